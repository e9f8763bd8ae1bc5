import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Head, Link, SiteChrome } from "../../src/pages/views/shared.ts";
import type { Locale } from "./locale.ts";

/**
 * Where a reader is, as far as the links around every page can tell. All pages at the same place have one object, so
 * that what stands around them is made once.
 */
export interface ActiveNav {
  readonly chrome: SiteChrome;
  /** The page that a link leads to; undefined on pages that none leads to. */
  readonly url: string | undefined;
  /** Urls of pages that links lead to and that hold this one. */
  readonly within: readonly string[];
}

interface Located {
  readonly chrome: SiteChrome;
  readonly head: Pick<Head, "canonical">;
  /** Addresses of pages that hold this one, such as its section. */
  readonly within?: readonly string[] | undefined;
}

const linkedUrls = weakMemo((chrome: SiteChrome): ReadonlySet<string> => {
  const { navigation, footer, tagsUrl, authorsUrl, archiveUrl, searchUrl, correctionsUrl, feedUrl } = chrome;
  const links = [...navigation, ...footer].map(({ url }) => url);
  const own = [tagsUrl, authorsUrl, archiveUrl, correctionsUrl, feedUrl];
  return new Set([...links, ...own, ...(searchUrl === undefined ? [] : [searchUrl])]);
});

const places = weakMemo((_: SiteChrome) => boundedCache<ActiveNav>());

/** Where the reader of a page is. */
export function activeNav({ chrome, head, within = [] }: Located): ActiveNav {
  const linked = linkedUrls(chrome);
  const path = pathOf(head.canonical) ?? "";
  const url = linked.has(path) ? path : undefined;
  const above = within.filter((one) => linked.has(one));
  return places(chrome)([url, ...above].join("\n"), () => ({
    chrome,
    url,
    within: above,
  }));
}

function pathOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.pathname;
}

/**
 * What a link says of where the reader is: on the page it leads to, somewhere below that page, or nothing.
 * @example ariaCurrent("/world/", { frame, url: undefined, within: ["/world/"] })?.markup // ' aria-current="true"'
 */
export function ariaCurrent(url: string, reader: Omit<ActiveNav, "chrome">): Html | undefined {
  if (url === reader.url) return html` aria-current="page"`;
  return reader.within.includes(url) ? html` aria-current="true"` : undefined;
}

/** Where to go from a page that has nothing to read: a list of each group of links. */
export function furtherLinks(groups: readonly (readonly Link[])[], { messages }: Locale): Html {
  return html`<nav class="ways-on" aria-label="${messages.furtherLinks}">${groups
    .filter((links) => links.length > 0)
    .map(list)}</nav>`;
}

function list(links: readonly Link[]): Html {
  return html`<ul>${links.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  )}</ul>`;
}
