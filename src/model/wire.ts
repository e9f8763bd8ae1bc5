import * as z from "zod";
import { lineOfText } from "./fields.ts";

/** What an article from a wire says of its source. No page shows it. */
export const wireFields = z.strictObject({
  provider: lineOfText(200).meta({ description: "Who sent it.", example: "NTA" }),
  id: lineOfText(500).meta({
    description: "Its identifier on the wire, without its version.",
    example: "urn:newsml:nta.example:20231109:harbour",
  }),
  version: lineOfText(100).optional().meta({
    description: "Its version on the wire, in quotation marks if it is a number.",
    example: "2",
  }),
  usage: lineOfText(2000).optional().meta({
    description: "What the provider allows, for editors. It is in no page.",
    example: "No archive use after 30 days.",
  }),
  hash: z
    .string()
    .regex(/^[\w-]{8,40}$/, "is not what an import wrote. Remove the line.")
    .meta({ rule: "letters and digits" })
    .optional()
    .meta({
      description:
        "Written by an import. While it fits the rest of the file, nobody has edited the article, and a newer version from the wire may replace it.",
      example: "hH2kq0ZtYw3x",
    }),
});

export type WireSource = z.infer<typeof wireFields>;
