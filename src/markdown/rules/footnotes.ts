/** Footnotes, whose marks and ways back are named for those who hear the page. */
import type { MarkdownIt } from "markdown-it";
import footnote from "markdown-it-footnote";
import { wordsFor } from "../../text/words/wordsFor.ts";

export const footnotes = (markdown: MarkdownIt): void => {
  markdown.use(footnote);
  const { rules } = markdown.renderer;
  const words = (language: string | undefined) => wordsFor(language ?? "en");
  rules.footnote_caption = (tokens, index) => String(Number(tokens[index]?.meta?.id) + 1);
  rules.footnote_block_open = (_tokens, _index, _options, env) => {
    const label = markdown.utils.escapeHtml(words(env?.notes?.context.language).footnotes);
    return `<section class="footnotes" aria-label="${label}">\n<ol>\n`;
  };
  rules.footnote_anchor = (tokens, index, options, env, renderer) => {
    const subId = Number(tokens[index]?.meta?.subId);
    const name = rules.footnote_anchor_name?.(tokens, index, options, env, renderer) ?? "";
    const mark = subId > 0 ? `${name}:${subId}` : name;
    const label = markdown.utils.escapeHtml(words(env?.notes?.context.language).backToText);
    return ` <a href="#fnref${mark}" class="footnote-back" aria-label="${label}">↩\ufe0e</a>`;
  };
};
