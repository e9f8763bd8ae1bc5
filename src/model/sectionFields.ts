import { z } from "zod";
import { lineOfText } from "./fields.ts";

/** The front matter of a section; the body, if any, is its introduction. */
export const sectionFields = z
  .strictObject({
    name: lineOfText(60).meta({ description: "The name in the navigation.", example: "World" }),
    order: z
      .int("is not a whole number. Write it like 10.")
      .optional()
      .meta({ description: "Its place in the navigation; smaller comes first.", example: 10 }),
    description: lineOfText(300)
      .optional()
      .meta({ description: "One sentence on what it covers.", example: "News from beyond the valley." }),
  })
  .meta({ title: "Section", description: "A section: a file in `sections/`, named by the section's id." });

export type SectionFields = z.infer<typeof sectionFields>;
