import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readFigures } from "../../../../src/graphics/charts/table.ts";
import type { ChartFields } from "../../../../src/model/graphics.ts";

const errorsOf = (data: ChartFields["data"], type: ChartFields["type"] = "line") =>
  readFigures({ data, type }).errors.map(({ field, message }) => `${field}: ${message}`);

describe("the figures of a chart", () => {
  it("are parsed, in the order of their dates, with gaps", () => {
    const { figures } = readFigures({
      type: "line",
      data: [
        ["Month", "Plover", "Dunlin"],
        ["2021-02", "1.25", "–"],
        ["2021-01", 3, null],
        ["2021-03", "", "n/a"],
        ["2021-04", "−4", 0],
      ],
    });
    assert.deepEqual(figures, {
      axis: {
        kind: "month",
        name: "Month",
        texts: ["2021-01", "2021-02", "2021-03", "2021-04"],
        values: [0, 1, 2, 3].map((month) => Date.UTC(2021, month)),
      },
      series: [
        { name: "Plover", values: [3, 1.25, undefined, -4] },
        { name: "Dunlin", values: [undefined, undefined, undefined, 0] },
      ],
      decimals: 2,
    });
  });

  it("keep the order in which names were written", () => {
    const { figures } = readFigures({
      type: "bar",
      data: [
        ["Port", "Boats"],
        ["Ferrin", 1],
        ["Ansel", 2],
      ],
    });
    assert.deepEqual(figures?.axis.texts, ["Ferrin", "Ansel"]);
  });

  it("are refused if there are too many series or rows for their kind", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [1500 + index, 1]);
    assert.deepEqual(errorsOf([["", "a"], ...rows(400)]), []);
    assert.deepEqual(errorsOf([["", "a"], ...rows(401)]), [
      "data: holds 401 rows, and 400 can be shown. Leave some out.",
    ]);
    assert.deepEqual(errorsOf([["", "a"], ...rows(120)], "bar"), []);
    assert.deepEqual(errorsOf([["", "a"], ...rows(121)], "bar"), [
      "data: holds 121 rows, and 120 can be shown. Leave some out.",
    ]);
    const names = Array.from({ length: 41 }, (_, index) => [`Port ${index}`, 1]);
    assert.deepEqual(errorsOf([["", "a"], ...names], "bar"), [
      "data: holds 41 rows, and 40 can be shown. Leave some out.",
    ]);
    assert.deepEqual(errorsOf([["", "a"], ...names], "line"), []);
  });

  it("are refused if a name is too long", () => {
    assert.deepEqual(
      errorsOf([
        ["", "a".repeat(41)],
        ["x", 1],
      ]),
      [`data.0.1: "${"a".repeat(41)}" is longer than 40 characters. Shorten it.`],
    );
    assert.deepEqual(
      errorsOf([
        ["", "a"],
        ["x".repeat(61), 1],
      ]),
      ["data.1.0: The name is longer than 60 characters. Shorten it."],
    );
  });

  it("are refused if a figure is too precise or too large to be shown", () => {
    assert.equal(
      errorsOf([
        ["", "a"],
        ["x", "1e9"],
      ]).length,
      1,
    );
    assert.equal(
      errorsOf([
        ["", "a"],
        ["x", "1234567890123456"],
      ]).length,
      1,
    );
    assert.equal(
      errorsOf([
        ["", "a"],
        ["x", "Infinity"],
      ]).length,
      1,
    );
  });
});
