import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alternatesOf, translationLinks } from "../../../src/pages/translations.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";

const version = (language: string, given: ArticleFacts = {}) =>
  articleFixture({ slug: `in-${language}`, language, translationKey: "storm", ...given });

const site = (...versions: readonly ReturnType<typeof version>[]) => {
  const context = pageContextOf({ articles: versions, translations: new Map([["storm", versions]]) });
  return {
    alternates: (article: ReturnType<typeof version>) =>
      alternatesOf(article, context).map(({ language, url }) => `${language} ${url.slice(-10)}`),
    links: (article: ReturnType<typeof version>) =>
      translationLinks(article, context).map(({ language, url }) => `${language} ${url.slice(-7)}`),
  };
};

describe("the language versions of an article", () => {
  const [fr, en, de] = [version("fr"), version("en"), version("de")];

  it("are all named on each, with that in the publication's language for all other readers", () => {
    const { alternates, links } = site(fr, en, de);
    assert.deepEqual(alternates(de), [
      "fr /09/in-fr/",
      "en /09/in-en/",
      "de /09/in-de/",
      "x-default /09/in-en/",
    ]);
    assert.deepEqual(alternates(fr), alternates(de));
    assert.deepEqual(links(de), ["fr /in-fr/", "en /in-en/"]);
  });

  it("have the original for all other readers if none is in the publication's language", () => {
    assert.equal(site(fr, de).alternates(de).at(-1), "x-default /09/in-fr/");
  });

  it("are linked for readers, but not listed for search engines, if they were published elsewhere first", () => {
    const copy = version("es", { canonical: "https://example.org/first/" });
    const { alternates, links } = site(fr, de, copy);
    assert.deepEqual(alternates(copy), []);
    assert.ok(!alternates(de).some((line) => line.startsWith("es")));
    assert.deepEqual(links(de), ["fr /in-fr/", "es /in-es/"]);
    assert.deepEqual(site(fr, copy).alternates(fr), []);
  });

  it("are none if there is one language only", () => {
    const alone = version("en", { translationKey: undefined });
    assert.deepEqual(site(alone).alternates(alone), []);
    assert.deepEqual(site(alone).links(alone), []);
  });
});
