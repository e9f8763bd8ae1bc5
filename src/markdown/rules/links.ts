/** Checks the form of links, and notes them for the check against all pages. */

import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { hiddenTarget } from "../../model/fields.ts";
import { placedTokens, textProblem } from "../context.ts";

export function links(markdown: MarkdownIt): void {
  // Markdown-it would silently print a link with a dangerous scheme as text; here it is an error.
  markdown.validateLink = () => true;
  const { normalizeLink, normalizeLinkText } = markdown;
  markdown.normalizeLink = (url) => (plainAddress.test(url) ? url : normalizeLink.call(markdown, url));
  // Addresses are shown decoded, except for characters that are invisible or change the direction of writing.
  markdown.normalizeLinkText = (url) => {
    const text = normalizeLinkText.call(markdown, url);
    return /[\p{Cc}\p{Bidi_Control}]/u.test(text) ? url : text;
  };
  markdown.core.ruler.push("links", noteLinks);
}

/** Plain addresses, in which nothing needs encoding. */
const plainAddress = /^(?:https?:\/\/[a-z\d-]{1,60}(?:\.[a-z\d-]{1,60}){1,3})?\/[\w.~-]+(?:\/[\w.~-]+)*\/?$/;

function noteLinks(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  for (const { token, line } of placedTokens(state.tokens, isLink)) {
    const href = String(token.attrGet("href") ?? "");
    const error = linkError(href);
    if (error) {
      findings.problems.push(textProblem(findings, line, error));
      token.attrSet("href", "#");
    } else findings.links.push({ href, line: findings.context.bodyLine + line });
  }
}

function isLink({ type }: Token): boolean {
  return type === "link_open";
}

/**
 * Returns the error in the form of a link, or undefined. Whether it leads to a page is checked later.
 * @example linkError("www.example.org") // says to write https://www.example.org
 */
export function linkError(href: string): string | undefined {
  const hidden = hiddenTarget(href);
  if (hidden) return `The link "${href}" ${hidden}`;
  if (/^(?:https?:\/\/[^/]|mailto:|tel:)/i.test(href) || /^\/(?!\/)/.test(href) || /^#./.test(href))
    return undefined;
  if (href === "" || href === "#")
    return "A link leads nowhere. Write its address between the round brackets.";
  if (href.startsWith("//")) return `The link "${href}" lacks its scheme. Write https:${href}.`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href))
    return `The link "${href}" is of a kind that is not allowed. Use https, http, mailto or tel.`;
  if (/^www\./i.test(href)) return `The link "${href}" lacks its scheme. Write https://${href}.`;
  return `The link "${href}" is relative. Write an address of this site from its root, like /2023/11/09/slug/, or a whole web address.`;
}
