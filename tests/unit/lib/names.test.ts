import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { composed, isDeviceName, slugOf, tidyName } from "../../../src/lib/names.ts";
import { articleSlugOf } from "../../../src/markup/url.ts";
import { anyText } from "../../support/any-text.ts";

describe("a tidy name", () => {
  const table = [
    ["North Korea", "North Korea"],
    ["North\u00a0Korea", "North Korea"],
    ["North\u202fKorea", "North Korea"],
    ["東京\u3000都", "東京 都"],
    ["Sa\u200bfe\u00adty\ufeff", "Safety"],
    ["Fa\u0308hre", "Fähre"],
    ["می\u200cخواهم", "می\u200cخواهم"],
    ["👩\u200d🚒", "👩\u200d🚒"],
    ["  two  words ", "two words"],
  ] as const;
  for (const [name, wanted] of table)
    it(`of "${name}" is "${wanted}"`, () => assert.equal(tidyName(name), wanted));
});

describe("composed text", () => {
  it("is left alone if a heap of marks would take for ever to sort", () => {
    const heap = `a${"\u0301\u0327".repeat(200_000)}`;
    assert.equal(composed(heap), heap);
  });

  it("has one character for a letter and its mark", () => {
    assert.equal(composed("e\u0301a\u0302 \u2126"), "éâ Ω");
  });
});

describe("a name that Windows takes for a device", () => {
  for (const name of [
    "con",
    "AUX",
    "nul",
    "prn",
    "com1",
    "COM0",
    "lpt9",
    "com¹",
    "con.txt",
    "aux.tar.gz",
    "nul .",
  ])
    it(`is ${name}`, () => assert.equal(isDeviceName(name), true));
  for (const name of ["connect", "con-1", "a-con", "com", "com10", "lpt", "auxiliary.html", "null", ""])
    it(`is not "${name}"`, () => assert.equal(isDeviceName(name), false));
});

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

  it("is cut between words after at most 80 characters", () => {
    const word = "a".repeat(39);
    assert.equal(slugOf(`${word} ${word} b`), `${word}-${word}`);
    assert.equal(slugOf(`${word} ${word}b c`), `${word}-${word}b`);
    assert.equal(slugOf(`${word} ${word}bc`), word);
    assert.equal(slugOf("b".repeat(100)), "b".repeat(80));
  });

  it("of ASCII text is that of the same text in full-width letters", () => {
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
    it(`of "${headline}" is "${slug}"`, () => assert.equal(articleSlugOf(headline, "en"), slug));

  it("is written as its language writes it in plain letters", () => {
    assert.equal(
      articleSlugOf("Die Fähre fährt über die Strömung", "de-CH"),
      "die-faehre-faehrt-ueber-die-stroemung",
    );
    assert.equal(articleSlugOf("Färjan går över strömmen", "sv"), "farjan-gar-over-strommen");
  });
});
