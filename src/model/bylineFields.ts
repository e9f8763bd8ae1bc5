import { z } from "zod";
import { fieldHolds } from "./fieldHolds.ts";
import { lineOfText } from "./fields.ts";

/** A credit in free words, or somebody by name. */
export const bylineFields = z
  .union([
    lineOfText(200),
    z.strictObject({
      name: lineOfText(100).meta({
        description: "Who is credited, without By or any such word.",
        example: "Ida Holm",
      }),
      role: lineOfText(100)
        .optional()
        .meta({ description: "What a person is known for.", example: "harbour historian" }),
      type: z.enum(["person", "organisation"]).optional().meta({
        description: "What it is; a person if a `role` is named, or else an organisation.",
        example: "person",
      }),
    }),
  ])
  .register(fieldHolds, { what: "words" });

export type Byline = z.infer<typeof bylineFields>;
