import { closest } from "../../lib/suggest.ts";
import { decodedPath } from "../../model/old-path.ts";
import type { Unpublished } from "../../model/site.ts";
import { aliasUrl } from "../../pages/redirects.ts";

/** What an address of an old site leads to on the new one. */
export type Fate =
  | { readonly kind: "page" }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "gone" }
  | {
      readonly kind: "lost";
      /** Why, or what may help, as a whole sentence. */
      readonly hint?: string | undefined;
    };

/** What there is on the new site. */
export interface NewSite {
  /** The root-relative urls of all outputs. */
  readonly urls: ReadonlySet<string>;
  /** Where redirects lead, by their urls. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The urls that are gone for good. */
  readonly gone: ReadonlySet<string>;
  readonly unpublished: ReadonlyMap<string, Unpublished>;
  /** The path under which the site is published: "/", or "/paper/". */
  readonly basePath: string;
}

/** Returns a function that tells the fate of an old path, which may have a query. */
export function fateFinder(site: NewSite): (path: string) => Fate {
  const small = new Map([...site.urls].map((url) => [url.toLowerCase(), url]));
  // To compare a name with all others takes long, and a whole archive may be lost.
  let guesses = 200;
  const hintFor = (url: string): string | undefined => {
    const unpublished = site.unpublished.get(url);
    if (unpublished)
      return unpublished.until
        ? `${unpublished.file} comes out there on ${unpublished.until.iso}.`
        : `${unpublished.file} is not published.`;
    const spelt = small.get(url.toLowerCase());
    if (spelt !== undefined) return `Hosts tell capital letters apart: the page is ${spelt}.`;
    guesses -= 1;
    const near = guesses < 0 ? undefined : closest(url, site.urls);
    return near === undefined ? undefined : `Did you mean ${near}?`;
  };
  return (address) => {
    const { path, query } = partsOf(address);
    if (!path.startsWith(site.basePath))
      return { kind: "lost", hint: `The site is published below ${site.basePath}.` };
    const url = aliasUrl(`/${path.slice(site.basePath.length)}`.replace(/\/index\.html?$/i, "/"));
    const id = identifyingQuery.exec(query)?.[1];
    if (id !== undefined)
      return {
        kind: "lost",
        hint: `Static hosts overlook ${id}= and show ${url}. Rules of the host may forward it.`,
      };
    const target = site.redirects.get(url);
    if (target !== undefined) return { kind: "redirect", to: target };
    if (site.urls.has(url)) return { kind: "page" };
    // A file without an ending is no folder.
    if (site.urls.has(url.replace(/\/$/, ""))) return { kind: "page" };
    if (site.gone.has(url)) return { kind: "gone" };
    return { kind: "lost", hint: hintFor(url) };
  };
}

/** The parameters by which WordPress and others name a page. All others change little of it, or only count. */
const identifyingQuery = /[?&](p|page_id|attachment_id|post_type|cat|tag|author|m|feed)=/;

function partsOf(address: string): { readonly path: string; readonly query: string } {
  const [, path = "", query = ""] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? [];
  return { path: decodedPath(path) ?? path, query };
}
