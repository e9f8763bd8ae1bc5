import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareProblems, type Problem, reportedProblems } from "../../../src/model/problem.ts";

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

it("problems are sorted by file, line, column, field and message, whatever their order", () => {
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

describe("reported problems", () => {
  it("are all of them, in the order of files and lines", () => {
    const reported = reportedProblems([...problemsIn("b.md", 2), ...problemsIn("a.md", 2)]);
    assert.deepEqual(
      reported.map(({ file, line }) => `${file}:${line}`),
      ["a.md:1", "a.md:2", "b.md:1", "b.md:2"],
    );
  });

  it("are the first thousand of each file and the number of the rest", () => {
    const reported = reportedProblems([
      ...problemsIn("a.md", 3500),
      ...problemsIn("b.md", 1001),
      ...problemsIn("c.md", 1000),
    ]);
    assert.equal(reported.length, 1001 + 1001 + 1000);
    assert.deepEqual(reported[1000], {
      severity: "error",
      file: "a.md",
      line: 1001,
      column: 0,
      message: "2,500 more problems from here on are not shown. Mend those above first.",
    });
    assert.equal(
      reported[2001]?.message,
      "1 more problem from here on is not shown. Mend those above first.",
    );
    assert.equal(reported.at(-1)?.line, 1000);
  });

  it("end with an error if one of the rest is an error", () => {
    const warnings = problemsIn("a.md", 1500, "warning");
    assert.equal(reportedProblems(warnings).at(-1)?.severity, "warning");
    const late: Problem = { severity: "error", file: "a.md", line: 2000, column: 0, message: "Late." };
    assert.equal(reportedProblems([...warnings, late]).at(-1)?.severity, "error");
  });

  it("may be more than a call takes arguments", () => {
    assert.equal(reportedProblems(problemsIn("a.md", 300_000)).length, 1001);
  });
});
