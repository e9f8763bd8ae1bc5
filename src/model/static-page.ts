import * as z from "zod";
import type { Body } from "./body.ts";
import { type Extra, extraFields } from "./extra.ts";
import { dateText, identifier, languageTag, lineOfText, oldPath } from "./fields.ts";
import type { Origin } from "./problem.ts";
import type { Direction, Moment } from "./time.ts";

/** A page that is not an article, such as About, Contact or a policy. */
export interface StaticPage {
  readonly origin: Origin;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly updated?: Moment | undefined;
  readonly order: number;
  readonly language: string;
  readonly direction: Direction;
  /** A name that its versions in other languages share. */
  readonly translationKey?: string | undefined;
  readonly aliases: readonly string[];
  readonly extra?: Extra<"page"> | undefined;
  readonly draft: boolean;
  readonly body: Body;
  /** Covers all that the file says: equal hashes, equal records. */
  readonly hash: string;
}

/** The front matter of a static page. */
export const pageFields = z
  .strictObject({
    title: lineOfText(300).meta({ description: "The page's heading.", example: "About us" }),
    description: lineOfText(500)
      .optional()
      .meta({ description: "One sentence for search engines.", example: "Who we are and how we work." }),
    updated: dateText.optional().meta({ description: "When it last changed.", example: "2023-11-09" }),
    order: z.int("is not a whole number. Write it like 10.").optional().meta({
      description: "Its position in the footer of every page. Smaller numbers come first.",
      example: 10,
    }),
    lang: languageTag
      .optional()
      .meta({ description: "Its language. Default: the publication's.", example: "fr" }),
    translationKey: identifier.optional().meta({
      description:
        "A name of your choice that its versions in other languages have too. Each links to the others.",
      example: "about",
    }),
    aliases: z
      .array(oldPath)
      .optional()
      .meta({ description: "Its former addresses; each forwards to it.", example: ["/about-us.html"] }),
    extra: extraFields,
    draft: z.boolean().optional().meta({
      description: "True while it is being written. Drafts are not published.",
      example: true,
    }),
  })
  .meta({ title: "Page", description: "A static page: a file in `pages/`, named by its address." });
