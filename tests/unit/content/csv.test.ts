import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { csvRows } from "../../../src/content/csv.ts";

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
