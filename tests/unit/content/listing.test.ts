import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { listContentFiles } from "../../../src/content/listing.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folderOf = (...paths: readonly string[]): string => {
  const folder = temporaryFolder();
  for (const path of paths) put(folder, path);
  return folder;
};

const put = (folder: string, path: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), path);
};

describe("a listing of a content folder", () => {
  it("has the files folder by folder in the order of their names, without hidden ones", () => {
    const folder = folderOf("b.md", "a/z.md", "a.md", "a-c.md", "a/b/c.md", ".git/x.md", "a/.x.swp");
    assert.deepEqual(listContentFiles(folder).paths, ["a/b/c.md", "a/z.md", "a-c.md", "a.md", "b.md"]);
  });

  const changes: Readonly<Record<string, (folder: string) => readonly string[]>> = {
    "a file is new": (folder) => {
      put(folder, "a/b/new.md");
      return ["a/b/new.md"];
    },
    "a file is gone": (folder) => {
      rmSync(join(folder, "a/b/c.md"));
      return ["a/b/c.md"];
    },
    "a folder with files is new": (folder) => {
      put(folder, "new/inner/x.md");
      return ["new"];
    },
    "a folder is renamed": (folder) => {
      renameSync(join(folder, "a"), join(folder, "z"));
      return ["a", "z"];
    },
    "a folder takes the place of another": (folder) => {
      rmSync(join(folder, "a"), { recursive: true });
      renameSync(join(folder, "b"), join(folder, "a"));
      return ["a", "b"];
    },
    "a file takes the place of a folder": (folder) => {
      rmSync(join(folder, "a"), { recursive: true });
      put(folder, "a");
      return ["a"];
    },
    "a folder takes the place of a file": (folder) => {
      rmSync(join(folder, "b/d.md"));
      put(folder, "b/d.md/e.md");
      return ["b/d.md"];
    },
    "a link leads out of the folder now": (folder) => {
      rmSync(join(folder, "b/link.md"));
      symlinkSync("/", join(folder, "b/link.md"));
      return ["b/link.md"];
    },
    "a new folder was seen by nobody, beside a file that was": (folder) => {
      put(folder, "a/unseen/x.md");
      put(folder, "a/seen.md");
      return ["a/seen.md"];
    },
  };
  for (const [name, change] of Object.entries(changes))
    it(`is the same if only the changed folders are read anew, when ${name}`, () => {
      const folder = folderOf("a/b/c.md", "a/b/d.md", "a/e.md", "a.md", "b/d.md", "b/f/g.md");
      symlinkSync(join(folder, "a.md"), join(folder, "b/link.md"));
      const listing = listContentFiles(folder);
      const changed = change(folder);
      const updated = listContentFiles(folder, { listing, changed });
      assert.deepEqual(updated, listContentFiles(folder));
      assert.notDeepEqual(updated, listing);
    });

  it("leaves alone what did not change", () => {
    const folder = folderOf("a/b.md", "c/d.md");
    const listing = listContentFiles(folder);
    put(folder, "a/unseen.md");
    put(folder, "c/seen.md");
    const updated = listContentFiles(folder, { listing, changed: ["c/seen.md"] });
    assert.deepEqual(updated.paths, ["a/b.md", "c/d.md", "c/seen.md"]);
  });
});
