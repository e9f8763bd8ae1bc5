/**
 * Makes wide tables and code blocks scroll by themselves, with the keyboard too. Aligns columns of tables by class, not
 * by inline style.
 */

import type { MarkdownIt, RendererRule, StateCore } from "markdown-it";
import { messagesFor } from "../../i18n/languages.ts";

export function tables(markdown: MarkdownIt): void {
  markdown.core.ruler.push("tables", alignByClass);
  markdown.renderer.rules.table_open = (_tokens, _index, _options, env) => {
    const label = markdown.utils.escapeHtml(messagesFor(env?.findings?.context.language ?? "en").table);
    return `<section class="table" tabindex="0" aria-label="${label}"><table>\n`;
  };
  markdown.renderer.rules.table_close = () => "</table></section>\n";
}

function alignByClass(state: StateCore): void {
  for (const token of state.tokens) {
    const style = token.attrGet("style");
    if (style === null) continue;
    token.attrs = [["class", `align-${String(style).replace("text-align:", "")}`]];
  }
}

export function codeBlocks(markdown: MarkdownIt): void {
  const { rules } = markdown.renderer;
  rules.fence = focusable(rules.fence, markdown);
  rules.code_block = focusable(rules.code_block, markdown);
}

function focusable(rule: RendererRule | undefined, { utils }: MarkdownIt): RendererRule {
  return (...given) => {
    const [, , , env] = given;
    const label = utils.escapeHtml(messagesFor(env?.findings?.context.language ?? "en").code);
    return (rule?.(...given) ?? "").replace(
      /^<pre>/,
      () => `<pre tabindex="0" role="group" aria-label="${label}">`,
    );
  };
}
