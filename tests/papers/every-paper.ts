import type { PaperTerms } from "./paper-content.ts";

const counts = [0, 1, 12, 44, 400] as const;

/** Papers of every kind: 1, 3 or 8 sections, up to 400 articles, in either direction, with many pictures or none. */
export const everyPaper: readonly PaperTerms[] = (["ltr", "rtl"] as const).flatMap((direction) =>
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
