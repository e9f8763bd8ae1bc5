import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listOption } from "../../../src/cli/listOption.ts";

describe("an option of several values", () => {
  it("is divided by commas", () => {
    assert.deepEqual(listOption(" North Korea,Diplomacy , ,"), ["North Korea", "Diplomacy"]);
  });

  it("adds to those before it", () => assert.deepEqual(listOption("b", ["a"]), ["a", "b"]));
});
