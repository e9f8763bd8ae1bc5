import { part } from "../../src/customisation/overrides.ts";
import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Head, Link, SiteChrome } from "../../src/pages/views/shared.ts";
import type { Locale } from "./locale.ts";

/**
 * The position of a page among the links around it. Pages in the same position share one object, so that
 * masthead and footer are rendered once.
 */
export interface ActiveNav {
  readonly chrome: SiteChrome;
  /** The url of the page if a link leads to it. */
  readonly url: string | undefined;
  /** Urls of linked pages above this one. */
  readonly within: readonly string[];
}

interface PageLocation {
  readonly chrome: SiteChrome;
  readonly head: Pick<Head, "canonical">;
  /** Urls of pages above this one, such as its section. */
  readonly within?: readonly string[] | undefined;
}

const linkedUrls = weakMemo((chrome: SiteChrome): ReadonlySet<string> => {
  const { navigation, footer, tagsUrl, authorsUrl, archiveUrl, searchUrl, correctionsUrl, feedUrl } = chrome;
  const links = [...navigation, ...footer].map(({ url }) => url);
  const own = [tagsUrl, authorsUrl, archiveUrl, correctionsUrl, feedUrl];
  return new Set([...links, ...own, ...(searchUrl === undefined ? [] : [searchUrl])]);
});

const cachedNavs = weakMemo((_: SiteChrome) => boundedCache<ActiveNav>());

/** Returns the position of a page. */
export function activeNav({ chrome, head, within = [] }: PageLocation): ActiveNav {
  const linked = linkedUrls(chrome);
  const path = pathOf(head.canonical) ?? "";
  const url = linked.has(path) ? path : undefined;
  const above = within.filter((one) => linked.has(one));
  return cachedNavs(chrome)([url, ...above].join("\n"), () => ({
    chrome,
    url,
    within: above,
  }));
}

function pathOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.pathname;
}

/**
 * Returns the `aria-current` of a link: "page" on the page itself, "true" on pages below it, undefined
 * elsewhere.
 * @example ariaCurrent("/world/", { chrome, url: undefined, within: ["/world/"] })?.markup // ' aria-current="true"'
 */
export function ariaCurrent(url: string, nav: Omit<ActiveNav, "chrome">): Html | undefined {
  if (url === nav.url) return html` aria-current="page"`;
  return nav.within.includes(url) ? html` aria-current="true"` : undefined;
}

/** Links for a page without content, in groups. */
export const furtherLinks = part("furtherLinks", originalFurtherLinks);

function originalFurtherLinks(groups: readonly (readonly Link[])[], { messages }: Locale): Html {
  return html`<nav class="ways-on" aria-label="${messages.furtherLinks}">${groups
    .filter((links) => links.length > 0)
    .map(list)}</nav>`;
}

function list(links: readonly Link[]): Html {
  return html`<ul>${links.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  )}</ul>`;
}
