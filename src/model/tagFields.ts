import { z } from "zod";
import { lineOfText } from "./fields.ts";

/** The front matter of a tag; the body, if any, is its introduction. Tags need no file. */
export const tagFields = z
  .strictObject({
    title: lineOfText(60).meta({ description: "The one spelling that readers see.", example: "North Korea" }),
    description: lineOfText(300)
      .optional()
      .meta({ description: "One sentence on what it gathers.", example: "Reports on the North." }),
    aliases: z
      .array(lineOfText(60))
      .optional()
      .meta({ description: "Other spellings that articles may use.", example: ["DPRK", "N. Korea"] }),
  })
  .meta({ title: "Tag", description: "A tag: an optional file in `tags/`, named by the tag's slug." });

export type TagFields = z.infer<typeof tagFields>;
