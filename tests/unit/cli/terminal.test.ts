import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printable } from "../../../src/cli/terminal.ts";

describe("text for a terminal", () => {
  const table = [
    ["plain words, été, 港, افتتاح", "plain words, été, 港, افتتاح"],
    ["\u001b]0;title\u0007", "\\x1b]0;title\\x07"],
    ["a\rb\nc\td", "a\\x0db\\x0ac\\x09d"],
    ["\u009b31m", "\\x9b31m"],
    ["\u202etxet\u202c", "\\u202etxet\\u202c"],
  ] as const;
  for (const [text, wanted] of table)
    it(`is ${wanted}`, () => {
      assert.equal(printable(text), wanted);
    });
});
