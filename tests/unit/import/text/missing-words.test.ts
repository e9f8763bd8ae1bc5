import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { missingWords, sameWords } from "../../../../src/import/text/missing-words.ts";

const cases: readonly (readonly [name: string, source: string, html: string, missing: readonly string[]])[] =
  [
    ["nothing", "The ferry sails.", "<p>The ferry sails.</p>", []],
    ["a word in the middle", "The old ferry sails", "<p>The ferry sails</p>", ["old"]],
    ["words at both ends", "So the ferry sails again", "<p>the ferry sails</p>", ["So", "again"]],
    ["a word that stands again elsewhere", "no ferry no crew", "<p>no ferry crew</p>", ["no"]],
    [
      "a word that a label of the page holds beside others",
      "old news and old ferry",
      "<p>Fact box of old ways</p><p>old news and ferry</p>",
      ["old"],
    ],
    ["a sign", "It costs 5 € or 4 %.", "<p>It costs 5 or 4 %.</p>", ["€"]],
    ["a number's end", "1,250 boats", "<p>1, boats</p>", ["250"]],
    ["a character of a script without spaces", "船が港に戻った。", "<p>船が港戻った。</p>", ["に"]],
    ["all of it", "The ferry", "", ["The ferry"]],
  ];

const equals: readonly (readonly [name: string, source: string, html: string])[] = [
  ["quotation marks and dashes", `"Don't" -- 'no' ...`, "<p>“Don’t” – ‘no’ …</p>"],
  ["elements inside of a word", "unhappy", "<p>un<em>hap</em>py</p>"],
  ["composed and decomposed letters", "caf\u00e9", "<p>cafe\u0301</p>"],
  ["soft hyphens", "har\u00adbour", "<p>harbour</p>"],
  ["blocks without spaces between them", "one two", "<p>one</p><p>two</p>"],
  [
    "a passage that was moved",
    "one the note of the master two",
    "<p>one two</p><p>the note of the master</p>",
  ],
  [
    "a short passage that was moved alone",
    "one Ada Brandt two three",
    "<p>one two three</p><p>Ada Brandt</p>",
  ],
  [
    "a footnote's number and its arrow",
    "one",
    '<p><sup class="footnote-ref"><a href="#fn1" id="fnref1" aria-label="Footnote 1">1</a></sup></p><p>one <a href="#fnref1" class="footnote-back" aria-label="Back to the text">↩\ufe0e</a></p>',
  ],
  ["words of the page besides", "one two", "<p>Footnotes one</p><p>back two end</p>"],
];

describe("missingWords", () => {
  for (const [name, source, html, missing] of cases)
    it(`finds ${name}`, () => assert.deepEqual(missingWords(source, html), missing));

  for (const [name, source, html] of equals)
    it(`takes no offence at ${name}`, () => assert.deepEqual(missingWords(source, html), []));

  it("finds each word that is taken out, wherever it stood", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        (words, seed) => {
          const at = seed % words.length;
          const others = words.filter((_, index) => index !== at);
          assert.deepEqual(missingWords(words.join(" "), `<p>${others.join(" ")}</p>`), [words[at]]);
        },
      ),
    );
  });

  it("compares texts that share nothing, and long ones, in time", () => {
    const words = (name: string, count: number): string =>
      Array.from({ length: count }, (_, at) => name + at).join(" ");
    assert.equal(missingWords(words("a", 5000), words("b", 5000)).length, 1);
    assert.deepEqual(missingWords(words("a", 50_000), `<p>x ${words("a", 50_000)} y</p>`), []);
  });
});

describe("sameWords", () => {
  const pairs: readonly (readonly [source: string, text: string, isSame: boolean])[] = [
    ["The ferry\n sails", " The  ferry sails ", true],
    ["\u201cYes\u201d \u2013 she", '"Yes" - she', true],
    ["5\u00a0km", "5 km", true],
    ["", " ", true],
    ["ferry", "", false],
    ["", "ferry", false],
    ["The ferry", "The ferry sails", false],
    ["The ferry sails", "The ferry", false],
    ["5 €", "5 $", false],
  ];
  for (const [source, text, isSame] of pairs)
    it(`is ${isSame} of ${JSON.stringify(source)} and ${JSON.stringify(text)}`, () => {
      assert.equal(sameWords(source, text), isSame);
    });
});
