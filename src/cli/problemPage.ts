import type { Problem } from "../model/problem.ts";
import { html } from "../text/html.ts";
import { problemMessage } from "./problemMessage.ts";

const item = (problem: Problem) =>
  html`<li><code>${problem.file}${problem.line > 0 ? `:${problem.line}` : ""}</code> ${problemMessage(problem)}</li>`;

/** What the preview shows in place of its pages while the content has errors; it looks again every two seconds. */
export const problemPage = (problems: readonly Problem[]): string =>
  html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>The content has problems</title>
<style>
  body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding-inline: 1rem; }
  li { margin-block: 1rem; }
  code { display: block; color: #9c1c1c; }
</style>
<h1>The content has problems</h1>
<p>The preview goes on as soon as they are mended.</p>
<ul>${problems.map(item)}</ul>
</html>
`.markup;
