import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import {
  innerListName,
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

/** What is known of a folder that a former version left its list in. */
const formerly = (text: string) => {
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
  it("is read as it was written, and lies beside the state", () => {
    const there = place();
    writeList(there, ["b", "a/index.html"]);
    assert.deepEqual(readList(there), { files: new Set(["a/index.html", "b"]), isOfThisFolder: true });
    assert.deepEqual(readdirSync(there.path), []);
    assert.ok(existsSync(there.list));
  });

  it("is the same to the byte whatever the order", () => {
    const there = place();
    writeList(there, ["b", "a"]);
    const before = readFileSync(there.list, "utf8");
    writeList(there, new Set(["a", "b"]));
    assert.equal(readFileSync(there.list, "utf8"), before);
  });

  it("is missing where nothing is known of a build", () => {
    const there = place();
    assert.equal(readList(there), undefined);
    assert.equal(listStats(there), "");
  });

  it("is not of a folder that came into the place of its own", () => {
    const there = place();
    writeList(there, ["a"]);
    moved(there);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: false });
  });

  it("of a former version is read in the folder, and moves to the state", () => {
    const there = place();
    writtenFiles(there.path, { [innerListName]: '{"generator":"Dateline","files":["a","b"]}' });
    const previous = listStats(there);
    assert.deepEqual(readList(there), { files: new Set(["a", "b"]), isOfThisFolder: true });
    writeList(there, ["a"]);
    assert.deepEqual(readdirSync(there.path), []);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: true });
    assert.notEqual(listStats(there), previous);
  });

  it("stays in the folder where the state takes none, and is known there", () => {
    const there = place();
    writeFileSync(join(there.path, "..", ".dateline"), "a file where a folder would have to be");
    writeList(there, ["a"]);
    assert.deepEqual(readdirSync(there.path), [innerListName]);
    assert.deepEqual(readList(there), { files: new Set(["a"]), isOfThisFolder: true });
    assert.notEqual(listStats(there), "");
  });

  const damaged = [
    "",
    "{",
    "[]",
    "null",
    '{"generator":"Other","files":["a"]}',
    '{"generator":"Dateline","files":7}',
  ];
  for (const text of damaged) {
    it(`is nothing where it is damaged to ${JSON.stringify(text)}`, () => {
      const there = place();
      writeList(there, []);
      writeFileSync(there.list, text);
      assert.equal(readList(there), undefined);
    });

    it(`in the folder is empty where it is ${JSON.stringify(text)}, since its name alone is the mark`, () => {
      assert.deepEqual(formerly(text), { files: new Set(), isOfThisFolder: true });
    });
  }

  it("forgets names that lead out of the folder, and what is no name", () => {
    const files = ["a", "../b", "a/../../b", "/etc/passwd", "C:/b", "..\\b", "a/..b", "..a/b", 7, null];
    const wanted = new Set(["a", "a/..b", "..a/b"]);
    assert.deepEqual(formerly(JSON.stringify({ generator: "Dateline", files }))?.files, wanted);
    const there = place();
    writeList(
      there,
      files.filter((file) => typeof file === "string"),
    );
    assert.deepEqual(readList(there)?.files, wanted);
  });
});
