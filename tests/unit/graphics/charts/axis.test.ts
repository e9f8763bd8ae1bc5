import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { axisValue } from "../../../../src/graphics/charts/axis.ts";
import { axisKind } from "../../../../src/graphics/charts/chart.ts";

describe("the kind of a column", () => {
  const table = [
    ["is year for four digits", ["2019", "2020"], "year"],
    ["is quarter", ["2019-Q1", "2019 Q2", "2019q3"], "quarter"],
    ["is month", ["2019-01", "2019-02"], "month"],
    ["is day", ["2019-01-31", "2019-02-01"], "day"],
    ["is number", ["1.5", "-2", "2000"], "number"],
    ["is name for everything else", ["Ansel", "2020", "Ferrin"], "name"],
    [
      "is that of most values, so that a slip is reported",
      ["2019", "2020", "20211", "2022", "2023", "2024"],
      "year",
    ],
    ["is number if only some of them look like years", ["500", "1000", "1500", "2000"], "number"],
    ["is name if there are no values", [], "name"],
  ] as const;
  for (const [what, texts, kind] of table)
    it(what, () => {
      assert.equal(axisKind(texts), kind);
    });
});

describe("a value of a column", () => {
  const table = [
    ["2021", "year", Date.UTC(2021, 0, 1)],
    ["2021-Q3", "quarter", Date.UTC(2021, 6, 1)],
    ["2021 Q4", "quarter", Date.UTC(2021, 9, 1)],
    ["2021-03", "month", Date.UTC(2021, 2, 1)],
    ["2024-02-29", "day", Date.UTC(2024, 1, 29)],
    ["−12.5", "number", -12.5],
    ["2000", "number", 2000],
  ] as const;
  for (const [text, kind, value] of table)
    it(`is parsed: ${text} as a ${kind}`, () => {
      assert.deepEqual(axisValue(text, kind), { value });
    });

  const refused = [
    ["2021-13", "month", '"2021-13" is a date that the calendar does not have. Write it like 2021-03.'],
    ["2021-Q5", "quarter", '"2021-Q5" is a date that the calendar does not have. Write it like 2021-Q3.'],
    ["2021-Q0", "quarter", '"2021-Q0" is a date that the calendar does not have. Write it like 2021-Q3.'],
    [
      "2023-02-29",
      "day",
      '"2023-02-29" is a date that the calendar does not have. Write it like 2021-03-09.',
    ],
    ["March", "month", '"March" is not like the other values of its column. Write it like 2021-03.'],
  ] as const;
  for (const [text, kind, error] of refused)
    it(`is refused: ${text} as a ${kind}`, () => {
      assert.deepEqual(axisValue(text, kind), { error });
    });
});
