import type { Uncarried } from "../../imported-item.ts";

/** A text, and what it lost. */
interface BoundedMarkdown {
  readonly markdown: string;
  readonly uncarried: readonly Uncarried[];
}

/** So many marks that may end or begin something stand in no paragraph that somebody wrote. */
const mostMarks = 2500;

/**
 * Returns Markdown in which paragraphs with thousands of marks that fit to nothing have words in place of the marks: parsers take a time
 * that grows with the square of their number. Code stays.
 */
export function boundedMarkdown(markdown: string): BoundedMarkdown {
  if (markdown.length < mostMarks) return { markdown, uncarried: [] };
  const uncarried: Uncarried[] = [];
  const paragraphs = paragraphsOf(markdown).map(({ text, isCode }) => {
    if (isCode || weightOf(text) <= mostMarks) return text;
    uncarried.push({ kind: "html", name: "paragraph of thousands of marks" });
    return text.replace(/(?<!\\)[[\]*_~]/g, "\\$&");
  });
  return uncarried.length === 0 ? { markdown, uncarried } : { markdown: paragraphs.join("\n"), uncarried };
}

/** Returns the lines of a text in paragraphs and pieces of code. An empty line is a paragraph of its own. */
function paragraphsOf(markdown: string) {
  const parts: { text: string; readonly isCode: boolean; readonly isEnded: boolean }[] = [];
  let fence = "";
  for (const line of markdown.split("\n")) {
    const [, marks = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const isCode = fence !== "" || marks !== "" || /^(?: {4}|\t)/.test(line);
    if (fence === "") fence = marks;
    else if (marks.startsWith(fence)) fence = "";
    const last = parts.at(-1);
    const isEnded = line.trim() === "";
    if (last && last.isCode === isCode && !last.isEnded && !isEnded) last.text += `\n${line}`;
    else parts.push({ text: line, isCode, isEnded });
  }
  return parts;
}

/** Returns how many marks of a paragraph a parser must look back from. Stars and lines are looked at faster. */
function weightOf(paragraph: string): number {
  if (paragraph.length < mostMarks) return 0;
  let weight = 0;
  let open = 0;
  for (const [mark] of paragraph.matchAll(/[[\]*_~]/g))
    if (mark === "[") open += 1;
    else if (mark === "]" && open > 0) open -= 1;
    else weight += mark === "]" || mark === "~" ? 1 : 0.25;
  return weight;
}
