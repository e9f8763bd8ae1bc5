import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { closest } from "../../../src/lib/suggest.ts";
import { processorTime } from "../../support/processor-time.ts";

describe("the closest name", () => {
  const fields = ["title", "tags", "date", "updated", "authors"];
  const table = [
    ["tittle", fields, "title"],
    ["titel", fields, "title"],
    ["TITLE", fields, "title"],
    ["author", fields, "authors"],
    ["dtae", fields, "date"],
    ["x", fields, undefined],
    ["headline", fields, undefined],
    ["", fields, undefined],
    ["title", [], undefined],
    ["mara-lindkvist", ["mara-lindgren", "mara-lindqvist"], "mara-lindqvist"],
    ["ab", ["ac", "ad"], "ac"],
  ] as const;
  for (const [name, known, wanted] of table)
    it(`to "${name}" among ${known.join(", ") || "none"} is ${wanted}`, () => {
      assert.equal(closest(name, known), wanted);
    });

  it("is one of the known names or none, and a known name is its own", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string({ maxLength: 20 })), (name, known) => {
        const near = closest(name, known);
        assert.ok(near === undefined || known.includes(near));
        for (const one of known.filter((each) => each.length > 0))
          assert.equal(closest(one, known)?.toLowerCase(), one.toLowerCase());
      }),
    );
  });

  it("to a very long name is found in time", () => {
    const time = processorTime(() => {
      assert.equal(closest("a".repeat(1_000_000), ["b".repeat(100), "a".repeat(99)]), "a".repeat(99));
    });
    assert.ok(time < 1000);
  });
});
