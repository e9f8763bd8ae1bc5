import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";
import { quotesOf } from "./quotesOf.ts";
import { typography } from "./rules/typography.ts";

const made = new Map<string, Markdown>();

/** Nothing of Markdown but its typography. */
const typesetterFor = (language: string): Markdown => {
  const ready = made.get(language);
  if (ready) return ready;
  const typesetter = new MarkdownIt("zero", { typographer: true, quotes: quotesOf(language) });
  typesetter.enable("smartquotes").use(typography);
  made.set(language, typesetter);
  return typesetter;
};

/** What the typography of any language changes; an ending or a hyphen by itself is none of it. */
const marks = /["'\r\0]|--|\.{3}/;
/** What that of French does besides. */
const frenchMarks = /[;!?:«»]/;

const isSet = (text: string, language: string): boolean =>
  !marks.test(text) && !(/^fr(?:-|$)/i.test(language) && frenchMarks.test(text));

/**
 * Plain text of the front matter with the quotation marks, dashes and spaces of its language.
 * @example typographicText('He said "no"', "en") // "He said “no”"
 */
export const typographicText = (text: string, language: string): string =>
  isSet(text, language)
    ? text
    : typesetterFor(language)
        .parseInline(text, { language })
        .flatMap((token) => token.children ?? [])
        .map((token) => (token.type === "text" ? token.content : "\n"))
        .join("");
