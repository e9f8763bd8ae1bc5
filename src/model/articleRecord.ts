import type { ArticleFields } from "./articleFields.ts";
import type { ArticleKind } from "./articleKind.ts";
import type { Body } from "./body.ts";
import type { Byline } from "./bylineFields.ts";
import type { Position } from "./contentFile.ts";
import type { Direction } from "./direction.ts";
import type { LeadMap } from "./leadMap.ts";
import type { Moment } from "./moment.ts";
import type { Picture } from "./picture.ts";

/** Where a record came from, so that later checks can still name file and line. */
export interface Origin {
  readonly file: string;
  readonly positions: ReadonlyMap<string, Position>;
}

export interface CorrectionRecord {
  readonly date: Moment;
  readonly text: string;
}

/** What one article file says, validated; references are still ids. */
export interface ArticleRecord {
  readonly origin: Origin;
  readonly id: string;
  readonly url: string;
  readonly slug: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly published: Moment;
  readonly updated?: Moment | undefined;
  /** Empty where the file names none, which is reported on its own. */
  readonly sectionId: string;
  readonly authorIds: readonly string[];
  readonly byline?: Byline | undefined;
  /** As written, spelling and all. */
  readonly tagNames: readonly string[];
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  readonly dateline?: string | undefined;
  readonly picture?: Picture | undefined;
  /** In place of the picture. */
  readonly map?: LeadMap | undefined;
  readonly corrections: readonly CorrectionRecord[];
  readonly storyId?: string | undefined;
  readonly relatedSlugs: readonly string[];
  readonly sources: NonNullable<ArticleFields["sources"]>;
  readonly language: string;
  readonly direction: Direction;
  readonly canonical?: string | undefined;
  readonly aliases: readonly string[];
  /** Whether a list of headings is wanted; undefined where its length decides. */
  readonly contents?: boolean | undefined;
  /** Whether its age is no matter to readers. */
  readonly evergreen: boolean;
  readonly draft: boolean;
  readonly body: Body;
  /** Stands for all that the file says: equal digests, equal records. */
  readonly digest: string;
}
