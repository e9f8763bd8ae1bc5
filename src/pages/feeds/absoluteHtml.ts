import { escapeMarkup } from "../../text/escapeMarkup.ts";
import { type Addresses, rebased } from "../addresses.ts";

/**
 * The body of a page with addresses that work anywhere, those of its own parts among them.
 * @example absoluteHtml('<a href="#fn1">', "/a/", addresses) // '<a href="https://example.org/a/#fn1">'
 */
export const absoluteHtml = (html: string, pageUrl: string, { absolute }: Addresses): string => {
  const page = escapeMarkup(absolute(pageUrl));
  return rebased(html, absolute("/")).replaceAll(' href="#', () => ` href="${page}#`);
};
