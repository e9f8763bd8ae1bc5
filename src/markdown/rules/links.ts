/** Links are checked for what kind of address they are, and noted for the check against all pages. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { linkFault } from "../linkFault.ts";
import { placedTokens } from "../placedTokens.ts";
import { problemAt } from "../problemAt.ts";

const isLink = ({ type }: Token): boolean => type === "link_open";

const noteLinks = (state: StateCore): void => {
  const { notes } = state.env;
  if (!notes) return;
  for (const { token, line } of placedTokens(state.tokens, isLink)) {
    const href = String(token.attrGet("href") ?? "");
    const fault = linkFault(href);
    if (fault) {
      notes.problems.push(problemAt(notes, line, fault));
      token.attrSet("href", "#");
    } else notes.links.push({ href, line: notes.context.bodyLine + line });
  }
};

/** Addresses of few and plain signs, of which nothing is to be encoded. */
const plainAddress = /^(?:https?:\/\/[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){1,3})?\/[\w.~-]+(?:\/[\w.~-]+)*\/?$/;

export const links = (markdown: MarkdownIt): void => {
  // Markdown-it would print a link of a dangerous kind as text without a word; here it is refused with one.
  markdown.validateLink = () => true;
  const { normalizeLink, normalizeLinkText } = markdown;
  markdown.normalizeLink = (url) => (plainAddress.test(url) ? url : normalizeLink.call(markdown, url));
  // An address is shown decoded, but for signs that nobody sees or that turn the direction of writing.
  markdown.normalizeLinkText = (url) => {
    const text = normalizeLinkText.call(markdown, url);
    return /[\p{Cc}\p{Bidi_Control}]/u.test(text) ? url : text;
  };
  markdown.core.ruler.push("links", noteLinks);
};
