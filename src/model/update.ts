import * as z from "zod";
import type { HashBits } from "../lib/hash-bits.ts";
import type { Author } from "./author.ts";
import type { Body } from "./body.ts";
import { type CorrectionRecord, correctionsFields } from "./correction.ts";
import { dateText, languageTag, lineOfText, referenceName } from "./fields.ts";
import type { Origin } from "./problem.ts";
import type { Status } from "./status.ts";
import type { Moment } from "./time.ts";

/** The front matter of an update of live coverage, as a file of its own. */
export const updateFields = z
  .strictObject({
    date: dateText.meta({
      description:
        "When it came, with the time of day. With a future date, the update is published at that time.",
      example: "2023-11-09T08:30",
    }),
    title: lineOfText(200).optional().meta({
      description: "What it says, as a headline. Without one, its time is its heading.",
      example: "The first ferry sails",
    }),
    authors: z
      .array(referenceName)
      .max(20, "names more than 20 authors.")
      .optional()
      .meta({ description: "Who wrote it: names of files in `authors/`.", example: ["mara-lindqvist"] }),
    key: z.boolean().optional().meta({
      description: "True to list it among the key points above the updates. It needs a title then.",
      example: true,
    }),
    corrections: correctionsFields
      .optional()
      .meta({ description: "Corrections, shown under the update and on the corrections page." }),
    lang: languageTag.optional().meta({
      description: "The language that it is written in: that of its article. Default: the publication's.",
      example: "fr",
    }),
    draft: z.boolean().optional().meta({
      description: "True while it is being written. Drafts are not published.",
      example: true,
    }),
  })
  .meta({
    title: "Update",
    description: "An update of live coverage: a file in `updates/` beside an article's `index.md`.",
  });

/** An update of live coverage, as a text of its own or as a block in the text of its article. */
export interface UpdateRecord {
  /** The file that holds it. */
  readonly origin: Origin;
  /** The line on which its block begins, counted from 1; 0 for a file of its own. */
  readonly line: number;
  /** Unique on the page. It stays the same while its time and its title, or the name of its file, do. */
  readonly id: string;
  readonly date: Moment;
  readonly title?: string | undefined;
  readonly authorIds: readonly string[];
  /** True if it is listed among the key points. */
  readonly isKey: boolean;
  readonly corrections: readonly CorrectionRecord[];
  readonly draft: boolean;
  readonly language: string;
  readonly body: Body;
  /** Covers all that it says: equal hashes, equal records. */
  readonly hash: string;
}

/** An update as of a clock, with its authors. */
export interface Update
  extends Pick<UpdateRecord, "id" | "date" | "title" | "isKey" | "corrections" | "body"> {
  readonly authors: readonly Author[];
  /** Drafts and updates that are dated ahead appear in previews only. */
  readonly status: Status;
}

/** The coverage of a live article as of a clock. */
export interface Coverage {
  readonly start: Moment;
  /** When it ends or ended. Undefined while it goes on and its editor gave no end. */
  readonly end?: Moment | undefined;
  readonly ended: boolean;
  /** When it was last updated. */
  readonly updated: Moment;
  /** Newest first, then by id. */
  readonly updates: readonly Update[];
  /** Covers all of it. */
  readonly hash: HashBits;
}
