import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { typographicText } from "../../../src/markdown/typography.ts";
import { processorTime } from "../../support/processor-time.ts";
import { htmlOf } from "../../support/rendered-markdown.ts";

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

  it("is idempotent: what is typographic already stays the same", () => {
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

describe("typography in a body", () => {
  const table = [
    ["en", "1914--18 --- and so on...", "1914–18 — and so on…"],
    ["en", "---- and .... stay", "---- and .... stay"],
    ["en", '`a -- "b"...` \\-- \\...', "<code>a -- &quot;b&quot;...</code> -- ..."],
    ["en", '"He said \'no\'," it\'s *"so"*', "“He said ‘no’,” it’s <em>“so”</em>"],
    ["de", "\"Ja, 'nein'\"", "„Ja, ‚nein‘“"],
    ["de-CH", '"Ja"', "„Ja“"],
    ["sv", "\"Ja, 'nej'\"", "”Ja, ’nej’”"],
    ["es", "\"Sí, 'no'\"", "«Sí, “no”»"],
    ["fr", "\"Oui, 'non'\"", "«\u00a0Oui, “non”\u00a0»"],
    ["fr", "«Oui» ou « non »", "«\u00a0Oui\u00a0» ou «\u00a0non\u00a0»"],
    ["fr", "Quoi ? Là ! Oui ; ici : a", "Quoi\u202f? Là\u202f! Oui\u202f; ici\u00a0: a"],
    ["fr", "À 12:30, a?b et a!", "À 12:30, a?b et a!"],
    ["fr", "`a ; b` ; « `c` »", "<code>a ; b</code>\u202f; «\u00a0<code>c</code>\u00a0»"],
    [
      "fr",
      "<https://x.example/a:b?c> ?",
      '<a href="https://x.example/a:b?c">https://x.example/a:b?c</a>\u202f?',
    ],
    ["en", "What ? «So»", "What ? «So»"],
    ["ko", '"네"', "“네”"],
    ["en", "(c) (tm) +- stay", "(c) (tm) +- stay"],
  ] as const;
  for (const [language, source, wanted] of table)
    it(`makes ${wanted} of ${source} in ${language}`, () => {
      assert.equal(htmlOf(source, language), `<p>${wanted}</p>\n`);
    });

  it("takes no long time for a long run of spaces", () => {
    const time = processorTime(() => {
      assert.equal(htmlOf(`x${"\u00a0".repeat(50_000)}?`, "fr"), "<p>x\u202f?</p>\n");
      htmlOf(`x${"\u00a0".repeat(50_000)}y`, "fr");
    });
    assert.ok(time < 1000);
  });
});
