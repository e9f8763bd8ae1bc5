import type { PaperTerms } from "./paper-content.ts";

const counts = [0, 1, 12, 44, 400] as const;

/** Papers of every kind: 1, 3 or 8 sections, up to 400 articles, in either direction, with many pictures or none. */
const everyPaper: readonly PaperTerms[] = (["ltr", "rtl"] as const).flatMap((direction) =>
  ([1, 3, 8] as const).flatMap((sections) =>
    counts.flatMap((articles) =>
      // Without an article there is no picture.
      (articles === 0 ? (["none"] as const) : (["rich", "mixed", "none"] as const)).map((pictures) => ({
        direction,
        sections,
        articles,
        pictures,
      })),
    ),
  ),
);

/** @example paperName({ sections: 8, articles: 44, pictures: "mixed", direction: "ltr" }) // "ltr-8-44-mixed" */
export const paperName = ({ direction, sections, articles, pictures }: PaperTerms): string =>
  `${direction}-${sections}-${articles}-${pictures}`;

/** The papers that are asked for, by the text of their terms; undefined for all. */
export interface PaperFilter {
  readonly sections?: readonly string[] | undefined;
  readonly articles?: readonly string[] | undefined;
  readonly pictures?: readonly string[] | undefined;
  readonly direction?: readonly string[] | undefined;
}

export const papersLike = ({ sections, articles, pictures, direction }: PaperFilter): readonly PaperTerms[] =>
  everyPaper.filter(
    (terms) =>
      (sections?.includes(String(terms.sections)) ?? true) &&
      (articles?.includes(String(terms.articles)) ?? true) &&
      (pictures?.includes(terms.pictures) ?? true) &&
      (direction?.includes(terms.direction) ?? true),
  );
