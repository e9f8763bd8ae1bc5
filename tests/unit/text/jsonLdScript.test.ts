import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { jsonLdScript } from "../../../src/text/jsonLdScript.ts";
import { hostileTexts } from "../../support/hostileTexts.ts";

const inside = (markup: string): string => {
  const [, json = ""] =
    /^<script type="application\/ld\+json">([^<>&\u2028\u2029]*)<\/script>$/.exec(markup) ?? [];
  return json;
};

describe("a script of JSON-LD", () => {
  it("holds the data, and leaves out what is undefined", () => {
    assert.equal(
      jsonLdScript({ "@type": "NewsArticle", headline: "a < b", image: undefined }).markup,
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script>',
    );
  });

  for (const [evil, text] of Object.entries(hostileTexts))
    it(`keeps ${evil}, and can't be ended by it`, () => {
      assert.deepEqual(JSON.parse(inside(jsonLdScript({ text }).markup)), { text });
    });

  it("gives back any data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        assert.deepEqual(JSON.parse(inside(jsonLdScript([data]).markup)), JSON.parse(JSON.stringify([data])));
      }),
    );
  });
});
