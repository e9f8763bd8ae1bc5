import { z } from "zod";
import type { Body } from "./body.ts";
import { lineOfText } from "./fields.ts";

export interface Tag {
  /** The slug that all its spellings fold to. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** As it is written, by which search and history know it; silent where it is shown so. */
  readonly written?: string | undefined;
  readonly description?: string | undefined;
  readonly body?: Body | undefined;
  /** Stands for all that is known of it: equal digests, equal tags. */
  readonly hash: string;
}

/** What a file of `tags/` says. */
export interface TagRecord extends Tag {
  /** The file that describes it, for messages. */
  readonly file: string;
  readonly aliases: readonly string[];
}

/** The front matter of a tag; the body, if any, is its introduction. Tags need no file. */
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
