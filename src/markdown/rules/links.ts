/** Links are checked for what kind of address they are, and noted for the check against all pages. */
import type { MarkdownIt, StateCore } from "markdown-it";
import { linkFault } from "../linkFault.ts";
import { placedTokens } from "../placedTokens.ts";
import { problemAt } from "../problemAt.ts";

const noteLinks = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  for (const { token, line } of placedTokens(state.tokens)) {
    if (token.type !== "link_open") continue;
    const href = String(token.attrGet("href") ?? "");
    const fault = linkFault(href);
    if (fault) {
      notes.problems.push(problemAt(notes, line, fault));
      token.attrSet("href", "#");
    } else notes.links.push({ href, line: notes.context.bodyLine + line });
  }
};

export const links = (markdown: MarkdownIt): void => {
  // Markdown-it would print a link of a dangerous kind as text without a word; here it is refused with one.
  markdown.validateLink = () => true;
  markdown.core.ruler.push("links", noteLinks);
};
