import { lazy } from "../lib/cache.ts";
import { closest } from "../lib/suggest.ts";
import { type Body, reservedIds } from "../model/body.ts";
import { fieldProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Ended, Records, Unpublished, UnpublishedUpdate } from "../model/site.ts";
import { updatesByArticle } from "../site/coverage.ts";
import { lifetimeChecker } from "./link-lifetimes.ts";
import { linksOf } from "./own-links.ts";
import type { OwnPage } from "./own-page.ts";

interface LinkTargets {
  /** Root-relative urls of all output, including images and public files. */
  readonly urls: Pick<ReadonlySet<string>, "has" | "keys">;
  /** Articles and pages that are not published yet, by root-relative url. */
  readonly unpublished: ReadonlyMap<string, Unpublished>;
  readonly unpublishedUpdates: readonly UnpublishedUpdate[];
  readonly ended: readonly Ended[];
  /** Returns the root-relative urls of the site with all unpublished articles. Costly, so called only if needed. */
  readonly later: () => ReadonlySet<string>;
  /** Returns the urls of listings that end with the articles that expire. Costly, so called only if needed. */
  readonly vanishing: () => ReadonlySet<string>;
  /** Returns the file of the content folder that an editor meant to publish at a root-relative url, or undefined. */
  readonly misplaced: (url: string) => string | undefined;
  /** Returns the line of a file of the publication's own code in which a link is written; 0 if there is none. */
  readonly lineIn?: (file: string, written: string) => number;
}

/**
 * Returns an error for each link, in texts, in the navigation and in redirects, to a page of this site that does not exist,
 * or to a missing part of a page.
 */
export function deadLinks(
  records: Records,
  targets: LinkTargets,
  own: readonly OwnPage[] = [],
): readonly Problem[] {
  const sources = sourcesOf(records, targets);
  const ownLinks = own.map((page) => ({ page, ...linksOf(page) }));
  const anchored = [
    ...sources.filter(({ later }) => later === undefined),
    ...ownLinks.map(({ page, anchors }) => ({ url: page.url, body: { anchors } })),
  ];
  const errorOf = linkChecker(anchored, records, targets);
  const inBodies: Problem[] = [];
  for (const { file, url, body, later } of sources)
    for (const { href, line } of body.links) {
      const message = errorOf(href, url, later);
      if (message !== undefined) inBodies.push(lineProblem(file, line, message));
    }
  const { navigation, languages } = records.publication;
  const menus = [
    ["", navigation],
    ...Object.entries(languages).map(([name, one]) => [`languages.${name}.`, one.navigation] as const),
  ] as const;
  const inMenus = menus.flatMap(([group, links = []]) =>
    links.flatMap(({ url }, index) => {
      const message = errorOf(url, "/");
      return message === undefined
        ? []
        : [fieldProblem(records.siteOrigin, `${group}navigation.${index}.url`, message)];
    }),
  );
  const inRedirects = records.redirects.redirects.flatMap(({ from, to }) => {
    const message = errorOf(to, "/");
    return message === undefined ? [] : [fieldProblem(records.redirects.origin, from, message)];
  });
  const inOwn = ownLinks.flatMap(({ page, links }) =>
    links.flatMap(({ href, written }) => {
      const message = errorOf(href, page.url);
      if (message === undefined) return [];
      const line = targets.lineIn?.(page.source, written) ?? 0;
      return [lineProblem(page.source, line, `${message} The page is ${page.url}.`)];
    }),
  );
  return [...inBodies, ...inMenus, ...inRedirects, ...inOwn];
}

interface Source {
  readonly file: string;
  readonly url: string;
  readonly body: Pick<Body, "anchors" | "links">;
  /** Present for an update that is not published yet, on a page that is. */
  readonly later?: Unpublished | undefined;
}

/** A page with parts that links may lead to. */
interface Anchored {
  readonly url: string;
  readonly body: Pick<Body, "anchors">;
}

/** Returns the texts with links. Nobody sees those of articles that ended; of one that was withdrawn, links to its parts stay right. */
function sourcesOf(records: Records, { unpublishedUpdates, ended }: LinkTargets): readonly Source[] {
  const files = updatesByArticle(records.updates);
  const endings = new Map(ended.map(({ file, reason }) => [file, reason]));
  const articles = records.articles.filter(({ origin }) => endings.get(origin.file) !== "expired");
  return [
    // The bodies of cached articles are read where they are asked.
    ...articles.map(({ origin, url, body }) => ({
      file: origin.file,
      url,
      body: endings.has(origin.file) ? { anchors: body.anchors, links: [] } : body,
    })),
    ...articles
      .filter(({ kind }) => kind === "live")
      .flatMap(({ origin: { file }, url, updates }) =>
        [...updates, ...(files.get(file) ?? [])].map(({ id, origin, body }) => ({
          file: origin.file,
          url,
          body: { anchors: [id, ...body.anchors], links: endings.has(file) ? [] : body.links },
          later: unpublishedUpdates.find((update) => update.url === url && update.anchor === id),
        })),
      ),
    ...records.pages.map(({ origin, url, body }) => ({ file: origin.file, url, body })),
    ...records.authors,
    ...records.sections,
    ...records.tags.flatMap((tag) => (tag.body ? [{ ...tag, body: tag.body }] : [])),
  ];
}

