import type { ArticleKind } from "../../../model/article-fields.ts";
import type { ImportedSubject } from "../../imported-item.ts";
import type { WireStatus } from "../release.ts";
import type { WirePicture } from "../wire-pictures.ts";
import type { TextTree } from "./text-tree.ts";

/** An item of a wire in XML as its envelope describes it, before anything is judged. Texts are as the file has them. */
export interface XmlStory {
  /** The names of whoever sends it, the surest first. */
  readonly providers: readonly (string | undefined)[];
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly usage?: string | undefined;
  readonly status: WireStatus;
  /** Why it stays a draft whatever its status says, as the rest of a sentence. */
  readonly doubt?: string | undefined;
  readonly title?: string | undefined;
  readonly standfirst?: string | undefined;
  readonly byline?: StoryByline | undefined;
  readonly dateline?: string | undefined;
  /** In any form of `wireTime`; the first that can be read counts. */
  readonly dates: readonly (string | undefined)[];
  readonly updated?: string | undefined;
  readonly language?: string | undefined;
  readonly tags: readonly string[];
  readonly subjects: readonly ImportedSubject[];
  readonly kind?: ArticleKind | undefined;
  /** Pictures that come beside the text. */
  readonly pictures: readonly WirePicture[];
  /** The names of pictures that came along and may not be shown, as `pictureNames` gives them. */
  readonly withheld?: ReadonlySet<string> | undefined;
  /** Undefined if it has none. */
  readonly text?: TextTree | undefined;
  /** The identifiers of other items that may no longer be published, each with the order. */
  readonly withdrawals: readonly { readonly id: string; readonly order: string }[];
  /** Remarks for the user, each a whole sentence. */
  readonly notices: readonly string[];
}

/** A byline as the envelope has it. */
export interface StoryByline {
  /** All of it on one line, with By or a similar word. */
  readonly line: string;
  /** The names in it that are marked as those of people. */
  readonly people: readonly string[];
  readonly role?: string | undefined;
}
