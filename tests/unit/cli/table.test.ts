import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { table } from "../../../src/cli/table.ts";

const long = "Harbour ".repeat(10);

const tables: readonly (readonly [name: string, rows: readonly (readonly string[])[], text: string])[] = [
  [
    "lines up its columns",
    [
      ["a", "bbb", "c"],
      ["aa", "b", "cc"],
    ],
    "a   bbb  c\naa  b    cc\n",
  ],
  [
    "counts wide letters as two",
    [
      ["港が再開", "c"],
      ["ab", "cc"],
    ],
    "港が再開  c\nab        cc\n",
  ],
  [
    "counts a letter with its accent as one",
    [
      ["e\u0301e", "c"],
      ["abc", "cc"],
    ],
    "e\u0301e   c\nabc  cc\n",
  ],
  ["cuts a cell that is too wide", [[long, "c"]], `${long.slice(0, 59).trimEnd()}…  c\n`],
  ["cuts no last cell", [["a", long]], `a  ${long.trimEnd()}\n`],
  ["shows no control character in a cell", [["a\u001bb", "c"]], "a b  c\n"],
  ["shows none in its last cell either", [["a", "b\u001b[2J\u202ec"]], "a  b\\x1b[2J\\u202ec\n"],
  ["is nothing without rows", [], ""],
];

describe("a table", () => {
  for (const [name, rows, text] of tables) it(name, () => assert.equal(table(rows), text));
});
