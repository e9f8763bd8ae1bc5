/** What stands in angle brackets and is no element of HTML is text: `<your name>` would be lost otherwise. */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { builtInRule } from "../builtInRule.ts";
import { isWords } from "../htmlNames.ts";
import { wordsInHtml } from "../wordsInHtml.ts";

const open = 0x3c;

/** Something in angle brackets, as far as no other begins in it. */
const tag = /<\/?[A-Za-z][^<>]*>/y;
/** Declarations and instructions are dropped by all who read HTML; comments are told elsewhere. */
const declaration = /<(?:\?|!(?!--))/y;
/** Office's elements, which Markdown takes for text. */
const office = /<\/?(?:[movwx]|st1):[a-z][^<>]*>/iy;

const matchAt = (form: RegExp, text: string, at: number): string | undefined => {
  form.lastIndex = at;
  return form.exec(text)?.[0];
};

const isTextAt = (text: string, at: number): boolean => {
  if (matchAt(declaration, text, at) !== undefined) return true;
  const found = matchAt(tag, text, at);
  return found !== undefined && isWords(found);
};

export const angleBrackets = (markdown: MarkdownIt): void => {
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
      if (token) token.content = wordsInHtml(token.content);
      return true;
    },
    { alt },
  );
};
