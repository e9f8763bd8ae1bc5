import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { articleSlugOf } from "../../../src/text/articleSlugOf.ts";
import { slugOf } from "../../../src/text/slugOf.ts";
import { anyText } from "../../support/anyText.ts";

describe("a slug", () => {
  const table = [
    ["Čaj & Kaffee: 北京", "caj-kaffee-beijing"],
    ["It's the editors’ choice", "its-the-editors-choice"],
    ["  --Hello,   World!-- ", "hello-world"],
    ["Über die Brücke", "uber-die-brucke"],
    ["Straße", "strasse"],
    ["2024 in 12 numbers", "2024-in-12-numbers"],
    ["—!?", ""],
    ["", ""],
  ] as const;
  for (const [text, wanted] of table)
    it(`of "${text}" is "${wanted}"`, () => {
      assert.equal(slugOf(text), wanted);
    });

  it("is the same however accents are encoded", () => {
    assert.equal(slugOf("e\u0301lan \u1112\u1161\u11ab"), slugOf("élan 한"));
  });

  it("is cut between words after at most 80 signs", () => {
    const word = "a".repeat(39);
    assert.equal(slugOf(`${word} ${word} b`), `${word}-${word}`);
    assert.equal(slugOf(`${word} ${word}b c`), `${word}-${word}b`);
    assert.equal(slugOf(`${word} ${word}bc`), word);
    assert.equal(slugOf("b".repeat(100)), "b".repeat(80));
  });

  it("of ASCII text is that of the same text in wide letters", () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        const bare = text.replaceAll("'", "");
        assert.equal(slugOf(text), slugOf(wide(bare)));
      }),
    );
  });

  it("has the form of an address's part, and is its own slug, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "grapheme", maxLength: 200 })), (text) => {
        const slug = slugOf(text);
        assert.match(slug, /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        assert.ok(slug.length <= 80);
        assert.equal(slugOf(slug), slug);
      }),
    );
  });
});

describe("the slug of a new article", () => {
  for (const [headline, slug] of [
    ["Con", "con-report"],
    ["AUX!", "aux-report"],
    ["Com 1", "com-1"],
    ["Harbour reopens", "harbour-reopens"],
    ["!", ""],
  ] as const)
    it(`of "${headline}" is "${slug}"`, () => assert.equal(articleSlugOf(headline), slug));
});
