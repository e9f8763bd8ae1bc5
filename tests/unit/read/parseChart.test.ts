import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseChart } from "../../../src/read/parseChart.ts";

describe("the fields of a chart", () => {
  it("are YAML", () => {
    const { data, positions, faults } = parseChart(
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
    assert.deepEqual(faults, []);
  });

  it("get rows under a line of three hyphens as the field data, with the place of each value", () => {
    const { data, positions, faults } = parseChart("type: bar\n---\nPort,Boats\n\nAnsel, 4\n", 10);
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
    assert.deepEqual(faults, []);
  });

  it("end at the first line of three hyphens", () => {
    assert.deepEqual(parseChart("type: bar\n---\nA,B\n---\n", 1).data.data, [["A", "B"], ["---"]]);
  });

  it("are refused where figures stand in both places", () => {
    const { faults } = parseChart("data: [[A, B]]\n---\nA,B\n", 5);
    assert.deepEqual(faults, [
      {
        line: 6,
        column: 1,
        message: "The figures stand here and in the field data. Keep them in one of these places.",
      },
    ]);
  });

  it("keep the faults of their YAML", () => {
    const { faults } = parseChart("type: bar\ntype: line\n---\nA,B\n", 5);
    assert.deepEqual(
      faults.map(({ line }) => line),
      [6],
    );
  });
});
