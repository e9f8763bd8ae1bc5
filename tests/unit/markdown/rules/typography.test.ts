import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { processorTime } from "../../../support/processorTime.ts";
import { htmlOf } from "../../../support/renderedMarkdown.ts";

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

  it("takes good time over a long run of spaces", () => {
    const time = processorTime(() => {
      assert.equal(htmlOf(`x${"\u00a0".repeat(50_000)}?`, "fr"), "<p>x\u202f?</p>\n");
      htmlOf(`x${"\u00a0".repeat(50_000)}y`, "fr");
    });
    assert.ok(time < 1000);
  });
});
