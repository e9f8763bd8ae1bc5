/** A block of code scrolls by itself where it is wider than the page, by the keyboard too. */
import type { MarkdownIt, RendererRule } from "markdown-it";

const reachable =
  (rule: RendererRule | undefined): RendererRule =>
  (...given) =>
    (rule?.(...given) ?? "").replace(/^<pre>/, '<pre tabindex="0">');

export const codeBlocks = (markdown: MarkdownIt): void => {
  const { rules } = markdown.renderer;
  rules.fence = reachable(rules.fence);
  rules.code_block = reachable(rules.code_block);
};
