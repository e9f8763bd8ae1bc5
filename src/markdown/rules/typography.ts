/** Dashes, ellipses and the spaces of French punctuation. Quotation marks are markdown-it's own rule. */
import type { MarkdownIt, StateCore } from "markdown-it";

const dashesAndDots = (text: string): string =>
  // Most texts hold nothing of it, and a short search finds that out.
  text.includes("--") || text.includes("...")
    ? text
        .replace(/(^|[^-])---(?!-)/g, "$1—")
        .replace(/(^|[^-])--(?!-)/g, "$1–")
        .replace(/(^|[^.])\.{3}(?!\.)/g, "$1…")
    : text;

const frenchSpaces = (text: string): string =>
  text
    // Each run of spaces is looked at from its beginning only, or a long one would take time by its square.
    .replace(/(?<![ \u00a0])[ \u00a0]+([;!?])/g, "\u202f$1")
    .replace(/(?<![ \u00a0])[ \u00a0]+:/g, "\u00a0:")
    .replace(/«[ \u00a0\u202f]*/g, "«\u00a0")
    .replace(/(?<![ \u00a0\u202f])[ \u00a0\u202f]*»/g, "\u00a0»");

const languageOf = ({ env }: StateCore): string =>
  env.notes?.context.language ?? (typeof env.language === "string" ? env.language : "en");

const setType = (state: StateCore): void => {
  const french = languageOf(state).toLowerCase().split("-")[0] === "fr";
  for (const block of state.tokens)
    for (const token of block.children ?? [])
      if (token.type === "text" && token.info !== "auto") {
        token.content = dashesAndDots(token.content);
        if (french) token.content = frenchSpaces(token.content);
      }
};

export const typography = (markdown: MarkdownIt): void => {
  markdown.disable("replacements");
  // Before texts are joined: what an editor has escaped stands apart until then, and stays as it is.
  markdown.core.ruler.before("text_join", "typography", setType);
};
