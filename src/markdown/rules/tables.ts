/** A table scrolls by itself where it is wider than the page, and aligns its columns by class, not by inline style. */
import type { MarkdownIt, StateCore } from "markdown-it";

const alignByClass = (state: StateCore): void => {
  for (const token of state.tokens) {
    const style = token.attrGet("style");
    if (style === null) continue;
    token.attrs = [["class", `align-${String(style).replace("text-align:", "")}`]];
  }
};

export const tables = (markdown: MarkdownIt): void => {
  markdown.core.ruler.push("tables", alignByClass);
  markdown.renderer.rules.table_open = () => '<div class="table"><table>\n';
  markdown.renderer.rules.table_close = () => "</table></div>\n";
};
