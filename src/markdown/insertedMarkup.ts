/** Markup of our own, for which marks stand while a text is rendered and sanitised. */
import { digestOf } from "../text/digestOf.ts";
import type { Html } from "../text/html.ts";
import { memoised } from "../text/memoised.ts";

export interface InsertedMarkup {
  /** What every mark of a text begins with. */
  readonly key: () => string;
  readonly all: Html[];
}

/**
 * The insertions of a text, none yet. Its marks hold a digest of all that its author wrote, so that nobody can write one: not
 * by an entity or a percent sign either, as no text holds the digest of itself.
 */
export const noInsertions = (source: string): InsertedMarkup => ({
  // Few texts hold any.
  key: memoised(() => `inserted-${digestOf([source])}-`),
  all: [],
});

/** The mark that stands for some markup until `withInsertions` puts that in its place. */
export const markFor = (markup: Html, { key, all }: InsertedMarkup): string =>
  `${key()}${all.push(markup) - 1}-`;

/** A text with the markup in place of its marks. */
export const withInsertions = (text: string, { key, all }: InsertedMarkup): string => {
  if (all.length === 0 || !text.includes(key())) return text;
  const [before = "", ...parts] = text.split(key());
  return parts.reduce((done, part) => {
    const end = part.indexOf("-");
    return done + (all[Number(part.slice(0, end))]?.markup ?? "") + part.slice(end + 1);
  }, before);
};
