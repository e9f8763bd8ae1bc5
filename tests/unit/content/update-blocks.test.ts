import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dividedText } from "../../../src/content/update-blocks.ts";

describe("the text of live coverage", () => {
  it("is its introduction and its updates, each with the lines of the text", () => {
    const { introduction, updates, errors } = dividedText(
      "Dark.\n\n::: update 2026-10-11T22:45 Lamps {key}\nThey come on.\n:::\n\n::: update 2026-10-11T21:00\nDark.\n:::\n",
    );
    assert.equal(introduction, "Dark.\n");
    assert.deepEqual(errors, []);
    assert.deepEqual(updates, [
      { line: 2, head: " 2026-10-11T22:45 Lamps {key}", text: "They come on.", textLine: 3, corrections: [] },
      { line: 6, head: " 2026-10-11T21:00", text: "Dark.", textLine: 7, corrections: [] },
    ]);
  });

  it("is all introduction if it has no update", () => {
    const text = "Dark.\n\n::: note\nA note.\n:::\n\nLate.";
    assert.deepEqual(dividedText(text), { introduction: text, updates: [], errors: [] });
  });

  it("has corrections apart from the texts that they correct", () => {
    const [update] = dividedText(
      "::: update 2026-10-11T22:45\nOne.\n\n::: correction 2026-10-11T23:00\nTwo.\nThree.\n:::\n\nFour.\n:::",
    ).updates;
    assert.equal(update?.text, "One.\n\n\n\n\n\n\nFour.");
    assert.deepEqual(update?.corrections, [
      { line: 3, head: " 2026-10-11T23:00", text: "Two.\nThree.", textLine: 4 },
    ]);
  });

  for (const [what, inside] of [
    ["a block with as many colons", "::: note\nA note.\n:::"],
    ["a block with more colons", ":::: note\nA note.\n::::"],
    ["code with colons", "```\n:::\n::: update 2026-10-11T22:45\n```"],
    ["code in tildes", "~~~~\n:::\n~~~\n:::\n~~~~"],
  ] as const)
    it(`may have ${what} in an update`, () => {
      const { updates, errors } = dividedText(`::: update 2026-10-11T22:45\n${inside}\n:::\n`);
      assert.deepEqual(errors, []);
      assert.deepEqual(
        updates.map(({ text }) => text),
        [inside],
      );
    });

  it("may begin an update with four colons, and end it with as many", () => {
    const { updates, errors } = dividedText(
      ":::: update 2026-10-11T22:45\n::: note\nA note.\n:::\nMore.\n::::\n",
    );
    assert.deepEqual(errors, []);
    assert.equal(updates[0]?.text, "::: note\nA note.\n:::\nMore.");
  });

  it("may have signs in its first line that end a line elsewhere", () => {
    const [update] = dividedText("::: update 2026-10-11T22:45 One\u2028two {key}\nWords.\n:::").updates;
    assert.equal(update?.head, " 2026-10-11T22:45 One\u2028two {key}");
  });

  it("is divided in a time that grows with its length only", () => {
    const text = "::: update 2026-10-11T22:45\nWords.\n:::\n\n".repeat(5000);
    assert.equal(dividedText(text).updates.length, 5000);
  });
});
