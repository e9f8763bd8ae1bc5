import type { Moment } from "../model/moment.ts";

/**
 * Where an article's file lies, relative to the content folder: by the month of its date in the publication's zone.
 * @example articlePath(moment, "harbour-reopens") // "articles/2023/11/harbour-reopens.md"
 */
export const articlePath = ({ iso }: Pick<Moment, "iso">, slug: string): string =>
  `articles/${iso.slice(0, 4)}/${iso.slice(5, 7)}/${slug}.md`;
