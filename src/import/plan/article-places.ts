import { articleUrl } from "../../content/article-url.ts";
import { articleSlugOf } from "../../markup/url.ts";
import type { Moment } from "../../model/time.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import { ownCopy } from "../own-copy.ts";

/** The name and the place of an article. */
export interface ArticlePlace {
  readonly slug: string;
  /** The path of its file in the content folder, without its ending: "articles/2023/11/harbour-reopens". */
  readonly stem: string;
  /** Root-relative. */
  readonly url: string;
}

interface PlaceInput {
  readonly slug: string;
  readonly section: string;
  readonly moment: Moment;
  /** True if it may get a number, since nothing but its headline is that of another article. */
  readonly isNamed: boolean;
}

/** Names that mean something else in a folder of articles. */
const otherMeanings: ReadonlySet<string> = new Set(["index", "updates"]);

/**
 * Returns a function that gives each article a place of its own. If its slug is taken there, it gets a number.
 * @param pattern that of the publication for addresses of articles
 * @param taken the stems and the urls of what is there already
 */
export function articlePlaces(pattern: string, taken: Set<string>): (article: PlaceInput) => ArticlePlace {
  const counts = new Map<string, number>();
  return ({ slug: wanted, section, moment, isNamed }) => {
    const placeOf = (slug: string): ArticlePlace => ({
      slug,
      stem: ownCopy(stemOf(articlePath(moment, slug))),
      url: ownCopy(articleUrl(pattern, { published: moment, slug, section })),
    });
    const first = placeOf(wanted);
    for (let number = isNamed ? (counts.get(first.url) ?? 1) : 1; ; number += 1) {
      const place = number === 1 ? first : placeOf(`${wanted.slice(0, 90)}-${number}`);
      const isTaken = taken.has(place.stem) || taken.has(place.url) || otherMeanings.has(place.slug);
      if (isTaken && isNamed) continue;
      // Most articles are the only ones of their names. The first one is in what is taken.
      if (number > 1) counts.set(first.url, number + 1);
      taken.add(place.stem).add(place.url);
      return place;
    }
  };
}

/**
 * Returns the path of an article's file relative to the content folder, by the month of its date in the publication's
 * time zone.
 * @example articlePath(moment, "harbour-reopens") // "articles/2023/11/harbour-reopens.md"
 */
export function articlePath({ iso }: Pick<Moment, "iso">, slug: string): string {
  return `articles/${iso.slice(0, 4)}/${iso.slice(5, 7)}/${slug}.md`;
}

/** Returns the path of an article without the ending of its file. */
export function stemOf(path: string): string {
  return path.replace(/(?:\/index)?\.md$/, "");
}

/**
 * Returns the slug that an article should have: that of the source, or one from its title as its language is written in plain
 * letters, or one from its date.
 */
export function wantedSlug(
  { slug, title = "" }: Pick<HeldArticle, "slug" | "title">,
  language: string,
  { iso }: Pick<Moment, "iso">,
): string {
  return slug ?? (articleSlugOf(title, language) || `article-${iso.slice(0, 10)}`);
}
