import { z } from "zod";
import { lineOfText, pictureFields, webAddress } from "./fields.ts";

/** The front matter of an author's profile; the body is the biography. */
export const authorFields = z
  .strictObject({
    name: lineOfText(100).meta({
      description: "The name as it stands in a byline.",
      example: "Mara Lindqvist",
    }),
    role: lineOfText(100).optional().meta({ description: "What they do here.", example: "Foreign editor" }),
    description: lineOfText(300).optional().meta({
      description: "One sentence about them, for lists and search engines.",
      example: "Covers harbours.",
    }),
    email: z
      .email("is not an e-mail address. Write it like mara@example.org.")
      .optional()
      .meta({ description: "Where readers may write.", example: "mara@example.org" }),
    links: z
      .array(
        z.strictObject({
          title: lineOfText(60).meta({ description: "What the link leads to.", example: "Mastodon" }),
          url: webAddress.meta({ description: "Its address.", example: "https://example.org/@mara" }),
        }),
      )
      .optional()
      .meta({ description: "Their profiles elsewhere." }),
    image: pictureFields.optional().meta({ description: "Their portrait." }),
  })
  .meta({ title: "Author", description: "An author: a file in `authors/`, named by the author's id." });

export type AuthorFields = z.infer<typeof authorFields>;
