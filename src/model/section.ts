import * as z from "zod";
import type { Body } from "./body.ts";
import { lineOfText } from "./fields.ts";
import type { Front } from "./front.ts";
import { frontParts } from "./front-fields.ts";

export interface Section {
  /** The content file, for messages. */
  readonly file: string;
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** The further language whose pages it belongs to; undefined for those of the publication's own language. */
  readonly language?: string | undefined;
  /** As the file spells it, by which search and history know it; undefined if it is shown that way. */
  readonly written?: string | undefined;
  readonly order: number;
  readonly description?: string | undefined;
  /** What an editor says of its front. */
  readonly front?: Front | undefined;
  readonly body: Body;
  /** Covers all that the file says: equal hashes, equal records. */
  readonly hash: string;
}

/** The front matter of a section. The text is its introduction. */
export const sectionFields = z
  .strictObject({
    name: lineOfText(60).meta({ description: "The name in the navigation.", example: "World" }),
    order: z
      .int("is not a whole number. Write it like 10.")
      .optional()
      .meta({ description: "Its position in the navigation. Smaller numbers come first.", example: 10 }),
    description: lineOfText(300)
      .optional()
      .meta({ description: "One sentence about what it covers.", example: "News from beyond the valley." }),
    ...frontParts,
  })
  .meta({ title: "Section", description: "A section: a file in `sections/`, named by the section's id." });
