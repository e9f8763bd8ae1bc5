import { lazy } from "../lib/cache.ts";
import { closest } from "../lib/suggest.ts";
import { type Body, reservedIds } from "../model/body.ts";
import { fieldProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records, Unpublished } from "../model/site.ts";

interface LinkTargets {
  /** Root-relative urls of everything that is written, pictures and public files among it. */
  readonly urls: ReadonlySet<string>;
  /** Articles and pages that are not published at this clock, by root-relative url. */
  readonly unpublished: ReadonlyMap<string, Unpublished>;
  /** Root-relative urls of what there would be if nothing were held back; asked for only where it matters. */
  readonly later: () => ReadonlySet<string>;
  /** The file of the content folder that was meant to be published at a root-relative url, if there is one. */
  readonly misplaced: (url: string) => string | undefined;
}

/**
 * Links in bodies and in the navigation to pages of this site that are not there, or to parts of a page that it
 * does not have.
 */
export function deadLinks(records: Records, targets: LinkTargets): readonly Problem[] {
  const sources = sourcesOf(records);
  const errorOf = linkChecker(sources, records, targets);
  const inBodies = sources.flatMap(({ file, url, body }) =>
    body.links.flatMap(({ href, line }): readonly Problem[] => {
      const message = errorOf(href, url);
      return message === undefined ? [] : [lineProblem(file, line, message)];
    }),
  );
  const inNavigation = (records.publication.navigation ?? []).flatMap(({ url }, index) => {
    const message = errorOf(url, "/");
    return message === undefined
      ? []
      : [fieldProblem(records.siteOrigin, `navigation.${index}.url`, message)];
  });
  return [...inBodies, ...inNavigation];
}

interface Source {
  readonly file: string;
  readonly url: string;
  readonly body: Body;
}

function sourcesOf(records: Records): readonly Source[] {
  return [
    ...records.articles.map(({ origin, url, body }) => ({ file: origin.file, url, body })),
    ...records.pages.map(({ origin, url, body }) => ({ file: origin.file, url, body })),
    ...records.authors,
    ...records.sections,
    ...records.tags.flatMap((tag) => (tag.body ? [{ ...tag, body: tag.body }] : [])),
  ];
}

/** Says what is wrong with a link from one page, by its root-relative url, to another; undefined where it is sound. */
function linkChecker(sources: readonly Source[], records: Records, targets: LinkTargets) {
  const { urls, unpublished, misplaced } = targets;
  const target = targetFinder(records.publication);
  const anchorsOf = lazy(() => anchorFinder(sources));
  const near = limitedNearest(50);
  const nothingThere = (path: string): string => {
    const unseen = unpublished.get(path);
    if (unseen)
      return `The link leads to ${path}, which readers cannot see: ${whyUnseen(unseen)}. Remove it until then.`;
    const file = misplaced(path);
    if (file !== undefined)
      return `The link leads to ${path}, but the file lies at ${file}, and nothing is published from there. Move it to public${path} in the folder of Dateline.`;
    return `The link leads to ${path}, where nothing is. ${hint(urls.has(`${path}/`) ? `${path}/` : near(path, urls))}`;
  };
  return (href: string, url: string): string | undefined => {
    const to = target(href);
    if (!to) return undefined;
    const path = to.path === "" ? url : to.path;
    const isThere = urls.has(path) || path === url || isOutBy(path, url, targets);
    if (!isThere) return records.unreadable.has(lastName(path)) ? undefined : nothingThere(path);
    const known = to.fragment === "" ? undefined : anchorsOf()(path);
    if (!known || known.has(to.fragment)) return undefined;
    const anchor = near(to.fragment, known);
    const where = path === url ? "this text" : path;
    return `The link leads to #${to.fragment}, which ${where} does not have. ${hint(anchor && `#${anchor}`)}`;
  };
}

interface Target {
  readonly path: string;
  readonly fragment: string;
}

/** Gives a link to this site as path and fragment; undefined where it leads elsewhere. */
function targetFinder({ url, ownUrl }: Publication) {
  const homes = [url.toLowerCase(), ownUrl.toLowerCase()];
  const insideOf = (href: string): string | undefined => {
    if (/^[/#]/.test(href)) return href;
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

/** Gives the anchors of a page by its url. They are gathered when they are asked for, since few pages are linked into. */
function anchorFinder(sources: readonly Source[]) {
  const bodies = new Map(sources.map(({ url, body }) => [url, body]));
  const found = new Map<string, ReadonlySet<string>>();
  return (url: string): ReadonlySet<string> | undefined => {
    const body = bodies.get(url);
    const anchors = found.get(url) ?? (body && new Set([...body.anchors, ...reservedIds]));
    if (anchors) found.set(url, anchors);
    return anchors;
  };
}

/** Looks for the nearest name, but not without end: where an archive moved, thousands of links are dead at once. */
function limitedNearest(most: number) {
  let left = most;
  return (name: string, known: Iterable<string>): string | undefined => {
    left -= 1;
    return left < 0 ? undefined : closest(name, known);
  };
}

function hint(near: string | undefined): string {
  return near === undefined ? "Correct it or remove it." : `Did you mean ${near}?`;
}

/** Whether an unpublished page will be out by the time that the page which links to it is. */
function isOutBy(path: string, url: string, { unpublished, later }: LinkTargets): boolean {
  const source = unpublished.get(url);
  if (source === undefined) return false;
  const target = unpublished.get(path);
  return target === undefined ? later().has(path) : comesOut(target) <= comesOut(source);
}

/** In milliseconds since 1970. */
function comesOut({ until }: Unpublished): number {
  return until?.ms ?? Number.POSITIVE_INFINITY;
}

/** The last part of a path that names something: what an unreadable file would have been called. */
function lastName(path: string): string {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}

function whyUnseen({ until }: Unpublished): string {
  return until ? `it is scheduled until ${until.iso}` : "it is a draft";
}
