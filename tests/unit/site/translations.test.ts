import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { translationsIn } from "../../../src/site/translations.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";

const version = (language: string, day: string, given: ArticleFacts = {}) =>
  articleFixture({
    slug: language,
    language,
    published: momentFixture(`2023-11-${day}`),
    translationKey: "storm",
    ...given,
  });

const languagesOf = (articles: readonly ReturnType<typeof version>[]) =>
  Object.fromEntries(
    [...translationsIn(articles, { language: "en" })].map(([key, versions]) => [
      key,
      versions.map(({ record }) => record.language),
    ]),
  );

describe("the versions of an article", () => {
  it("begin with the one that was published first", () => {
    assert.deepEqual(languagesOf([version("en", "12"), version("de", "11"), version("fr", "10")]), {
      storm: ["fr", "de", "en"],
    });
  });

  it("begin with that in the publication's language if they were published together", () => {
    assert.deepEqual(languagesOf([version("fr", "12"), version("de", "12"), version("en", "12")]), {
      storm: ["en", "de", "fr"],
    });
  });

  it("are at least two", () => {
    const others = [
      version("en", "11", { translationKey: "choir" }),
      version("en", "10", { translationKey: undefined }),
    ];
    assert.deepEqual(languagesOf([version("de", "12"), ...others]), {});
  });
});
