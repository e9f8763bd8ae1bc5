import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  innerListName,
  isListed,
  listStats,
  type OutputPlace,
  outputPlace,
  readList,
  writeList,
} from "../../../src/output/list.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const place = (): OutputPlace => {
  const home = temporaryFolder();
  const output = join(home, "site");
  mkdirSync(output);
  return outputPlace({ output, cacheFolder: join(home, ".dateline") });
};

/** Reads the list that an earlier version left inside of the folder. */
const readInner = (text: string) => {
  const there = place();
  writtenFiles(there.path, { [innerListName]: text });
  return readList(there);
};

const moved = ({ path }: OutputPlace): void => {
  cpSync(path, `${path}-copy`, { recursive: true });
  rmSync(path, { recursive: true });
  renameSync(`${path}-copy`, path);
};

describe("the list of what builds made", () => {
  it("is read as it was written, and lies beside the cache", () => {
    const there = place();
    writeList(there, ["b", "a/index.html"]);
    assert.deepEqual(readList(there), { files: new Set(["a/index.html", "b"]), isOfThisFolder: true });
    assert.deepEqual(readdirSync(there.path), []);
    assert.ok(existsSync(there.list));
  });

  it("says in its first lines which folder it is of, however long it is", () => {
    const there = place();
    assert.equal(isListed(there), false);
    writeList(
      there,
      Array.from({ length: 2000 }, (_, index) => `a page/${index}.html`),
    );
    assert.equal(isListed(there), true);
    moved(there);
    assert.equal(isListed(there), false);
  });

  it("is missing without a previous build", () => {
    const there = place();
    assert.equal(readList(there), undefined);
    assert.equal(listStats(there), "");
  });

  it("does not belong to a folder that replaced its own", () => {
    const there = place();
    writeList(there, ["a"]);
    moved(there);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: false });
  });

  it("of an earlier version is read inside of the folder, and moves to the cache", () => {
    const there = place();
    writtenFiles(there.path, { [innerListName]: '{"generator":"Dateline","files":["a","b"]}' });
    const previous = listStats(there);
    assert.deepEqual(readList(there), { files: new Set(["a", "b"]), isOfThisFolder: true });
    writeList(there, ["a"]);
    assert.deepEqual(readdirSync(there.path), []);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: true });
    assert.notEqual(listStats(there), previous);
  });

  it("stays inside of the folder if the cache can't be written, and is read there", () => {
    const there = place();
    writeFileSync(join(there.path, "..", ".dateline"), "a file where a folder would have to be");
    writeList(there, ["a"]);
    assert.deepEqual(readdirSync(there.path), [innerListName]);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: true });
    assert.equal(isListed(there), true);
    assert.notEqual(listStats(there), "");
  });

  const invalid = [
    "",
    "{",
    "[]",
    "null",
    '{"generator":"Other","files":["a"]}',
    '{"generator":"Dateline","files":7}',
  ];
  for (const text of invalid) {
    it(`is missing if its text is ${JSON.stringify(text)}`, () => {
      const there = place();
      writeList(there, []);
      writeFileSync(there.list, text);
      assert.equal(readList(there), undefined);
      assert.equal(isListed(there), false);
    });

    it(`inside of the folder is empty if its text is ${JSON.stringify(text)}, since its name alone marks the folder`, () => {
      assert.deepEqual(readInner(text), { files: new Set(), isOfThisFolder: true });
    });
  }

  it("drops names that lead out of the folder, and what is no name", () => {
    const files = ["a", "../b", "a/../../b", "/etc/passwd", "C:/b", "..\\b", "a/..b", "..a/b", 7, null];
    const wanted = new Set(["a", "a/..b", "..a/b"]);
    assert.deepEqual(readInner(JSON.stringify({ generator: "Dateline", files }))?.files, wanted);
    const there = place();
    writeList(
      there,
      files.filter((file) => typeof file === "string"),
    );
    assert.deepEqual(readList(there)?.files, wanted);
  });
});
