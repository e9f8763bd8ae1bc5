import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { htmlOf, problemsOf } from "../../../support/rendered-markdown.ts";

const row = (line: number, cells: number, columns: number, lost: string) =>
  `${line}: This row of the table has ${cells} cells where its head has ${columns}, so that readers would not see "${lost}". Give the head and the line of dashes a cell for it, or write \\| for a bar that divides nothing.`;
const head = (line: number, cells: string, dashes: string) =>
  `${line}: No table comes of this, since its head has ${cells} and the line of dashes under it ${dashes}. Write --- once for each cell of the head, with | between.`;

describe("a table", () => {
  const start = "| Boat | Crossings |\n|---|--:|\n";
  const table = [
    [`${start}| Plover | 4 | 31 |`, [row(12, 3, 2, "31")]],
    [`${start}| Dunlin | 2 |\n\n${start}Plover | 4 | 31 | 7`, [row(16, 4, 2, "31 | 7")]],
    [`${start}| \`a|b\` | 4 |`, [row(12, 3, 2, "4")]],
    [`${start}| [a|b](/x/) | 4 |`, [row(12, 3, 2, "4")]],
    ["> | a |\n> |---|\n> | 1 | 2 |", [row(12, 2, 1, "2")]],
    ["- | a |\n  |---|\n  | 1 | 2 |", [row(12, 2, 1, "2")]],
    ["| a | b | c |\n|---|---|\n| 1 | 2 | 3 |", [head(10, "3 cells", "2")]],
    ["Text.\n\na | b\n---|---|---\n1 | 2", [head(12, "2 cells", "3")]],
  ] as const;
  for (const [source, wanted] of table)
    it(`is refused if its rows don't match its head: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), wanted);
    });

  for (const [source, line, words] of [
    [`${start}| Plover | 4 |\nSource: the port.`, 13, "Source: the port."],
    [`${start}| Plover | 4 |\nOne\nTwo\n\nThree`, 13, "One"],
    ["> | a |\n> |---|\n> Words *here*", 12, "> Words *here*"],
    ["a | b\n--- | ---\n1 \\| 2", 12, "1 \\| 2"],
  ] as const)
    it(`is not what a line directly under it was meant as: ${JSON.stringify(source)}`, () => {
      assert.deepEqual(problemsOf(source), [
        `${line} (warning): "${words}" becomes a row of the table above it. Write an empty line between them, or | at both ends if it is a row.`,
      ]);
    });

  it("may have too few cells, empty ones too many, and bars that are escaped", () => {
    for (const source of [
      `${start}| Plover |`,
      `${start}| Plover | 4 | |`,
      `${start}| \`a\\|b\` | 4 |`,
      `${start}| [a\\|b](/x/) | 4 |`,
      "a \\| b | c\n--- | ---\n1 | 2",
    ])
      assert.deepEqual(problemsOf(source), [], source);
  });

  it("shows a bar that was escaped as the hint says", () => {
    assert.match(
      htmlOf(`${start}| \`a\\|b\` | 4 |`),
      /<td><code>a\|b<\/code><\/td>\n<td class="align-right">4/,
    );
  });

  it("is not a line of text with a bar in it", () => {
    for (const source of ["Text: A | Photos: B", "A heading | two\n-------------", "a | b\nc | d - e"])
      assert.deepEqual(
        problemsOf(source).filter((problem) => problem.includes("table has")),
        [],
        source,
      );
  });
});
