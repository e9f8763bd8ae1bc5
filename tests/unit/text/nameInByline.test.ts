import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameInByline } from "../../../src/text/nameInByline.ts";

describe("the name in a byline", () => {
  const table = [
    ["By the foreign desk", "en", "the foreign desk"],
    ["BY JANE DOE", "en-GB", "JANE DOE"],
    ["By: Jane Doe", "en", "Jane Doe"],
    ["Jane Doe", "en", "Jane Doe"],
    ["Byron Vale", "en", "Byron Vale"],
    ["AFP", "en", "AFP"],
    ["By", "en", "By"],
    ["Von Anna Kern", "de", "Anna Kern"],
    ["Von unserer Redaktion", "de-AT", "unserer Redaktion"],
    ["Von dpa", "de", "dpa"],
    ["Von Trapp", "de", "Von Trapp"],
    ["Vonstadt, Eva", "de", "Vonstadt, Eva"],
    ["Par la rédaction", "fr", "la rédaction"],
    ["Par : Jeanne Roux", "fr", "Jeanne Roux"],
    ["Paris Match", "fr", "Paris Match"],
    ["Por Ana Ruiz", "es", "Ana Ruiz"],
    ["Di Anna Neri", "it", "Anna Neri"],
    ["Di Pietro", "it", "Di Pietro"],
    ["Av Ida Holm", "sv", "Ida Holm"],
    ["Door onze redactie", "nl", "onze redactie"],
    ["By the foreign desk", "de", "the foreign desk"],
    ["بقلم ليلى", "ar", "ليلى"],
    ["Af Ida Holm", "da", "Ida Holm"],
    ["Von Anna Kern", "en", "Von Anna Kern"],
  ] as const;
  for (const [byline, language, name] of table)
    it(`of "${byline}" in ${language} is "${name}"`, () =>
      assert.equal(nameInByline(byline, language), name));
});
