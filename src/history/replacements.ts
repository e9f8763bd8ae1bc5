import { closest } from "../lib/suggest.ts";
import type { Site } from "../model/site.ts";
import type { PublishedAddress } from "../pages/published-address.ts";

/** A page that probably replaces one that is gone. */
export interface Replacement {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

interface NewPages {
  readonly pages: readonly Replacement[];
  readonly byName: ReadonlyMap<string, Replacement>;
  readonly byPart: ReadonlyMap<string, Replacement>;
}

/**
 * Returns a function that finds the likely replacement of an address: a new page with the same title, or with the same or
 * nearly the same last part of its URL. `isNew` returns true for URLs that were not published before.
 */
export function replacementFinder(site: Site, isNew: (url: string) => boolean) {
  const kinds = new Map<PublishedAddress["kind"], NewPages>();
  let comparisons = 0;
  return ({ kind, url, title }: PublishedAddress): Replacement | undefined => {
    const { pages, byName, byPart } = kinds.getOrInsertComputed(kind, () =>
      indexed(candidates(kind, site).filter((replacement) => isNew(replacement.url))),
    );
    const part = lastPart(url);
    const exact = byName.get(title) ?? byPart.get(part);
    comparisons += exact ? 0 : pages.length;
    return exact || comparisons > mostComparisons ? exact : byPart.get(closest(part, byPart.keys()) ?? "");
  };
}

/** Returns all pages of a site that could replace one of a kind. */
function candidates(kind: PublishedAddress["kind"], site: Site): readonly Replacement[] {
  switch (kind) {
    case "article":
    case "page":
      return (kind === "article" ? site.articles.map(({ record }) => record) : site.pages).map(
        ({ origin, url, title, aliases }) => ({
          file: origin.file,
          url,
          title,
          aliases,
        }),
      );
    case "section":
    case "author":
      return (kind === "section" ? site.sections : site.authors).map(
        ({ subject: { file, url, name, written = name } }) => ({
          file,
          url,
          title: written,
          aliases: [],
        }),
      );
    case "tag":
      return site.tags.map(({ subject: { url, title, written = title } }) => ({
        file: "",
        url,
        title: written,
        aliases: [],
      }));
    case "alias":
      return [];
  }
}

/** The limit of comparisons letter by letter, which would take longer than the hint is worth. */
const mostComparisons = 2000;

function indexed(pages: readonly Replacement[]): NewPages {
  return {
    pages,
    byName: new Map(pages.map((replacement) => [replacement.title, replacement])),
    byPart: new Map(pages.map((replacement) => [lastPart(replacement.url), replacement])),
  };
}

function lastPart(url: string): string {
  return url.split("/").at(-2) ?? "";
}
