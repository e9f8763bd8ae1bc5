/** A line of hyphens directly under words makes a heading of them, which few know and hardly anyone means. */

import type { MarkdownIt, StateCore } from "markdown-it";
import { textProblem } from "../context.ts";
import { shown } from "../failed/mark.ts";

export function underlines(markdown: MarkdownIt): void {
  markdown.core.ruler.after("block", "underlines", noteUnderlines);
}

const field = /^[A-Za-z_][\w-]*:(?:\s|$)/;

/** What is wrong with words that became a heading by the line under them; undefined where they look like one. */
function errorOf(words: string, underline: string): string | undefined {
  // Whoever draws a long line means to underline, whatever the words.
  if (underline.length > 8) return undefined;
  if (words.split("\n").every((line) => field.test(line)))
    return `"${shown(words.split("\n", 1)[0] ?? "")}" looks like front matter and becomes a heading by the ${underline} under it. Front matter stands at the beginning of the file only. Write it there, or remove it.`;
  const told = `"${shown(words.replace(/\n/g, " "))}" becomes a heading by the ${underline} directly under it.`;
  const heading = "or ## before the words if they are a heading.";
  if (underline.length < 3)
    return `${told} Remove the ${underline}, or write it into a line of words, ${heading}`;
  // Four hyphens and more are drawn by someone who means to underline.
  const isDrawn = underline.length > 3;
  const isSentence = (isDrawn ? /[.,;。]["”’»*_)]*$/ : /[.!?…:;,。！？]["”’»*_)]*$/).test(words);
  const isHeading = words.length <= 100 && !isSentence && (isDrawn || !words.includes("\n"));
  return isHeading ? undefined : `${told} Write an empty line between them, ${heading}`;
}

function noteUnderlines({ tokens, env, src }: StateCore): void {
  const { notes } = env;
  if (!notes || !src.includes("\n")) return;
  let lines: readonly string[] | undefined;
  tokens.forEach(({ type, markup, map }, index) => {
    if (type !== "heading_open" || markup !== "-" || !map) return;
    const words = tokens[index + 1]?.content ?? "";
    lines ??= src.split("\n");
    const [underline = ""] = /-+\s*$/.exec(lines[map[1] - 1] ?? "") ?? [];
    const message = errorOf(words, underline.trim());
    if (message !== undefined) notes.problems.push(textProblem(notes, map[0], message, "warning"));
  });
}
