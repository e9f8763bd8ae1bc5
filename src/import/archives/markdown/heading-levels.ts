import type { Heading } from "mdast";
import { editedText, nodesIn, rangeOf, syntaxTree, type TextEdit } from "./syntax-tree.ts";

/**
 * Returns Markdown whose headings have the levels that a text may have: they begin at 2, and none is skipped. All are written
 * with #, and those without words are left out.
 * @example withHeadingLevels("# Ferry\n\n### Prices") // "## Ferry\n\n### Prices"
 */
export function withHeadingLevels(markdown: string): string {
  if (!/^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$)/m.test(markdown)) return markdown;
  return quickHeadingLevels(markdown) ?? parsedHeadingLevels(markdown);
}

/**
 * Returns the same without parsing, as far as lines alone show what is a heading: headings begin with # at the beginning of a line, code
 * between backquotes does too, and no HTML does. Undefined for any other text.
 */
export function quickHeadingLevels(markdown: string): string | undefined {
  if (notByLines.test(markdown)) return undefined;
  const levels = headingLevels();
  let fence = "";
  const lines = markdown.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, marks = "", info = ""] = /^(`{3,})(.*)$/.exec(line) ?? [];
    if (fence !== "") {
      if (marks.startsWith(fence) && info.trim() === "") fence = "";
      continue;
    }
    if (marks !== "" && !info.includes("`")) fence = marks;
    const [, signs, words = ""] = /^(#{1,6})[ \t]+(.*)$/.exec(line) ?? [];
    if (signs !== undefined) lines[index] = `${"#".repeat(levels(signs.length))} ${words.trim()}`;
  }
  return lines.join("\n");
}

/** Headings in other forms, in lists and quotations, without words or with signs at their ends; other code; HTML. */
const notByLines =
  /^(?!#)[ \t>*+\-.)\d]+(?:#|`{3})|^\[\^[^\]\n]*\]:|^[ \t>]*(?:~{3}|<|(?:=+|-+)[ \t]*$)|^#{1,6}\s*$|^#.*[#\\][ \t]*$|[\r\u2028\u2029]/m;

/** Returns a function that returns the level of each heading by its level in the source. */
function headingLevels(): (written: number) => number {
  const open: number[] = [];
  return (written) => {
    while ((open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    return Math.min(open.length + 1, 6);
  };
}

export function parsedHeadingLevels(markdown: string): string {
  const levels = headingLevels();
  const edits: TextEdit[] = [];
  for (const node of nodesIn(syntaxTree(markdown))) {
    if (node.type !== "heading") continue;
    const words = wordsIn(node, markdown);
    if (words.trim() === "") {
      edits.push({ ...rangeOf(node), text: "" });
      continue;
    }
    const level = levels(node.depth);
    const { from, to } = rangeOf(node);
    const text = `${"#".repeat(level)} ${words}`;
    if (text !== markdown.slice(from, to)) edits.push({ from, to, text });
  }
  return editedText(markdown, edits);
}

/** Returns the source of a heading without its marks, on one line. */
function wordsIn(heading: Heading, markdown: string): string {
  const [first] = heading.children;
  const last = heading.children.at(-1);
  if (first === undefined || last === undefined) return "";
  return markdown
    .slice(rangeOf(first).from, rangeOf(last).to)
    .replace(/(?<![ \t])[ \t]*\n[ \t>]*/g, " ")
    .trim();
}
