import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { oncePer } from "../../../src/text/oncePer.ts";

describe("oncePer", () => {
  it("makes a value once an object, even where there is none", () => {
    const asked: string[] = [];
    const lengthOf = oncePer(({ name }: { readonly name: string }) => {
      asked.push(name);
      return name === "" ? undefined : name.length;
    });
    const [harbour, nobody] = [{ name: "harbour" }, { name: "" }];
    const lengths = [harbour, nobody, harbour, nobody].map(lengthOf);
    assert.deepEqual(lengths, [7, undefined, 7, undefined]);
    assert.deepEqual(asked, ["harbour", ""]);
  });

  it("tells objects apart that look alike", () => {
    const copyOf = oncePer((frame: { readonly name: string }) => ({ ...frame }));
    assert.notEqual(copyOf({ name: "a" }), copyOf({ name: "a" }));
  });
});
