/** Reports hyphens directly under text, which make a heading of it. Few know this, and hardly anyone means it. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { careProblem, textProblem } from "../context.ts";
import { excerpt } from "../failed/mark.ts";

export function underlines(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "underlines", noteUnderlines);
}

function noteUnderlines({ tokens, env, src }: StateCore): void {
  const { findings } = env;
  if (!findings || !src.includes("\n")) return;
  let lines: readonly string[] | undefined;
  tokens.forEach(({ type, markup, map }, index) => {
    if (type !== "heading_open" || markup !== "-" || !map) return;
    const words = tokens[index + 1]?.content ?? "";
    lines ??= src.split("\n");
    const [underline = ""] = /-+\s*$/.exec(lines[map[1] - 1] ?? "") ?? [];
    const message = errorOf(words, underline.trim());
    if (message !== undefined)
      findings.problems.push(
        careProblem("marks", textProblem(findings, map[0], message, "warning"), findings),
      );
  });
}

/** Returns the error of a heading that was made by a line of hyphens; undefined if it looks like a heading. */
function errorOf(words: string, underline: string): string | undefined {
  // A long line is certainly meant as an underline, whatever the text.
  if (underline.length > 8) return undefined;
  if (words.split("\n").every((line) => field.test(line)))
    return `"${excerpt(words.split("\n", 1)[0] ?? "")}" looks like front matter and becomes a heading by the ${underline} under it. Front matter stands at the beginning of the file only. Write it there, or remove it.`;
  const message = `"${excerpt(words.replace(/\n/g, " "))}" becomes a heading by the ${underline} directly under it.`;
  const heading = "or ## before the words if they are a heading.";
  if (underline.length < 3)
    return `${message} Remove the ${underline}, or write it into a line of words, ${heading}`;
  // Four hyphens or more are meant as an underline.
  const isDrawn = underline.length > 3;
  const isSentence = (isDrawn ? /[.,;。]["”’»*_)]*$/ : /[.!?…:;,。！？]["”’»*_)]*$/).test(words);
  const isHeading = words.length <= 100 && !isSentence && (isDrawn || !words.includes("\n"));
  return isHeading ? undefined : `${message} Write an empty line between them, ${heading}`;
}

const field = /^[A-Za-z_][\w-]*:(?:\s|$)/;
