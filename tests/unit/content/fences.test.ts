import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frontMatterFences } from "../../../src/content/fences.ts";

describe("the fences of a content file", () => {
  const table = [
    ["---\na: b\n---\nBody", { closeEnd: 12, line: 3 }],
    ["---\n---", { closeEnd: 7, line: 2 }],
    ["--- \n\na: b\n---\t\n", { closeEnd: 15, line: 4 }],
  ] as const;
  for (const [text, expected] of table)
    it(`are found in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(frontMatterFences(text), expected);
    });

  it("hold at most 50,000 characters between them", () => {
    const upTo = (length: number) => `---\n${"a".repeat(length - 4)}\n---\n`;
    assert.ok("closeEnd" in frontMatterFences(upTo(50_000)));
    assert.deepEqual(frontMatterFences(upTo(50_001)), {
      line: 1,
      message:
        "The front matter is longer than 50000 characters. Move text below its second line of three hyphens.",
    });
  });
});
