import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { controlCharacterFault } from "../../../src/read/controlCharacters.ts";

describe("a control character", () => {
  const hidden = "Nobody sees it, and pages and feeds must not hold it. Remove it.";
  const encoded =
    "It is often a quotation mark or a dash that was saved in another encoding. Write the sign that is meant.";
  const table = [
    ["Ferries\u0008 sail", 1, `A control character (U+0008) stands here after "Ferries". ${hidden}`],
    ["One\ntwo\n\u001b[0m", 3, `A control character (U+001B) stands here at the beginning. ${hidden}`],
    ["A\u000bB", 1, `A control character (U+000B) stands here after "A". ${hidden}`],
    ["A\u007f", 1, `A control character (U+007F) stands here after "A". ${hidden}`],
    ["A\ufffe", 1, `A control character (U+FFFE) stands here after "A". ${hidden}`],
    ["It\u0092s", 1, `A control character (U+0092) stands here after "It". ${encoded}`],
  ] as const;
  for (const [text, line, message] of table)
    it(`is told with its line: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(controlCharacterFault(text), { line, message });
    });

  it("is none of line ends, tabs, and signs that are not seen but mean something", () => {
    for (const text of ["One\n\ttwo\r\n", "a\u00a0b\u200bc\u200dd\u2028e\ufefff\u202eg", "港口 👩‍👩‍👧 é"])
      assert.equal(controlCharacterFault(text), undefined);
  });
});
