import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listInWords } from "../../../src/text/listInWords.ts";

describe("a list in words", () => {
  const table = [
    ["en", ["Ada", "Mara", "Noor"], "Ada, Mara and Noor"],
    ["en-US", ["Ada", "Mara", "Noor"], "Ada, Mara, and Noor"],
    ["fr", ["Ada", "Mara"], "Ada et Mara"],
    ["ja", ["Ada", "Mara"], "Ada、Mara"],
    ["en", ["Ada"], "Ada"],
    ["en", [], ""],
  ] as const;
  for (const [language, items, wanted] of table)
    it(`is "${wanted}" in ${language}`, () => {
      assert.equal(listInWords(items, language).join(""), wanted);
    });

  it("keeps the items themselves, whatever they are", () => {
    const [first, second] = [{ name: "Ada" }, { name: "Mara" }];
    assert.deepEqual(listInWords([first, second], "en"), [first, " and ", second]);
  });
});
