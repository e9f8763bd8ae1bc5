import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { worldAtlas } from "../../../../src/graphics/maps/atlas.ts";
import { countryFinder } from "../../../../src/graphics/maps/countries.ts";
import { codesByNumber } from "../../../../src/graphics/maps/country-codes.ts";

const english = countryFinder("en");

describe("a country", () => {
  const ways = [
    ["FR", "France"],
    ["fr", "France"],
    ["GB", "United Kingdom"],
    ["UK", "United Kingdom"],
    ["United Kingdom", "United Kingdom"],
    ["US", "United States of America"],
    ["South Korea", "South Korea"],
    ["Cote d'Ivoire", "Côte d'Ivoire"],
    ["Bosnia & Herzegovina", "Bosnia and Herz."],
    ["Bosnia and Herz.", "Bosnia and Herz."],
    ["XK", "Kosovo"],
    ["578", "Norway"],
  ] as const;
  for (const [text, expected] of ways)
    it(`is found as ${text}`, () => {
      assert.equal(english(text).found?.country.name, expected);
    });

  it("is found by its name in the language of the article, and has that name", () => {
    assert.equal(countryFinder("fr")("Corée du Sud").found?.name, "Corée du Sud");
    assert.equal(countryFinder("ar")("مصر").found?.country.name, "Egypt");
    assert.equal(countryFinder("fr")("South Korea").found?.name, "Corée du Sud");
  });

  it("is found by each code that the atlas has", () => {
    for (const { number } of worldAtlas(50).countries)
      if (number !== undefined)
        assert.equal(english(codesByNumber.get(number) ?? "").found?.country.number, number);
  });

  const unknown = [
    ["Norwey", /"Norwey" is not a known country\. Did you mean Norway\?/],
    ["Atlantis", /Write its English name or its code, like NO\./],
    ["ZZ", /"ZZ" is not a known country/],
    ["", /"" is not a known country/],
  ] as const;
  for (const [text, message] of unknown)
    it(`is refused as "${text}"`, () => {
      assert.match(english(text).error ?? "", message);
    });
});