/**
 * Returns a function that gives the error of a link on a page, by its root-relative url, or undefined if the
 * link is right.
 */
function linkChecker(sources: readonly Anchored[], records: Records, targets: LinkTargets) {
  const { urls, unpublished, misplaced } = targets;
  const target = targetFinder(records.publication);
  const anchorsOf = lazy(() => anchorFinder(sources));
  const near = limitedClosest(50);
  const lifetimeError = lifetimeChecker(records, targets.vanishing);
  const missingTargetError = (path: string): string => {
    const hidden = unpublished.get(path);
    if (hidden)
      return `The link leads to ${path}, which readers cannot see: ${unpublishedReason(hidden)}. Remove it until then.`;
    const file = misplaced(path);
    if (file !== undefined)
      return `The link leads to ${path}, but the file lies at ${file}, and nothing is published from there. Move it to public${path} in the publication's folder.`;
    return `The link leads to ${path}, where nothing is. ${hint(urls.has(`${path}/`) ? `${path}/` : near(path, urls.keys()))}`;
  };
  return (href: string, url: string, later?: Unpublished): string | undefined => {
    // Most links within a site, without any of the steps below.
    if (!lifetimeError && plainPath.test(href) && urls.has(href)) return undefined;
    const to = target(href);
    if (!to) return undefined;
    const path = to.path === "" ? url : to.path;
    const outlived = lifetimeError?.(path, url);
    if (outlived !== undefined) return outlived;
    const isThere =
      urls.has(path) || path === url || isPublishedBy(path, later ?? unpublished.get(url), targets);
    if (!isThere) return records.unreadable.has(lastName(path)) ? undefined : missingTargetError(path);
    // What the page will hold when the update comes out is not known now.
    if (later && path === url) return undefined;
    const known = to.fragment === "" ? undefined : anchorsOf()(path);
    if (!known || known.has(to.fragment)) return undefined;
    const anchor = near(to.fragment, known);
    const where = path === url ? "this text" : path;
    return `The link leads to #${to.fragment}, which ${where} does not have. ${hint(anchor && `#${anchor}`)}`;
  };
}

/** Matches the address of a page of this site without a fragment, a query or an escape. */
const plainPath = /^\/[^#?%]*$/;

interface Target {
  readonly path: string;
  readonly fragment: string;
}

/** Returns a parser of links to this site; it gives undefined for links to other sites. */
function targetFinder({ url, ownUrl }: Publication) {
  const homes = [url.toLowerCase(), ownUrl.toLowerCase()];
  const insideOf = (href: string): string | undefined => {
    if (href.startsWith("/") || href.startsWith("#")) return href;
    const small = href.toLowerCase();
    const home = homes.find((site) => small.startsWith(site));
    return home === undefined ? undefined : `/${href.slice(home.length)}`;
  };
  return (href: string): Target | undefined => {
    const inside = insideOf(href);
    if (inside === undefined) return undefined;
    const [whole = "", fragment = ""] = inside.split("#", 2);
    return { path: decoded(whole.split("?")[0] ?? ""), fragment: decoded(fragment) };
  };
}

function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Returns a finder of a page's anchors by its url. Collects them on demand, since few links lead to a part of
 * a page.
 */
function anchorFinder(sources: readonly Anchored[]) {
  const bodies = Map.groupBy(sources, ({ url }) => url);
  const found = new Map<string, ReadonlySet<string>>();
  return (url: string): ReadonlySet<string> | undefined => {
    const parts = bodies.get(url);
    const anchors =
      found.get(url) ?? (parts && new Set([...parts.flatMap(({ body }) => body.anchors), ...reservedIds]));
    if (anchors) found.set(url, anchors);
    return anchors;
  };
}

/** Returns a `closest` that stops after `limit` calls: a moved archive may have thousands of dead links at once. */
function limitedClosest(limit: number) {
  let left = limit;
  return (name: string, known: Iterable<string>): string | undefined => {
    left -= 1;
    return left < 0 ? undefined : closest(name, known);
  };
}

function hint(near: string | undefined): string {
  return near === undefined ? "Correct it or remove it." : `Did you mean ${near}?`;
}

/** Returns true if the target of a link is published no later than the page with the link. */
function isPublishedBy(
  path: string,
  source: Unpublished | undefined,
  { unpublished, later }: LinkTargets,
): boolean {
  if (source === undefined) return false;
  const target = unpublished.get(path);
  return target === undefined ? later().has(path) : publicationTime(target) <= publicationTime(source);
}

/** In milliseconds since 1970; infinite for a draft. */
function publicationTime({ until }: Unpublished): number {
  return until?.ms ?? Number.POSITIVE_INFINITY;
}

/** Returns the last part of a path, by which an unreadable file may be known. */
function lastName(path: string): string {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}

function unpublishedReason({ until }: Unpublished): string {
  return until ? `it is scheduled until ${until.iso}` : "it is a draft";
}
