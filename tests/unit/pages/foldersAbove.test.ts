import assert from "node:assert/strict";
import { it } from "node:test";
import { foldersAbove } from "../../../src/pages/foldersAbove.ts";

it("foldersAbove are all that a file lies in, the outermost first", () => {
  assert.deepEqual(foldersAbove("a/b/c.html"), ["a", "a/b"]);
  assert.deepEqual(foldersAbove("c.html"), []);
});
