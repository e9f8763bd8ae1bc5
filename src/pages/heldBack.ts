import type { Clock } from "../link/clock.ts";
import { standingAt } from "../link/standingAt.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Records } from "../model/records.ts";

/** An article or page that readers cannot see yet. */
export interface HeldBack {
  readonly url: string;
  /** The content file. */
  readonly source: string;
  /** Why, as a phrase: "it is a draft". */
  readonly why: string;
  /** When it comes out, in milliseconds since 1970; for a draft no moment is known. */
  readonly from: number;
}

const whyOf = (record: ArticleRecord, clock: Clock): string | undefined => {
  const standing = standingAt(record, clock);
  if (standing === "published") return undefined;
  return standing === "draft" ? "it is a draft" : `it is scheduled until ${record.published.iso}`;
};

/** What is held back at a moment. */
export const heldBack = ({ articles, pages }: Records, clock: Clock): readonly HeldBack[] => [
  ...articles.flatMap((record) => {
    const why = whyOf(record, clock);
    const from = record.draft ? Number.POSITIVE_INFINITY : record.published.ms;
    return why === undefined ? [] : [{ url: record.url, source: record.origin.file, why, from }];
  }),
  ...pages
    .filter(({ draft }) => draft)
    .map(({ url, origin }) => ({
      url,
      source: origin.file,
      why: "it is a draft",
      from: Number.POSITIVE_INFINITY,
    })),
];
