import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { csvRows, drawGraphic, parseChart } from "../../../src/content/graphics.ts";

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

  it("are refused if figures stand in both places", () => {
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

const texts = (csv: string) => csvRows(csv).map(({ cells }) => cells.map(({ text }) => text));

describe("rows of values", () => {
  const table = [
    [
      "stand between commas",
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "stand between semicolons, where decimals may follow a comma",
      "a;b\n1,5;-2,25",
      [
        ["a", "b"],
        ["1.5", "-2.25"],
      ],
    ],
    [
      "stand between tabs",
      "a b\tc\n1\t2",
      [
        ["a b", "c"],
        ["1", "2"],
      ],
    ],
    [
      "are divided as the first row is",
      "a,b\n1;2,3",
      [
        ["a", "b"],
        ["1;2", "3"],
      ],
    ],
    [
      "lose the space around them",
      " a , b \n 1,2 ",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "may be empty, at the beginning, in the middle and at the end",
      ",a,,b,\n,,",
      [
        ["", "a", "", "b", ""],
        ["", "", ""],
      ],
    ],
    [
      "may hold a comma between quotation marks",
      'a,"b, c"\n"1",2',
      [
        ["a", "b, c"],
        ["1", "2"],
      ],
    ],
    [
      "may hold a quotation mark that is written twice",
      'a,"b ""c"""\n1,2',
      [
        ["a", 'b "c"'],
        ["1", "2"],
      ],
    ],
    [
      "keep a quotation mark that closes nothing",
      'a,b"c\n1,"2',
      [
        ["a", 'b"c'],
        ["1", '"2'],
      ],
    ],
    [
      "are told apart by lines of any system",
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "are none where a line is blank",
      "\n\na,b\n \n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["are none where nothing is", "", []],
  ] as const;
  for (const [what, csv, expected] of table)
    it(what, () => {
      assert.deepEqual(texts(csv), expected);
    });

  it("know the line and column where each begins", () => {
    assert.deepEqual(csvRows('\nab, "c", d\n\n1,,2')[0], {
      line: 1,
      cells: [
        { text: "ab", column: 1 },
        { text: "c", column: 5 },
        { text: "d", column: 10 },
      ],
    });
    assert.deepEqual(
      csvRows("\nab,c,d\n\n1,,2")[1]?.cells.map(({ column }) => column),
      [1, 3, 4],
    );
    assert.equal(csvRows("\nab,c,d\n\n1,,2")[1]?.line, 3);
  });

  it("give back any values", () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n\t;\u2028\u2029]/g, "").trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (row) => {
        const line = row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
        assert.deepEqual(texts(`a,b\n${line}`)[1], row);
      }),
    );
  });
});
