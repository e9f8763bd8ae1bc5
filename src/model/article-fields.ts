import * as z from "zod";
import { bylineFields } from "./author.ts";
import { correctionsFields } from "./correction.ts";
import { extraFields } from "./extra.ts";
import {
  dateText,
  feedId,
  fieldHolds,
  folderName,
  identifier,
  languageTag,
  lineOfText,
  oldPath,
  pictureFields,
  referenceName,
  webAddress,
} from "./fields.ts";
import { mapFields } from "./graphics.ts";
import { wireFields } from "./wire.ts";
import { withdrawnFields } from "./withdrawal.ts";

/** What sort of journalism an article is. Readers see it as a label. */
export const articleKinds = [
  "news",
  "analysis",
  "opinion",
  "explainer",
  "review",
  "interview",
  "live",
  "sponsored",
] as const;

export type ArticleKind = (typeof articleKinds)[number];

/** The front matter of an article. */
export const articleFields = z
  .strictObject({
    title: lineOfText(300).meta({ description: "The headline.", example: "Harbour reopens after storm" }),
    shortTitle: lineOfText(100).optional().meta({
      description:
        "A shorter headline for the front page and the fronts of sections. The article itself, lists, feeds and search keep `title`.",
      example: "Harbour reopens",
    }),
    kicker: lineOfText(40).optional().meta({
      description:
        "One or two words above the headline on the front page and the fronts of sections, in place of the section's name. The label of a `kind` stays.",
      example: "Storm damage",
    }),
    description: lineOfText(500).optional().meta({
      description: "The standfirst: one or two sentences under the headline, also used in lists and feeds.",
      example: "Ferries sail again on Tuesday, with fewer crossings until June.",
    }),
    date: dateText.meta({
      description:
        "When it was or will be published, in the publication's time zone unless it has an offset. With a future date, the article is published at that time.",
      example: "2023-11-09T08:30",
    }),
    updated: dateText.optional().meta({
      description: "When its content last changed. Not before `date`.",
      example: "2023-11-09T16:05",
    }),
    expires: dateText.optional().meta({
      description:
        "When it disappears, as if it had not been published: from then on it is in no output at all. After `date`. Links to it are allowed only in articles that expire no later.",
      example: "2023-12-09T08:30",
    }),
    withdrawn: withdrawnFields.optional().meta({
      description:
        "Takes the article back. Its address then says only that it was withdrawn, when and why, below its headline; so does the corrections page. It is nowhere else, and its pictures are gone.",
      example: { date: "2023-11-12T09:00", reason: "The account of the accident could not be confirmed." },
    }),
    section: referenceName.meta({
      description: "Its section: the name of a file in `sections/`.",
      example: "world",
    }),
    authors: z
      .array(referenceName)
      .max(20, "names more than 20 authors. Use byline for a team.")
      .optional()
      .meta({ description: "Who wrote it: names of files in `authors/`.", example: ["mara-lindqvist"] }),
    byline: bylineFields.optional().meta({
      description:
        "A credit in your own words, for agencies and guest writers, instead of `authors`. Or a group of fields that says who they are.",
      example: "By the foreign desk",
    }),
    tags: z
      .array(lineOfText(60))
      .max(30, "names more than 30 tags. Keep those that a reader would follow.")
      .optional()
      .meta({ description: "What it is about.", example: ["North Korea", "Diplomacy"] }),
    kind: z.enum(articleKinds).optional().meta({
      description: "The kind of article. Readers see it as a label. Default: news.",
      example: "analysis",
    }),
    sponsor: lineOfText(100).optional().meta({
      description: "Who paid for it. Required if `kind` is sponsored, and allowed only then.",
      example: "Northern Ferries",
    }),
    coverageStart: dateText.optional().meta({
      description:
        "When live coverage began or begins, with the time of day. Default: `date`. Allowed only if `kind` is live.",
      example: "2023-11-09T06:00",
    }),
    coverageEnd: dateText.optional().meta({
      description:
        "When live coverage ends, with the time of day; the page then says so. Default: 24 hours after the last update. Allowed only if `kind` is live.",
      example: "2023-11-10T01:00",
    }),
    dateline: lineOfText(100)
      .optional()
      .meta({ description: "Where the report was written.", example: "SEOUL, South Korea" }),
    slug: folderName.clone().register(fieldHolds, { what: "words" }).optional().meta({
      description: "The last part of its address. Default: made from the title.",
      example: "harbour-reopens",
    }),
    image: pictureFields.optional().meta({
      description: "The lead picture: `src` and `alt`, optionally `caption`, `credit` and `focus`.",
    }),
    cardImage: pictureFields.omit({ caption: true }).optional().meta({
      description:
        "Another picture for cards, feeds and links on other sites, where the lead picture does not work small: `src` and `alt`, optionally `credit` and `focus`. Default: the lead picture.",
    }),
    map: mapFields.optional().meta({
      description: "A map instead of the lead picture. Write maps inside the text as blocks.",
    }),
    corrections: correctionsFields
      .optional()
      .meta({ description: "Corrections, shown on the article and on the corrections page." }),
    story: referenceName.optional().meta({
      description: "Its thread: a name that is listed under `stories` in `site.yaml`.",
      example: "harbour-bridge",
    }),
    related: z
      .array(z.string().min(1, "is empty. Write the slug of an article."))
      .max(10, "names more than 10 articles. Keep the closest.")
      .optional()
      .meta({
        description: "Slugs of related articles. They are shown before those that are found by tag.",
        example: ["ferry-pilots-ask-for-light"],
      }),
    sources: z
      .array(
        z.strictObject({
          title: lineOfText(300).meta({
            description: "What the source is.",
            example: "Port authority report",
          }),
          url: webAddress
            .optional()
            .meta({ description: "Where it can be read.", example: "https://example.org/report" }),
        }),
      )
      .optional()
      .meta({ description: "The sources of the report." }),
    lang: languageTag.optional().meta({
      description: "The language that it is written in. Default: the publication's.",
      example: "fr",
    }),
    translationKey: identifier.optional().meta({
      description:
        "A name of your choice that its versions in other languages have too. Each links to the others. The version that was published first counts as the original.",
      example: "harbour-reopens",
    }),
    canonical: webAddress.optional().meta({
      description: "Where it was first published, if not here.",
      example: "https://example.org/first-published-here",
    }),
    aliases: z
      .array(oldPath)
      .optional()
      .meta({ description: "Its former addresses; each forwards to it.", example: ["/2021/old-address/"] }),
    id: feedId.optional().meta({
      description: "Its permanent identifier in feeds. Default: made from its date and slug.",
      example: "tag:example.org,2023-11-09:harbour-reopens",
    }),
    contents: z.boolean().optional().meta({
      description:
        "True to show a list of its headings above the text. Default: true if it has 4 headings and 1,200 words.",
      example: true,
    }),
    evergreen: z.boolean().optional().meta({
      description:
        "True if it stays true with time. Then it does not say how old it is after a year. Default: true for explainers.",
      example: true,
    }),
    weight: z
      .int("is not a whole number. Write 0, 1, 2 or 3.")
      .min(0, "is less than 0. Write 0, 1, 2 or 3.")
      .max(3, "is more than 3. Write 0, 1, 2 or 3.")
      .optional()
      .meta({
        description:
          "How much the front page and the front of its section make of it by themselves. With 3 it counts as 36 hours newer than it is, with 2 as 12 hours newer. With 0 it is never on them by itself: only where an editor names it, and in lists, feeds and search. Default: 1.",
        example: 2,
      }),
    wire: wireFields.optional().meta({
      description:
        "Where an article from a wire comes from, as `dateline import` writes it. By it a newer version, a correction or a kill of the same item finds the article. No page shows it.",
    }),
    extra: extraFields,
    draft: z.boolean().optional().meta({
      description: "True while it is being written. Drafts are not published.",
      example: true,
    }),
  })
  .meta({ title: "Article", description: "An article: a file in `articles/`." });

/** The front matter of an article, validated. */
export type ArticleFields = z.infer<typeof articleFields>;
