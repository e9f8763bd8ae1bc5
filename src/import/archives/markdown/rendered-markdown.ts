import type { MarkdownIt as Markdown, StateCore } from "markdown-it";
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { slugOf } from "../../../lib/names.ts";

/** Returns Markdown as the HTML that its readers saw, with footnotes in the form that `htmlText` knows. */
export function renderedMarkdown(markdown: string): string {
  return parser.render(markdown);
}

/** Returns one line of Markdown as HTML. */
export function renderedLine(markdown: string): string {
  return parser.renderInline(markdown);
}

const parser = newParser();

function newParser(): Markdown {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  markdown.use(footnote);
  // What an address is worth is judged where it is written.
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  markdown.core.ruler.push("heading_ids", nameHeadings);
  const { rules } = markdown.renderer;
  const { escapeHtml } = markdown.utils;
  const keyOf = (meta: Readonly<Record<string, unknown>> | null | undefined): string =>
    escapeHtml(String(meta?.label ?? `inline-${meta?.id}`));
  rules.footnote_ref = (tokens, index) => {
    const meta = tokens[index]?.meta;
    return `<sup data-footnote="${keyOf(meta)}">${Number(meta?.id) + 1}</sup>`;
  };
  rules.footnote_block_open = () => "<div data-footnotes>\n";
  rules.footnote_block_close = () => "</div>\n";
  rules.footnote_open = (tokens, index) => `<div data-footnote="${keyOf(tokens[index]?.meta)}">`;
  rules.footnote_close = () => "</div>\n";
  rules.footnote_anchor = () => "";
  return markdown;
}

/** Gives headings the ids by which links of the text know them: written ones, or those that generators make of their words. */
function nameHeadings({ tokens }: StateCore): void {
  const used = new Map<string, number>();
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type !== "heading_open" || inline === undefined) return;
    const last = inline.children?.findLast(({ type }) => type === "text");
    const [written, id] = /(?<![ \t])[ \t]*\{#([a-z][\w-]*)\}[ \t]*$/i.exec(last?.content ?? "") ?? [];
    if (last && written !== undefined) last.content = last.content.slice(0, -written.length);
    const words = (inline.children ?? []).map(({ content }) => content).join("");
    const made = generatedId(words);
    const count = used.get(made) ?? 0;
    used.set(made, count + 1);
    token.attrSet("id", id ?? (count === 0 ? made : `${made}-${count}`));
  });
}

/** All generators keep letters and digits, and write a hyphen for each space. */
function generatedId(words: string): string {
  const id = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  return id === "" ? slugOf(words) : id;
}
