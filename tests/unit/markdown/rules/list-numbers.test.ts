import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const changed = (line: number, written: string, printed: string, kept: string) =>
  `${line} (warning): "${written}" is printed as ${Number.parseInt(printed, 10)}, for a list counts on from its first number. Write ${printed}, or, where the numbers are dates or the like, ${kept} with an empty line between.`;

describe("the number of an item", () => {
  for (const [source, wanted] of [
    ["12. Mai: One.\n\n15. Mai: Two.", changed(12, "15.", "13.", "12\\. and 15\\.")],
    ["3. Mai\n7. Mai\n24. Mai", changed(11, "7.", "4.", "3\\. and 7\\.")],
    ["10. A\n9. B\n8. C", changed(11, "9.", "11.", "10\\. and 9\\.")],
    ["1. A\n3. B\n7. C", changed(11, "3.", "2.", "1\\. and 3\\.")],
    ["1) A\n2) B\n2) C", changed(12, "2)", "3)", "1\\) and 2\\)")],
    ["5. A\n5. B", changed(11, "5.", "6.", "5\\. and 5\\.")],
    ["- A\n\n  2. B\n  4. C", changed(13, "4.", "3.", "2\\. and 4\\.")],
    ["> 1986. A\n> 1991. B", changed(11, "1991.", "1987.", "1986\\. and 1991\\.")],
  ] as const)
    it(`is reported if readers would see another: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), [wanted]);
    });

  for (const source of [
    "1. A\n2. B\n3. C",
    "1. A\n1. B\n1. C",
    "0. A\n0. B",
    "7. A\n8. B",
    "12. Mai",
    "1. A\n   - B\n   - C\n2. D\n   1. E\n   2. F\n3. G",
    "1. A\n\nWords.\n\n2. B",
    "12\\. Mai: One.\n\n15\\. Mai: Two.",
    "```\n1. A\n3. B\n```",
  ])
    it(`does not change in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), []);
    });

  it("is printed as it was written with a backslash before its full stop", () => {
    assert.equal(htmlOf("12\\. Mai\n\n15\\. Mai"), "<p>12. Mai</p>\n<p>15. Mai</p>\n");
  });
});
