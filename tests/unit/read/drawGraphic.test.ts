import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { drawGraphic } from "../../../src/read/drawGraphic.ts";

const drawn = (source: string, language = "en") =>
  drawGraphic({ kind: "chart", source, line: 10, index: 0 }, { file: "a.md", language });

const heads = [
  "type: line\n",
  "type: bar\n",
  "type: dot\n",
  "type: area\n",
  "title: A\n",
  "unit: b\n",
  "source: c\n",
];
const notes = [
  "annotations:\n",
  "  - { at: 2020, text: d }\n",
  "  - { value: 5, text: e }\n",
  "  - { at: a, text: f }\n",
];
const rows = [
  "---\n",
  "x,a,b\n",
  "2020,1,2\n",
  "2021,-3,\n",
  "2021-Q2,1e5,4\n",
  "a;b\n",
  "0,0,0\n",
  "\t\n",
  ",,\n",
];
const odd = [
  "data:\n",
  "  - [a, b]\n",
  "  - [2020, 1]\n",
  "  - [null, {}]\n",
  "&a *a\n",
  '"',
  "<b>\n",
  "\u202e",
  "9".repeat(30),
];

describe("a block that is to be a chart", () => {
  it("is drawn or refused by its lines, whatever is written in it", () => {
    const pieces = fc.array(
      fc.oneof(...[heads, notes, rows, odd].map((some) => fc.constantFrom(...some)), fc.string()),
      {
        maxLength: 14,
      },
    );
    const beginning = fc.constantFrom(
      "",
      "type: bar\ntitle: A\n",
      "type: line\ntitle: A\n---\nx,a,b\n2000,1,2\n",
    );
    const ends = new Set<string>();
    fc.assert(
      fc.property(beginning, pieces, (first, others) => {
        const text = [first, ...others];
        const { markup, problems } = drawn(text.join(""));
        ends.add(problems.length > 0 ? "refused" : "drawn");
        assert.equal(markup.markup === "", problems.length > 0);
        assert.doesNotMatch(markup.markup, /NaN|undefined|Infinity|<b>/);
        for (const { line } of problems)
          assert.ok(line >= 9 && line <= 10 + text.join("").split("\n").length);
      }),
      { numRuns: 500 },
    );
    assert.equal(ends.size, 2);
  });

  it("is drawn whatever its words are, and escapes them", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 39 })
      .filter((text) => !/[\r\n]/.test(text) && text.trim() !== "");
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 3, maxLength: 3, selector: (text) => text.trim() }),
        (words) => {
          const [title = "", one = "", other = ""] = words.map((text) => JSON.stringify(text));
          const { markup, problems } = drawn(
            `type: bar\ntitle: ${title}\ndata: [[p, ${one}], [x, 1], [${other}, 2]]\n`,
          );
          if (problems.length === 0) assert.doesNotMatch(markup.markup.replaceAll(/<[^<>]*>/g, ""), /[<>]/);
        },
      ),
    );
  });

  it("weighs little, even with as much as it may hold", () => {
    const lines = Array.from(
      { length: 400 },
      (_, row) => `${1600 + row},${row % 7},${row % 11},${(row * 13) % 17}`,
    );
    const { markup, problems } = drawn(`type: line\ntitle: A\n---\nx,a,b,c\n${lines.join("\n")}\n`);
    assert.deepEqual(problems, []);
    assert.ok(markup.markup.length < 60_000, `${markup.markup.length}`);
  });
});
