import type { articleUrlParts } from "../model/article-url-pattern.ts";
import type { Moment } from "../model/time.ts";

interface ArticleUrlFacts {
  readonly published: Moment;
  readonly slug: string;
  readonly section: string;
}

/**
 * Returns the URL path of an article: fills its date, slug and section into the publication's pattern. The date is that
 * of the publication's time zone.
 * @example articleUrl("/{year}/{slug}/", facts) // "/2023/harbour-reopens/"
 */
export function articleUrl(pattern: string, { published, slug, section }: ArticleUrlFacts): string {
  const parts: Record<(typeof articleUrlParts)[number], string> = { ...dateParts(published), section, slug };
  return Object.entries(parts).reduce((url, [name, value]) => url.replaceAll(`{${name}}`, value), pattern);
}

/** Returns the parts of a date as addresses have them. */
export function dateParts({ iso }: Pick<Moment, "iso">) {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  return { year, month, day };
}
