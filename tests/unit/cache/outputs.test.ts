import assert from "node:assert/strict";
import { it } from "node:test";
import { changeableRows, type OutputRow } from "../../../src/cache/outputs.ts";

const row = (path: string, lower = 1): OutputRow => ({
  path,
  inputsHash: { upper: 7, lower },
  viewHash: `view of ${path}`,
  hash: `hash of ${path}`,
  size: 10 + lower,
  modified: 5,
});

it("rows that are held come, go, change and come back", () => {
  const held = changeableRows({ texts: [[], [], []], numbers: [[], [], [], []] });
  const shown = (): readonly (OutputRow | undefined)[] => {
    const rows = held.rows();
    const paths = [...rows.keys()];
    assert.equal(rows.size, paths.length);
    for (const path of paths) assert.ok(rows.has(path));
    return paths.map(rows.get);
  };
  held.change(new Map(["a", "b", "c"].map((path) => [path, row(path)])));
  assert.deepEqual(shown(), [row("a"), row("b"), row("c")]);
  held.change(
    new Map([
      ["b", undefined],
      ["c", row("c", 2)],
      ["d", row("d")],
      ["unknown", undefined],
    ]),
  );
  assert.deepEqual(shown(), [row("a"), row("c", 2), row("d")]);
  assert.equal(held.rows().has("b"), false);
  assert.equal(held.rows().get("b"), undefined);
  assert.equal(held.rows().hasInputs("c", { upper: 7, lower: 2 }), true);
  assert.equal(held.rows().hasInputs("c", { upper: 7, lower: 1 }), false);
  assert.equal(held.rows().hasInputs("b", { upper: 7, lower: 1 }), false);
  held.change(new Map([["b", row("b", 3)]]));
  assert.deepEqual(shown(), [row("a"), row("c", 2), row("d"), row("b", 3)]);
});
