import * as z from "zod";
import type { Body } from "./body.ts";
import { lineOfText } from "./fields.ts";

export interface Tag {
  /** The slug that all its spellings share. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** The further language whose pages it belongs to; undefined for those of the publication's own language. */
  readonly language?: string | undefined;
  /** As the file spells it, by which search and history know it; undefined if it is shown that way. */
  readonly written?: string | undefined;
  readonly description?: string | undefined;
  readonly body?: Body | undefined;
  /** Covers all of it: equal hashes, equal tags. */
  readonly hash: string;
}

/** What a file in `tags/` says. */
export interface TagRecord extends Tag {
  /** The content file, for messages. */
  readonly file: string;
  readonly aliases: readonly string[];
}

/** The front matter of a tag, whose text is its introduction. A tag needs no file. */
export const tagFields = z
  .strictObject({
    title: lineOfText(60).meta({ description: "The one spelling that readers see.", example: "North Korea" }),
    description: lineOfText(300)
      .optional()
      .meta({ description: "One sentence about the tag.", example: "Reports on the North." }),
    aliases: z
      .array(lineOfText(60))
      .optional()
      .meta({ description: "Other spellings that articles may use.", example: ["DPRK", "N. Korea"] }),
  })
  .meta({ title: "Tag", description: "A tag: an optional file in `tags/`, named by the tag's slug." });
