import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareProblems, type Problem, toldProblems } from "../../../src/model/problem.ts";

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
      assert.deepEqual(problems.toSorted(compareProblems), sorted);
    }),
  );
});

const problemsIn = (file: string, count: number, severity: Problem["severity"] = "error") =>
  Array.from({ length: count }, (_, index) => ({
    severity,
    file,
    line: count - index,
    column: 0,
    message: "Something is wrong.",
  }));

describe("the problems that are told", () => {
  it("are all there are, in the order of files and lines", () => {
    const told = toldProblems([...problemsIn("b.md", 2), ...problemsIn("a.md", 2)]);
    assert.deepEqual(
      told.map(({ file, line }) => `${file}:${line}`),
      ["a.md:1", "a.md:2", "b.md:1", "b.md:2"],
    );
  });

  it("are the first thousand of each file and the number of the rest", () => {
    const told = toldProblems([
      ...problemsIn("a.md", 3500),
      ...problemsIn("b.md", 1001),
      ...problemsIn("c.md", 1000),
    ]);
    assert.equal(told.length, 1001 + 1001 + 1000);
    assert.deepEqual(told[1000], {
      severity: "error",
      file: "a.md",
      line: 1001,
      column: 0,
      message: "2,500 more problems from here on are not shown. Mend those above first.",
    });
    assert.equal(told[2001]?.message, "1 more problem from here on is not shown. Mend those above first.");
    assert.equal(told.at(-1)?.line, 1000);
  });

  it("stop a build where one of those that are not shown does", () => {
    const warnings = problemsIn("a.md", 1500, "warning");
    assert.equal(toldProblems(warnings).at(-1)?.severity, "warning");
    const late: Problem = { severity: "error", file: "a.md", line: 2000, column: 0, message: "Late." };
    assert.equal(toldProblems([...warnings, late]).at(-1)?.severity, "error");
  });

  it("may be more than a call takes arguments", () => {
    assert.equal(toldProblems(problemsIn("a.md", 300_000)).length, 1001);
  });
});
