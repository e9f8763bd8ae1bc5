import * as z from "zod";
import { lineOfText, referenceName, webAddress } from "./fields.ts";

/** Who publishes, for search engines. */
export const organisationFields = z
  .strictObject({
    legalName: lineOfText(100)
      .optional()
      .meta({ description: "The publisher's legal name.", example: "Meridian Press Ltd" }),
    foundingDate: z
      .string()
      .regex(/^\d{4}(?:-\d{2}-\d{2})?$/, 'is not a year or a day. Write it in quotes like "2019".')
      .meta({ rule: "a year or a day" })
      .optional()
      .meta({ description: "When it was founded.", example: "2019" }),
    email: z
      .email("is not an e-mail address. Write it like desk@example.org.")
      .optional()
      .meta({ description: "Its e-mail address.", example: "desk@example.org" }),
    profiles: z
      .array(webAddress)
      .optional()
      .meta({ description: "Its profiles elsewhere.", example: ["https://example.org/@meridian"] }),
  })
  .optional()
  .meta({ description: "The publisher, for search engines." });

/** The pages that say by which rules. */
export const policyFields = z
  .strictObject({
    ethics: referenceName.optional().meta({ description: "The page on ethics.", example: "ethics" }),
    corrections: referenceName
      .optional()
      .meta({ description: "The page on how errors are corrected.", example: "corrections-policy" }),
    ownership: referenceName
      .optional()
      .meta({ description: "The page on ownership and funding.", example: "about" }),
    masthead: referenceName.optional().meta({
      description: "The page that names the staff. It shows the authors with their portraits.",
      example: "about",
    }),
    feedback: referenceName
      .optional()
      .meta({ description: "The page on how to write to the editors.", example: "contact" }),
  })
  .optional()
  .meta({ description: "The pages that contain the policies: names of files in `pages/`." });
