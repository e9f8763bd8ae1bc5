/** Plain text as Markdown that renders to the same text, character for character. */

/** What Markdown reads as markup anywhere in a line. Straight quotes are among them, since typography turns them. */
const markup = /[\\`*_[<~"'{|]|&(?=#?[a-z0-9]+;)/gi;

/** What Markdown reads as markup at the beginning of a block. */
const openers = /^(?=[#>=:]|[+-](?: |$)|-[ -]*$)/;
const numbered = /^(\d{1,9})(?=[.)](?: |$))/;

// Typography makes one sign of two or three of these; an escaped one among more would leave as many.
const joined = /-{2,}|\.{3,}/g;

/**
 * One paragraph of plain text, on one line, as a paragraph of Markdown.
 * @example paragraphMarkdown("1. *Two* ferries") // "1\\. \\*Two\\* ferries"
 */
export const paragraphMarkdown = (text: string): string =>
  text
    .replace(markup, "\\$&")
    .replace(joined, (marks) => marks.replace(/./g, "\\$&"))
    .replace(openers, "\\")
    .replace(numbered, "$1\\");
