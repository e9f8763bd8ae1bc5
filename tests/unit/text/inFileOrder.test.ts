import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import type { Problem } from "../../../src/model/problem.ts";
import { inFileOrder } from "../../../src/text/inFileOrder.ts";

const problem = (file: string, line: number, column: number, message: string, field?: string): Problem => ({
  severity: "error",
  file,
  line,
  column,
  field,
  message,
});

const sorted = [
  problem("a.md", 0, 0, "whole file"),
  problem("a.md", 2, 1, "x"),
  problem("a.md", 2, 10, "x"),
  problem("a.md", 10, 1, "x"),
  problem("a.md", 10, 1, "a", "date"),
  problem("a.md", 10, 1, "a", "title"),
  problem("a.md", 10, 1, "b", "title"),
  problem("b.md", 1, 1, "x"),
];

it("inFileOrder sorts by file, line, column, field and message, however they come", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (problems) => {
      assert.deepEqual(problems.toSorted(inFileOrder), sorted);
    }),
  );
});
