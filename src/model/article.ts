import type { HashBits } from "../lib/hash-bits.ts";
import type { ArticleFields, ArticleKind } from "./article-fields.ts";
import type { Author } from "./author.ts";
import type { Body } from "./body.ts";
import type { CorrectionRecord } from "./correction.ts";
import type { Extra } from "./extra.ts";
import type { LeadMap } from "./graphics.ts";
import type { Picture } from "./image.ts";
import type { Origin } from "./problem.ts";
import type { Section } from "./section.ts";
import type { Status } from "./status.ts";
import type { Tag } from "./tag.ts";
import type { Direction, Moment } from "./time.ts";
import type { Coverage, UpdateRecord } from "./update.ts";
import type { WireSource } from "./wire.ts";
import type { Withdrawal } from "./withdrawal.ts";

/** Fields that a record holds under another name: dates as moments, the names of other files as ids. */
type RenamedFields =
  | "date"
  | "expires"
  | "withdrawn"
  | "coverageStart"
  | "coverageEnd"
  | "section"
  | "authors"
  | "tags"
  | "story"
  | "related"
  | "image"
  | "cardImage"
  | "lang"
  | "wire";

/** The fields of a record that are not the front matter's own, or have another type there. */
interface ParsedFields {
  readonly origin: Origin;
  readonly id: string;
  /** Root-relative. */
  readonly url: string;
  readonly slug: string;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  /** From then on it is nowhere. */
  readonly expires?: Moment | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  /** Of live coverage only. */
  readonly coverageStart?: Moment | undefined;
  readonly coverageEnd?: Moment | undefined;
  /** The updates in its text, in the order of the text. Those that are files of their own are records of their own. */
  readonly updates: readonly UpdateRecord[];
  /** Empty if the file names no section, which is a problem of its own. */
  readonly sectionId: string;
  readonly authorIds: readonly string[];
  /** As the editor spells them. */
  readonly tagNames: readonly string[];
  readonly kind: ArticleKind;
  readonly picture?: Picture | undefined;
  /** Takes the place of the picture on other pages. */
  readonly cardPicture?: Picture | undefined;
  /** Takes the place of the picture. */
  readonly map?: LeadMap | undefined;
  readonly corrections: readonly CorrectionRecord[];
  readonly storyId?: string | undefined;
  readonly relatedSlugs: readonly string[];
  readonly sources: readonly Readonly<NonNullable<ArticleFields["sources"]>[number]>[];
  readonly language: string;
  readonly direction: Direction;
  readonly aliases: readonly string[];
  /** True if its age does not matter to readers. */
  readonly evergreen: boolean;
  readonly extra?: Extra<"article"> | undefined;
  /** For imports only: no page may show it. */
  readonly wire?: Readonly<WireSource> | undefined;
  readonly draft: boolean;
  /** Of live coverage, the text above the first update. */
  readonly body: Body;
  /** Covers all that the file says: equal hashes, equal records. */
  readonly hash: string;
}

/**
 * What one article file says, validated. References are still ids. A field of the schema that is neither renamed nor
 * parsed is a field of the record too, so that the compiler asks `content/article.ts` for its value.
 */
export interface ArticleRecord
  extends ParsedFields,
    Readonly<Omit<ArticleFields, RenamedFields | keyof ParsedFields>> {}

/** The fields of a record that linking resolves. An article has fields of its own for them. */
type LinkedFields =
  | "sectionId"
  | "authorIds"
  | "tagNames"
  | "storyId"
  | "relatedSlugs"
  | "updated"
  | "expires"
  | "withdrawn"
  | "coverageStart"
  | "coverageEnd"
  | "updates"
  | "corrections"
  | "wire"
  | "draft"
  | "hash";

/** An article whose references are resolved as of a clock. */
export interface Article {
  /** Without what is resolved here, so that no page shows an update that is dated ahead. */
  readonly record: Omit<ArticleRecord, LinkedFields>;
  readonly status: Status;
  readonly section: Section;
  readonly authors: readonly Author[];
  readonly tags: readonly Tag[];
  /** The thread of articles that it is a part of, as `site.yaml` lists it. */
  readonly story?: { readonly id: string; readonly title: string } | undefined;
  /** Root-relative urls of the articles that its file names as related. */
  readonly relatedUrls: readonly string[];
  /** The time of the newest update if that of the article is older. Undefined if it is dated ahead. Corrections that are dated ahead are left out likewise. */
  readonly updated?: Moment | undefined;
  /** True for copy of a wire, which is not the publication's to pass on. */
  readonly isFromWire: boolean;
  /** From when on it is nowhere. */
  readonly expires?: Moment | undefined;
  readonly corrections: readonly CorrectionRecord[];
  /** Present if its kind is live. */
  readonly coverage?: Coverage | undefined;
  /** Covers the record and all that linking adds, but not the publication, from which url and time zone come. */
  readonly hash: HashBits;
}
