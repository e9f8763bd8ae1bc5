import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { mapFigure } from "../../../../src/graphics/maps/figure.ts";
import type { MapFields } from "../../../../src/model/graphics.ts";

const drawn = (fields: MapFields, language = "en") =>
  mapFigure(fields, { language, id: "a", position: "lead" });

const cities = [
  { name: "Sydney", lat: -33.87, lon: 151.2 },
  { name: "Lima", lat: -12.05, lon: -77.04 },
  { name: "Nairobi", lat: -1.29, lon: 36.82 },
];

describe("the figure of a map", () => {
  it("is light enough for a page, even of the whole world", () => {
    const { markup } = drawn({ places: cities });
    assert.ok(gzipSync(markup.markup).length < 8 * 1024);
  });

  it("has the text of its editor for readers who cannot see it, or else says what it shows", () => {
    const alt =
      "Map of \u2068Sydney\u2069, \u2068Lima\u2069 and \u2068Nairobi\u2069. Highlighted: \u2068Peru\u2069.";
    const shown = drawn({ places: cities, highlight: ["PE"] });
    assert.equal(shown.alt, alt);
    assert.equal(
      shown.markup.markup.split(
        `<div role="img" aria-label="${alt}"><div class="fallback-image" aria-hidden="true"><svg`,
      ).length,
      2,
    );
    assert.equal(shown.markup.markup.split("aria-label").length, 2);
    assert.equal(drawn({ places: cities, alt: "Three cities." }).alt, "Three cities.");
    assert.match(drawn({ highlight: ["FR"] }, "fr").alt, /France/);
  });

  it("is the same each time", () => {
    assert.equal(drawn({ places: cities }).markup.markup, drawn({ places: cities }).markup.markup);
  });

  it("escapes what editors write", () => {
    const [first = { name: "", lat: 0, lon: 0 }] = cities;
    const { markup } = drawn({ places: [{ ...first, name: "<b>&" }], caption: "<i>", alt: '"<u>' });
    assert.match(markup.markup, /&lt;b&gt;&amp;<\/text>/);
    assert.doesNotMatch(markup.markup, /<[biu]>/);
  });

  it("labels each place once for each variant: large, middle and small", () => {
    const { markup } = drawn({ places: cities });
    assert.equal(markup.markup.split(">Sydney</text>").length, 4);
    const inText = mapFigure({ places: cities }, { language: "en", id: "a", position: "text" });
    assert.equal(inText.markup.markup.split(">Sydney</text>").length, 3);
  });

  it("isolates text that runs from right to left", () => {
    const { markup } = drawn({ places: [{ name: "القاهرة 2", lat: 30, lon: 31.2 }] }, "ar");
    assert.match(markup.markup, />\u2068القاهرة 2\u2069<\/text>/);
    assert.match(markup.markup, />\u2068[^<]*كم[^<]*\u2069<\/text>/);
  });
});
