import * as z from "zod";
import { isDeviceName } from "../lib/names.ts";
import { identifier, languageTag, lineOfText, siteLink } from "./fields.ts";

/** A language tag that becomes the name of a folder. There are languages whose codes are names of devices. */
const folderLanguage = languageTag.refine((tag) => !isDeviceName(tag), {
  error: ({ input }) =>
    `is a name that Windows keeps for a device, so that no folder can have it. Write it with its script, like ${String(input)}-Latn.`,
});

/** Each has a set of pages of its own. */
const mostLanguages = 50;

/** The further languages of a publication, by their tags. */
export const languageFields = z
  .record(
    folderLanguage,
    z.strictObject({
      name: lineOfText(80).optional().meta({
        description: "The publication's name in this language. Default: the name above.",
        example: "Der Meridian",
      }),
      description: lineOfText(300).meta({
        description: "One sentence about the publication, in this language.",
        example: "Nachrichten aus dem Tal und von weiter her.",
      }),
      sections: z
        .record(identifier, lineOfText(60))
        .optional()
        .meta({
          description:
            "The names of the sections in this language, by the names of their files. A section without articles in this language is shown only if it is named here.",
          example: { world: "Welt", culture: "Kultur" },
        }),
      navigation: z
        .array(siteLink)
        .optional()
        .meta({ description: "Links of the main navigation. Default: all its sections in order." }),
    }),
  )
  .refine(
    (languages) => Object.keys(languages).length <= mostLanguages,
    `names more than ${mostLanguages} languages. Keep those that you publish in.`,
  )
  .meta({
    rule: `at most ${mostLanguages} languages`,
    description:
      "Further languages, each with a front page, sections, tags, authors, an archive and feeds of its own below its tag, like `/de/`. Articles with this `lang` are listed there.",
    example: {
      de: {
        name: "Der Meridian",
        description: "Nachrichten aus dem Tal und von weiter her.",
        sections: { world: "Welt", culture: "Kultur" },
      },
    },
  });
