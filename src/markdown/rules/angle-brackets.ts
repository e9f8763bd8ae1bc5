/** Turns angle brackets around what is no HTML element into text: `<your name>` would be lost otherwise. */

import { Tokenizer } from "htmlparser2";
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { isText } from "../html-names.ts";
import { builtInRule } from "./built-in.ts";

export function angleBrackets(markdown: MarkdownIt): void {
  const htmlInline = builtInRule.inline("html_inline");
  const htmlBlock = builtInRule.block("html_block");

  markdown.inline.ruler.at("html_inline", (state: StateInline, silent: boolean): boolean => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== open || isTextAt(src, pos)) return false;
    if (htmlInline(state, silent)) return true;
    const found = matchAt(office, src, pos);
    if (found === undefined) return false;
    if (!silent) state.push("html_inline", "", 0).content = found;
    state.pos += found.length;
    return true;
  });

  const alt = ["paragraph", "reference", "blockquote"];
  markdown.block.ruler.at(
    "html_block",
    (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
      const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.charCodeAt(start) !== open || isTextAt(state.src, start)) return false;
      if (!htmlBlock(state, startLine, endLine, silent)) return false;
      const token = silent ? undefined : state.tokens.at(-1);
      if (token) token.content = textInHtml(token.content);
      return true;
    },
    { alt },
  );
}

const open = 0x3c;

/** Elements of Office, which Markdown takes for text. */
const office = /<\/?(?:[movwx]|st1):[a-z][^<>]*>/iy;

function isTextAt(text: string, at: number): boolean {
  if (matchAt(declaration, text, at) !== undefined) return true;
  const found = matchAt(tag, text, at);
  return found !== undefined && isText(found);
}

/** Declarations and instructions are dropped by everything that reads HTML. Comments are reported elsewhere. */
const declaration = /<(?:\?|!(?!--))/y;

/** Angle brackets without others inside. */
const tag = /<\/?[A-Za-z][^<>]*>/y;

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  form.lastIndex = at;
  return form.exec(text)?.[0];
}

/**
 * Replaces angle brackets in HTML that are no tags: addresses become links, all other text is escaped. Lines stay the
 * same.
 * @example textInHtml("<p>Dear <your-name></p>") // "<p>Dear &lt;your-name></p>"
 */
function textInHtml(markup: string): string {
  let text = "";
  let at = 0;
  for (const change of changesIn(markup)) {
    text += markup.slice(at, change.from) + change.text;
    at = change.to;
  }
  return text + markup.slice(at);
}

/** A part of some markup, and its replacement. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function changesIn(markup: string): readonly Change[] {
  const changes: Change[] = [];
  const hasHtmlNames = !hasOwnNames.test(markup);
  let from = 0;
  const change = (to: number, text: string | undefined): void => {
    if (text !== undefined) changes.push({ from, to, text });
  };
  const changeTag = (endIndex: number): void => {
    if (hasHtmlNames) change(endIndex + 1, replacementFor(markup.slice(from, endIndex + 1)));
  };
  const changeOpening = (start: number): void => {
    from = markup.lastIndexOf("<", start - 1);
    if (!markup.startsWith("<!--", from)) change(from + 1, "&lt;");
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start) => {
        from = start - 1;
      },
      onopentagend: changeTag,
      onselfclosingtag: changeTag,
      onclosetag: (start, endIndex) => {
        from = markup.lastIndexOf("<", start);
        const end = markup.indexOf(">", endIndex);
        if (end >= 0) changeTag(end);
      },
      ondeclaration: changeOpening,
      onprocessinginstruction: changeOpening,
      // HTML parsers take instructions and the like for comments.
      oncomment: changeOpening,
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: changeOpening,
      onend: ignore,
      ontext: ignore,
      ontextentity: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return changes;
}

/** SVG and MathML have element names of their own. */
const hasOwnNames = /<(?:svg|math)[\s>]/i;

function ignore(): void {
  // Texts, attributes and comments stay as they are.
}

/** Returns the replacement for something in angle brackets; undefined if it is an element. */
function replacementFor(tag: string): string | undefined {
  const address = web.exec(tag)?.[1];
  if (address !== undefined) return linkOf(/^www\./i.test(address) ? `https://${address}` : address, address);
  const mailbox = mail.exec(tag)?.[1];
  if (mailbox !== undefined) return linkOf(`mailto:${mailbox}`, mailbox);
  return isText(tag) ? `&lt;${tag.slice(1)}` : undefined;
}

const web = /^<((?:https?:\/\/|www\.[^\s<>".]+\.)[^\s<>"]+)>$/i;

const mail =
  /^<([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+)>$/i;

function linkOf(href: string, words: string): string {
  return `<a href="${escaped(href)}">${words.replaceAll("&", "&amp;")}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
