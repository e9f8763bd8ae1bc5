import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { foldersAbove, writeNewFile } from "../../../src/lib/files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

it("the folders above a file are all that it is in, the outermost first", () => {
  assert.deepEqual(foldersAbove("a/b/c.html"), ["a", "a/b"]);
  assert.deepEqual(foldersAbove("c.html"), []);
});

describe("a new file", () => {
  it("is written with the folders that it needs", () => {
    const file = join(temporaryFolder(), "articles", "2023", "a.md");
    writeNewFile(file, "Ferries");
    assert.equal(readFileSync(file, "utf8"), "Ferries");
  });

  it("never replaces one that exists", () => {
    const file = join(temporaryFolder(), "a.md");
    writeFileSync(file, "old");
    assert.throws(() => writeNewFile(file, "new"), {
      message: `${file} already exists. It was not changed.`,
    });
    assert.equal(readFileSync(file, "utf8"), "old");
  });

  it("names what is in its way if a folder is needed", () => {
    const file = join(temporaryFolder(), "a.md");
    writeFileSync(file, "old");
    assert.throws(() => writeNewFile(join(file, "b.md"), "new"), {
      message: `${file} stands where a folder is needed. Move it away, or give it another name.`,
    });
  });
});
