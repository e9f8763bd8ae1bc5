import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { writePublication } from "../../../src/init/target-folder.ts";
import { filesBelow } from "../../support/built-site.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

/** Returns a new folder with some files. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  writtenFiles(folder, files);
  return folder;
};

describe("writing a publication", () => {
  it("replaces what npm has written, and leaves nothing beside the files", () => {
    const folder = folderWith({ "package.json": "{}" });
    writePublication(folder, "valley", { "package.json": "new", "content/site.yaml": "name: Valley" });
    assert.deepEqual(filesBelow(folder), ["content/site.yaml", "package.json"]);
    assert.equal(readFileSync(join(folder, "package.json"), "utf8"), "new");
  });

  it("takes back all that was moved if a later file can't be", () => {
    // What lies in the way is found only when the folder is moved.
    const before = { "package.json": "old", "zone/in-the-way.md": "" };
    const folder = folderWith(before);
    const files = { "a/b.md": "b", "package.json": "new", "zone/c.md": "c" };
    assert.throws(() => writePublication(folder, "valley", files));
    assert.deepEqual(filesBelow(folder), Object.keys(before));
    assert.equal(readFileSync(join(folder, "package.json"), "utf8"), "old");
  });

  it("removes the folders that it has made if a file can't be written", () => {
    const parent = temporaryFolder();
    const files = { content: "a file", "content/site.yaml": "in a folder of the same name" };
    assert.throws(() => writePublication(join(parent, "papers", "valley"), "papers/valley", files));
    assert.ok(!existsSync(join(parent, "papers")));
  });
});
