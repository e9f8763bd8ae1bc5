import { withTags } from "../markup/page-tags.ts";
import { escapeMarkup } from "../markup/template.ts";
import type { Publication } from "../model/publication.ts";

/** Functions from root-relative urls to addresses. */
export interface Addresses {
  /** Returns a root-relative url with the base path, ready for `href`. */
  readonly path: (url: string) => string;
  /** Returns a root-relative url as an absolute address. */
  readonly absolute: (url: string) => string;
}

/** Returns the functions that make addresses of root-relative urls, which do not know where the site is published. */
export function addressesOf({ url: base, basePath }: Pick<Publication, "url" | "basePath">): Addresses {
  return {
    path: (url) => basePath + url.slice(1),
    absolute: (url) => base + url.slice(1),
  };
}

/**
 * Returns a sanitised body with `prefix` (ending in a slash) in place of the first "/" of root-relative
 * addresses. In such a body, straight double quotes stand only around attribute values, so the pattern is
 * exact.
 * @example rebased('<a href="/about/">', "/paper/") // '<a href="/paper/about/">'
 */
export function rebased(html: string, prefix: string): string {
  if (prefix === "/") return html;
  const begin = escapeMarkup(prefix);
  return html.replace(/ (href|src|cite)="\//g, (_, name) => ` ${name}="${begin}`);
}

/**
 * Returns any HTML with `prefix` (ending in a slash) in place of the first "/" of root-relative addresses in its tags.
 * @example rebasedPage("<img src='/a.png'>", "/paper/") // "<img src='/paper/a.png'>"
 */
export function rebasedPage(html: string, prefix: string): string {
  if (prefix === "/") return html;
  const begin = escapeMarkup(prefix);
  return withTags(html, (tag) =>
    tag
      .replace(addressInTag, (_, before: string) => before + begin)
      .replace(sourceSet, (set) => set.replace(addressInSet, (_, before: string) => before + begin)),
  );
}

/** An attribute up to the first slash of its address. */
const addressInTag = /(\s(?:href|src|action|formaction|poster|cite|data)\s*=\s*["']?)\/(?!\/)/gi;

const sourceSet = /\ssrcset\s*=\s*(?:"[^"]*"|'[^']*')/gi;

const addressInSet = /(["',]\s*)\/(?!\/)/g;
