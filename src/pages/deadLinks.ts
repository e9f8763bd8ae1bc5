import type { Body, BodyLink } from "../model/body.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { reservedIds } from "../model/reservedIds.ts";
import { nearest } from "../text/nearest.ts";
import type { HeldBack } from "./heldBack.ts";

export interface LinkTargets {
  /** Root-relative urls of everything that is written, pictures and public files among it. */
  readonly urls: ReadonlySet<string>;
  /** Articles and pages that are not published at this clock, by root-relative url. */
  readonly held: ReadonlyMap<string, HeldBack>;
}

interface Source {
  readonly file: string;
  readonly url: string;
  readonly body: Body;
}

const sourcesOf = (records: Records): readonly Source[] => [
  ...records.articles.map(({ origin, url, body }) => ({ file: origin.file, url, body })),
  ...records.pages.map(({ origin, url, body }) => ({ file: origin.file, url, body })),
  ...records.authors,
  ...records.sections,
  ...records.tags.flatMap((tag) => (tag.body ? [{ ...tag, body: tag.body }] : [])),
];

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** A link to this site as path and fragment, or undefined where it leads elsewhere. */
const target = (
  href: string,
  siteUrl: string,
): { readonly path: string; readonly fragment: string } | undefined => {
  const inside = href.toLowerCase().startsWith(siteUrl.toLowerCase())
    ? `/${href.slice(siteUrl.length)}`
    : href;
  if (!/^[/#]/.test(inside)) return undefined;
  const [whole = "", fragment = ""] = inside.split("#", 2);
  return { path: decoded(whole.split("?")[0] ?? ""), fragment: decoded(fragment) };
};

const nothingThere = (path: string, { urls, held }: LinkTargets): string => {
  const unseen = held.get(path);
  if (unseen)
    return `The link leads to ${path}, which readers cannot see: ${unseen.why}. Remove it until then.`;
  const near = urls.has(`${path}/`) ? `${path}/` : nearest(path, urls);
  return `The link leads to ${path}, where nothing is. ${near === undefined ? "Correct it or remove it." : `Did you mean ${near}?`}`;
};

/** Whether a page that is held back will be out by the time that the page which links to it is. */
const isOutBy = (path: string, url: string, held: LinkTargets["held"]): boolean => {
  const target = held.get(path)?.from;
  const source = held.get(url)?.from;
  return target !== undefined && source !== undefined && target <= source;
};

const anchorsByUrl = (sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(sources.map(({ url, body }) => [url, new Set([...body.anchors, ...reservedIds])]));

/** The last part of a path that names something: what an unreadable file would have been called. */
const lastName = (path: string): string => path.split("/").filter(Boolean).at(-1) ?? "";

/** Links in bodies to pages of this site that are not there, or to parts of a page that it does not have. */
export const deadLinks = (records: Records, targets: LinkTargets): readonly Problem[] => {
  const sources = sourcesOf(records);
  const anchors = anchorsByUrl(sources);
  const { unreadable, publication } = records;
  const faultOf = ({ href }: BodyLink, { url }: Source): string | undefined => {
    const to = target(href, publication.url);
    if (!to) return undefined;
    const path = to.path === "" ? url : to.path;
    const isThere = targets.urls.has(path) || path === url || isOutBy(path, url, targets.held);
    if (!isThere) return unreadable.has(lastName(path)) ? undefined : nothingThere(path, targets);
    const known = anchors.get(path);
    if (to.fragment === "" || !known || known.has(to.fragment)) return undefined;
    const near = nearest(to.fragment, known);
    return `The link leads to #${to.fragment}, which ${path} does not have. ${near === undefined ? "Correct it or remove it." : `Did you mean #${near}?`}`;
  };
  return sources.flatMap((source) =>
    source.body.links.flatMap((link): readonly Problem[] => {
      const message = faultOf(link, source);
      return message === undefined
        ? []
        : [{ severity: "error", file: source.file, line: link.line, column: 0, message }];
    }),
  );
};
