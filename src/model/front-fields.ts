import * as z from "zod";
import { dateText, lineOfText, referenceName } from "./fields.ts";

/** An article by its slug, or by its address if two share a slug. `site/` checks that it exists. */
const articleName = z
  .string()
  .trim()
  .min(1, "is empty. Write the slug of an article, or remove the line.")
  .max(300, "is longer than 300 characters. Write the slug of an article.");

const until = dateText.optional().meta({
  description: "When it goes away by itself. Default: it stays until somebody takes it out.",
  example: "2026-01-20",
});

const leadGroup = z.strictObject({
  article: articleName.meta({ description: "The slug of the article.", example: "storm-shuts-the-harbour" }),
  headline: lineOfText(200).optional().meta({
    description: "A headline for this page only. Default: that of the article.",
    example: "Storm shuts the harbour",
  }),
  related: z
    .array(articleName)
    .max(6, "names more than 6 articles. Keep the closest.")
    .optional()
    .meta({
      description: "Slugs of articles that are linked below it. Default: others of its thread.",
      example: ["storm-live", "sand-in-the-streets"],
    }),
  until,
});

/** The lead of a front: a slug, or a group of fields. */
const leadFields = z.union([articleName, leadGroup]).meta({
  description:
    "The article that leads the page: its slug, or a group of fields. Default: the page chooses by itself.",
  example: "storm-shuts-the-harbour",
});

/** Blocks that need no more than their name. */
export const blockNames = ["opinion", "latest", "sponsored", "follow"] as const;

/** Shapes that an editor may choose. */
export const blockShapes = ["large", "small", "four", "pair", "list", "opinion"] as const;

const blockGroup = z.strictObject({
  story: referenceName.optional().meta({
    description: "A thread, by its name under `stories` in `site.yaml`, on a dark ground.",
    example: "storm",
  }),
  section: referenceName.optional().meta({
    description: "A section: the name of a file in `sections/`.",
    example: "science",
  }),
  sections: z
    .array(referenceName)
    .max(12, "names more than 12 sections. Keep the most important.")
    .optional()
    .meta({ description: "Several sections, three abreast.", example: ["world", "politics", "business"] }),
  tag: referenceName.optional().meta({ description: "A tag, as articles spell it.", example: "By-election" }),
  articles: articleNames("Articles that you choose, in this order.").optional(),
  title: lineOfText(60).optional().meta({
    description:
      "The name above the block. Default: that of the story, section or tag; none above `articles`.",
    example: "Long reads",
  }),
  shape: z.enum(blockShapes).optional().meta({
    description:
      "Its design: `large` in the full width, `small` as a column, `four` or `pair` with pictures abreast, `list` of headlines, `opinion` with faces. Default: large; small for `sections`; four for `articles`.",
    example: "large",
  }),
  pinned: articleNames("Articles that stand first in it.").optional(),
  until,
});

const blocksFields = z
  .array(z.union([z.enum(blockNames), blockGroup]))
  .max(40, "has more than 40 blocks. Keep the most important.")
  .meta({
    description:
      "What stands below the top, in this order, in place of what the page chooses by itself. Each is a group of fields, or one of the names `opinion`, `latest`, `sponsored` and `follow`.",
    example: ["opinion", { story: "storm", until: "2026-01-20" }, { section: "science", shape: "large" }],
  });

/** What an editor may say of any front: that of the publication and those of sections. */
export const frontParts = {
  lead: leadFields.optional(),
  pinned: articleNames("Articles that stand beside the lead, in this order.").optional(),
  blocks: blocksFields.optional(),
};

/** The fields of `front.yaml`. */
export const frontFields = z
  .strictObject({
    breaking: z
      .strictObject({
        text: lineOfText(200).meta({
          description: "The news in one line.",
          example: "Water off in 12,000 homes",
        }),
        article: articleName
          .optional()
          .meta({ description: "The slug of the article that says more.", example: "storm-live" }),
        until: until.meta({
          description: "When it goes away by itself. Default: it stays until somebody takes it out.",
          example: "2026-01-16T06:00",
        }),
      })
      .optional()
      .meta({ description: "A line of breaking news at the top of the front page." }),
    lead: frontParts.lead,
    pinned: frontParts.pinned,
    focus: z
      .array(referenceName)
      .max(12, "has more than 12 links. Keep the most important.")
      .optional()
      .meta({
        description:
          "Links to what is in the news: a thread by its name, a tag as `tag/by-election`, a section as `section/world`.",
        example: ["storm", "tag/by-election"],
      }),
    blocks: frontParts.blocks,
    latest: z
      .int("is not a whole number. Write it like 12.")
      .min(0, "is less than 0. Write it like 12.")
      .max(40, "is more than 40. Write it like 12.")
      .optional()
      .meta({
        description:
          "The number of articles in the list of the newest. With 0 there is no such list. Default: as many as fit.",
        example: 12,
      }),
  })
  .meta({ title: "Front", description: "The front page: the file `front.yaml`, which may be left out." });

/** Returns the schema of a list of articles, each by its slug. */
function articleNames(description: string) {
  return z
    .array(articleName)
    .max(12, "names more than 12 articles. Keep the most important.")
    .meta({ description, example: ["launch-scrubbed", "commander"] });
}

export type FrontFields = z.infer<typeof frontFields>;
