import type { Publication } from "../model/publication.ts";
import { escapeMarkup } from "../text/escapeMarkup.ts";

export interface Addresses {
  /** A root-relative url with the site's base path, ready for `href`. */
  readonly path: (url: string) => string;
  /** A root-relative url as a whole web address. */
  readonly absolute: (url: string) => string;
}

/** How the urls of pages, which know nothing of where the site is published, become addresses. */
export const addressesOf = ({ url: base, basePath }: Pick<Publication, "url" | "basePath">): Addresses => ({
  path: (url) => basePath + url.slice(1),
  absolute: (url) => base + url.slice(1),
});

/**
 * A sanitised body whose root-relative addresses begin with `prefix` (ending in a slash) instead of "/".
 * In such a body a straight double quote stands only around attribute values, so the pattern is exact.
 * @example rebased('<a href="/about/">', "/paper/") // '<a href="/paper/about/">'
 */
export const rebased = (html: string, prefix: string): string => {
  if (prefix === "/") return html;
  const begin = escapeMarkup(prefix);
  return html.replace(/ (href|src|cite)="\//g, (_, name) => ` ${name}="${begin}`);
};
