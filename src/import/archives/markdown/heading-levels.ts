import type { Heading } from "mdast";
import { editedText, nodesIn, rangeOf, syntaxTree, type TextEdit } from "./syntax-tree.ts";

/**
 * Returns Markdown whose headings have the levels that a text may have: they begin at 2, and none is skipped. All are written
 * with #, and those without words are left out.
 * @example withHeadingLevels("# Ferry\n\n### Prices") // "## Ferry\n\n### Prices"
 */
export function withHeadingLevels(markdown: string): string {
  if (!/^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$)/m.test(markdown)) return markdown;
  const open: number[] = [];
  const edits: TextEdit[] = [];
  for (const node of nodesIn(syntaxTree(markdown))) {
    if (node.type !== "heading") continue;
    const words = wordsIn(node, markdown);
    if (words.trim() === "") {
      edits.push({ ...rangeOf(node), text: "" });
      continue;
    }
    while ((open.at(-1) ?? 0) >= node.depth) open.pop();
    open.push(node.depth);
    const level = Math.min(open.length + 1, 6);
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
