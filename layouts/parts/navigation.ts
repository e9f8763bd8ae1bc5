import { boundedCache, weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Frame, Head, Link } from "../../src/pages/views/shared.ts";
import type { Voice } from "./locale.ts";

/**
 * Where a reader is, as far as the links around every page can tell. All pages at the same place have one object, so
 * that what stands around them is made once.
 */
export interface Whereabouts {
  readonly frame: Frame;
  /** The page that a link leads to; undefined on pages that none leads to. */
  readonly url: string | undefined;
  /** Urls of pages that links lead to and that hold this one. */
  readonly within: readonly string[];
}

interface Located {
  readonly frame: Frame;
  readonly head: Pick<Head, "canonical">;
  /** Addresses of pages that hold this one, such as its section. */
  readonly within?: readonly string[] | undefined;
}

const linkedUrls = weakMemo((frame: Frame): ReadonlySet<string> => {
  const { navigation, footer, tagsUrl, authorsUrl, archiveUrl, searchUrl, correctionsUrl, feedUrl } = frame;
  const links = [...navigation, ...footer].map(({ url }) => url);
  const own = [tagsUrl, authorsUrl, archiveUrl, correctionsUrl, feedUrl];
  return new Set([...links, ...own, ...(searchUrl === undefined ? [] : [searchUrl])]);
});

const places = weakMemo((_: Frame) => boundedCache<Whereabouts>());

/** Where the reader of a page is. */
export function whereaboutsOf({ frame, head, within = [] }: Located): Whereabouts {
  const linked = linkedUrls(frame);
  const path = pathOf(head.canonical) ?? "";
  const url = linked.has(path) ? path : undefined;
  const above = within.filter((one) => linked.has(one));
  return places(frame)([url, ...above].join("\n"), () => ({
    frame,
    url,
    within: above,
  }));
}

function pathOf(address: string | undefined): string | undefined {
  return address === undefined ? undefined : URL.parse(address)?.pathname;
}

/**
 * What a link says of where the reader is: on the page it leads to, somewhere below that page, or nothing.
 * @example placeOf("/world/", { frame, url: undefined, within: ["/world/"] })?.markup // ' aria-current="true"'
 */
export function placeOf(url: string, reader: Omit<Whereabouts, "frame">): Html | undefined {
  if (url === reader.url) return html` aria-current="page"`;
  return reader.within.includes(url) ? html` aria-current="true"` : undefined;
}

/** Where to go from a page that has nothing to read: a list of each group of links. */
export function waysOn(groups: readonly (readonly Link[])[], { words }: Voice): Html {
  return html`<nav class="ways-on" aria-label="${words.waysOn}">${groups
    .filter((links) => links.length > 0)
    .map(list)}</nav>`;
}

function list(links: readonly Link[]): Html {
  return html`<ul>${links.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  )}</ul>`;
}
