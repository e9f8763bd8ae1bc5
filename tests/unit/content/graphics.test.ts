import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { drawGraphic, parseChart } from "../../../src/content/graphics.ts";

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
  it("is drawn or refused by its lines, for any text", () => {
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

  it("is drawn with any words, and escapes them", () => {
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

describe("the fields of a chart", () => {
  it("are YAML", () => {
    const { data, positions, errors } = parseChart(
      "type: bar\ndata:\n  - [Port, Boats]\n  - [Ansel, 4]\n",
      10,
    );
    assert.deepEqual(data, {
      type: "bar",
      data: [
        ["Port", "Boats"],
        ["Ansel", 4],
      ],
    });
    assert.deepEqual(positions.get("data.1.1"), { line: 13, column: 13 });
    assert.deepEqual(errors, []);
  });

  it("get rows under a line of three hyphens as the field data, with the position of each value", () => {
    const { data, positions, errors } = parseChart("type: bar\n---\nPort,Boats\n\nAnsel, 4\n", 10);
    assert.deepEqual(data, {
      type: "bar",
      data: [
        ["Port", "Boats"],
        ["Ansel", "4"],
      ],
    });
    assert.deepEqual(positions.get("type"), { line: 10, column: 7 });
    assert.deepEqual(positions.get("data"), { line: 11, column: 1 });
    assert.deepEqual(positions.get("data.1"), { line: 14, column: 1 });
    assert.deepEqual(positions.get("data.1.1"), { line: 14, column: 8 });
    assert.deepEqual(errors, []);
  });

  it("end at the first line of three hyphens", () => {
    assert.deepEqual(parseChart("type: bar\n---\nA,B\n---\n", 1).data.data, [["A", "B"], ["---"]]);
  });

  it("are refused if figures are both here and in the field data", () => {
    const { errors } = parseChart("data: [[A, B]]\n---\nA,B\n", 5);
    assert.deepEqual(errors, [
      {
        line: 6,
        column: 1,
        message: "The figures stand here and in the field data. Keep them in one of these places.",
      },
    ]);
  });

  it("keep the errors of their YAML", () => {
    const { errors } = parseChart("type: bar\ntype: line\n---\nA,B\n", 5);
    assert.deepEqual(
      errors.map(({ line }) => line),
      [6],
    );
  });
});
