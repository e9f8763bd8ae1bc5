import * as z from "zod";
import { articleFields } from "./article-fields.ts";
import { pictureFields } from "./fields.ts";

/** Words of any length, over any number of lines, which become one. */
const words = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.replace(/\s+/g, " "));

/** Without an alternative text, a picture is shown as one that adds nothing to the text. */
const archivePicture = pictureFields.extend({
  alt: words.default(""),
  caption: words.optional(),
  credit: words.optional(),
});

/** The front matter of an article of the archive, which need not keep the rules of care. */
export const archiveArticleFields = articleFields.extend({
  description: words.optional(),
  image: archivePicture.optional(),
  cardImage: archivePicture.omit({ caption: true }).optional(),
  authors: z.array(articleFields.shape.authors.unwrap().element).optional(),
  tags: z.array(articleFields.shape.tags.unwrap().element).optional(),
  related: z.array(articleFields.shape.related.unwrap().element).optional(),
});
