import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { manifestName, readManifest, writeManifest } from "../../../src/build/output/outputManifest.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { writtenFiles } from "../../support/writtenFiles.ts";

const readBack = (text: string) => {
  const folder = temporaryFolder();
  writtenFiles(folder, { [manifestName]: text });
  return readManifest(folder);
};

describe("the list of what a build made", () => {
  it("is read as it was written", () => {
    const folder = temporaryFolder();
    writeManifest(folder, ["b", "a/index.html"]);
    assert.deepEqual(readManifest(folder), new Set(["a/index.html", "b"]));
  });

  it("is the same to the byte whatever the order, and leaves no other file", () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    writeManifest(one, ["b", "a"]);
    writeManifest(other, new Set(["a", "b"]));
    assert.equal(
      readFileSync(join(one, manifestName), "utf8"),
      readFileSync(join(other, manifestName), "utf8"),
    );
    assert.deepEqual(readdirSync(one), [manifestName]);
  });

  it("is missing where no build made the folder", () => {
    assert.equal(readManifest(temporaryFolder()), undefined);
  });

  for (const damaged of [
    "",
    "{",
    "[]",
    '{"generator":"Other","files":["a"]}',
    '{"generator":"Dateline","files":[1]}',
  ])
    it(`is empty where it is damaged to ${JSON.stringify(damaged)}, since its name alone is the mark`, () => {
      assert.deepEqual(readBack(damaged), new Set());
    });

  it("forgets names that lead out of the folder", () => {
    const files = ["a", "../b", "a/../../b", "/etc/passwd", "C:/b", "..\\b", "a/..b", "..a/b"];
    assert.deepEqual(
      readBack(JSON.stringify({ generator: "Dateline", files })),
      new Set(["a", "a/..b", "..a/b"]),
    );
  });
});
