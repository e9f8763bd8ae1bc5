/** The types with which a publication writes its config. That this file compiles is most of the test. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MarkdownIt } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { defineConfig } from "../../../src/public/config.ts";
import { z } from "../../../src/public/schema.ts";
import type { ArticleView } from "../../../src/public/views.ts";

const review = z.strictObject({ rating: z.int().min(1).max(5) });

// A publication writes "dateline-press/views" here.
declare module "../../../src/public/views.ts" {
  interface ExtraTypes {
    readonly review: z.infer<typeof review>;
  }
}

const config = defineConfig({
  extra: { article: review.optional() },
  markdown(md) {
    md.use(footnotes).disable("code");
    md.renderer.rules.hr = (tokens, index) => `<hr><!-- ${tokens[index]?.markup} -->`;
  },
  allowedTags: { math: ["display"] },
  words: {
    en: {
      by: "Words by",
      articleCount: { one: "# story", other: "# stories" },
      kinds: { live: "As it happens" },
    },
    cy: { archiveOf: (year) => `Archif ${year}`, sponsoredBy: "Noddwyd gan #" },
  },
  dateFormats: { en: { day: "d MMMM yyyy" } },
});

const typed = defineConfig({
  markdown(md: MarkdownIt) {
    md.inline.ruler.disable("backticks");
  },
});

// @ts-expect-error The interface has no such words.
const unknownWord = defineConfig({ words: { en: { bye: "By" } } });

// @ts-expect-error No date has this purpose.
const unknownPurpose = defineConfig({ dateFormats: { en: { minute: "mm" } } });

const ratingOf = (view: ArticleView): unknown => view.extra?.rating;

describe("the types of a config", () => {
  it("are those of what it may set", () => {
    assert.deepEqual(Object.keys(config), ["extra", "markdown", "allowedTags", "words", "dateFormats"]);
    assert.ok([typed, unknownWord, unknownPurpose].every((one) => typeof one === "object"));
    assert.equal(typeof ratingOf, "function");
  });
});
