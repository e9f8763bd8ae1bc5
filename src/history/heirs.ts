import { closest } from "../lib/suggest.ts";
import type { Site } from "../model/site.ts";
import type { PublishedAddress } from "../pages/published-address.ts";

/** What has probably taken the place of something that is gone. */
export interface Heir {
  readonly file: string;
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

interface Newcomers {
  readonly fresh: readonly Heir[];
  readonly byName: ReadonlyMap<string, Heir>;
  readonly byPart: ReadonlyMap<string, Heir>;
}

/** All that could have taken the place of something of a kind. */
function heirsFor(kind: PublishedAddress["kind"], site: Site): readonly Heir[] {
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

/** More of letter by letter would take longer than the advice is worth. */
const mostComparisons = 2000;

/**
 * Finds what is new and has the name of something that is gone, or the last part of its address, or nearly that part.
 * `isNew` tells by a url; what is new is gathered once a kind.
 */
export function heirFinder(site: Site, isNew: (url: string) => boolean) {
  const kinds = new Map<PublishedAddress["kind"], Newcomers>();
  let comparisons = 0;
  return ({ kind, url, title }: PublishedAddress): Heir | undefined => {
    const { fresh, byName, byPart } = kinds.getOrInsertComputed(kind, () =>
      newcomers(heirsFor(kind, site).filter((heir) => isNew(heir.url))),
    );
    const part = lastPart(url);
    const same = byName.get(title) ?? byPart.get(part);
    comparisons += same ? 0 : fresh.length;
    return same || comparisons > mostComparisons ? same : byPart.get(closest(part, byPart.keys()) ?? "");
  };
}

function newcomers(fresh: readonly Heir[]): Newcomers {
  return {
    fresh,
    byName: new Map(fresh.map((heir) => [heir.title, heir])),
    byPart: new Map(fresh.map((heir) => [lastPart(heir.url), heir])),
  };
}

function lastPart(url: string): string {
  return url.split("/").at(-2) ?? "";
}
