import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { furtherLanguages } from "../../../src/site/further-languages.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const languageOf = (own: string, further: readonly string[], language: string): string | undefined => {
  const languages = Object.fromEntries(further.map((tag) => [tag, { description: "News." }]));
  return furtherLanguages(publicationFixture({ language: own, languages }))(language);
};

describe("the language whose pages list an article", () => {
  for (const [own, further, language, wanted] of [
    ["en", ["de"], "de", "de"],
    ["en", ["de"], "DE", "de"],
    ["en", ["de"], "de-AT", "de"],
    ["en", ["pt-BR"], "pt", "pt-BR"],
    ["en", ["pt-BR", "pt"], "pt", "pt"],
    ["en", ["pt-BR", "pt"], "pt-PT", "pt-BR"],
    ["zh-Hans", ["zh-Hant"], "zh-TW", "zh-Hant"],
    ["en", ["en-GB"], "en-GB", "en-GB"],
    ["sr", ["sr-Latn"], "sr-Latn-RS", "sr-Latn"],
  ] as const)
    it(`is ${wanted} for ${language} beside ${own}, ${further.join(", ")}`, () => {
      assert.equal(languageOf(own, further, language), wanted);
    });

  for (const [own, further, language] of [
    ["en", ["de"], "en"],
    ["en", ["de"], "fr"],
    ["en", ["en-GB"], "en-US"],
    ["zh-Hans", ["zh-Hant"], "zh-CN"],
    ["en", [], "de"],
  ] as const)
    it(`is the publication's own for ${language} beside ${[own, ...further].join(", ")}`, () => {
      assert.equal(languageOf(own, further, language), undefined);
    });
});
