import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { typographicText } from "../../../src/markdown/typographicText.ts";

const lettersOf = (text: string): string => text.match(/[\p{L}\p{N}\p{M}]/gu)?.join("") ?? "";

describe("a text of front matter", () => {
  const table = [
    ["en", 'He said "no"', "He said “no”"],
    ["en", "The harbour's 'new' quay -- at last...", "The harbour’s ‘new’ quay – at last…"],
    ["fr", 'Le "port" : rouvert !', "Le «\u00a0port\u00a0»\u00a0: rouvert\u202f!"],
    ["de", '"Hafen"', "„Hafen“"],
    ["en", "*a* `b` [c](d) <e> &amp; f", "*a* `b` [c](d) <e> &amp; f"],
    ["en", 'C:\\"dir"', "C:\\“dir”"],
    ["en", "one\ntwo's", "one\ntwo’s"],
    ["en", "plain", "plain"],
    ["en", "Well-known: a first. A second; «no» ?", "Well-known: a first. A second; «no» ?"],
    ["fro", "Le port : rouvert !", "Le port : rouvert !"],
    ["fr-CA", "Le port : rouvert !", "Le port\u00a0: rouvert\u202f!"],
    ["FR", "«Oui»", "«\u00a0Oui\u00a0»"],
    ["en", "One -- two", "One – two"],
    ["en", "One...", "One…"],
    ["en", "", ""],
  ] as const;
  for (const [language, text, wanted] of table)
    it(`"${text}" is set as "${wanted}" in ${language}`, () => {
      assert.equal(typographicText(text, language), wanted);
    });

  it("keeps all its letters and digits in their order, in every language", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."\"'.-;!?:«» ab1é"),
      fc.string({ unit: "grapheme", maxLength: 1 }),
    );
    const text = fc.array(unit).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("en", "fr", "de", "sv", "ko", "ar"), (written, language) => {
        assert.equal(lettersOf(typographicText(written, language)), lettersOf(written));
      }),
      { numRuns: 500 },
    );
  });

  it("is set once and for all: what is set is not set otherwise again", () => {
    const text = fc
      .array(fc.constantFrom(..."..--;!?:«» ab"), { maxLength: 12 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom("en", "fr"), (written, language) => {
        const once = typographicText(written, language);
        assert.equal(typographicText(once, language), once);
      }),
    );
  });
});
