import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { FileOrigin } from "../../../src/content/file-origin.ts";
import { fieldProblem } from "../../../src/model/problem.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();

const written = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const positionIn = (file: string, field: string): string => {
  const { line, column } = fieldProblem(new FileOrigin(file), field, "is wrong");
  return `${line}:${column}`;
};

describe("the origin of a record", () => {
  const front = "---\ntitle: A\nimage:\n  src: a.jpg\ntags: [one, two]\n---\nBody\n";
  const table = [
    ["a value", "a.md", front, "title", "2:8"],
    ["a value in a group", "a.md", front, "image.src", "4:8"],
    ["an item of a list", "a.md", front, "tags.1", "5:13"],
    ["the group in which a value is missing", "a.md", front, "image.alt", "4:3"],
    ["the beginning for a field that is missing", "a.md", front, "section", "1:1"],
    ["a value among line breaks of Windows", "a.md", front.replaceAll("\n", "\r\n"), "tags.1", "5:13"],
    ["a value after a byte order mark", "a.md", `\ufeff${front}`, "title", "2:8"],
    ["a value of letters that are put together", "a.md", "---\nname: [u\u0308, b]\n---\n", "name.1", "2:11"],
    ["a value after a comment", "a.md", "---\n# comment\ntitle: A # b\n---\n", "title", "3:8"],
    ["a value after a tab", "a.md", "---\ntitle:\tA\n---\n", "title", "2:8"],
    ["a value of the publication", "site.yaml", "name: A\nlead: b\n", "lead", "2:7"],
    ["a value of one with a fence", "site.yaml", "---\nname: A\ngone:\n  - /a/\n", "gone.0", "4:5"],
  ] as const;
  for (const [what, name, text, field, expected] of table)
    it(`gives the position of ${what}`, () => {
      assert.equal(positionIn(written(name, text), field), expected);
    });

  const spoilt = [
    ["is empty", ""],
    ["is not UTF-8", Uint8Array.of(0xff, 0xfe, 0x41)],
    ["has lost its fences", "title: A\n"],
    ["is a list and has no fields", "---\n- a\n---\n"],
  ] as const;
  for (const [what, text] of spoilt)
    it(`gives no position in a file that ${what} meanwhile`, () => {
      assert.equal(positionIn(written("a.md", text), "title"), "1:1");
    });

  it("gives no position in a file that was deleted, or became a folder", () => {
    assert.equal(positionIn(join(folder, "gone.md"), "title"), "1:1");
    const file = join(folder, "b.md");
    mkdirSync(file);
    assert.equal(positionIn(file, "title"), "1:1");
  });

  it("reads the file on demand, and once for all problems", () => {
    const file = join(folder, "c.md");
    const origin = new FileOrigin(file);
    written("c.md", front);
    assert.deepEqual(origin.positions.get("title"), { line: 2, column: 8 });
    rmSync(file);
    assert.deepEqual(origin.positions.get("tags.0"), { line: 5, column: 8 });
    written("c.md", front.replace("title", "# comment\ntitle"));
    assert.deepEqual(new FileOrigin(file).positions.get("title"), { line: 3, column: 8 });
  });
});
