import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { findStyles, isOutside, referencedFile } from "../../../src/customisation/style-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { writtenFiles } from "../../support/written-files.ts";

const files = {
  "styles/b.css": "",
  "styles/a.css": '@import "parts/card.css"; @import "own-serif";',
  "styles/parts/card.css": ".card { background: url('../../public/line.svg?v=1') }",
  "public/line.svg": "<svg/>",
  "public/fonts/d'être 1.woff2": "",
  "node_modules/own-serif/package.json": '{ "name": "own-serif", "main": "index.css" }',
  "node_modules/own-serif/index.css": "",
  "node_modules/own-serif/files/own.woff2": "",
} as const;

const folder = temporaryFolder();
writtenFiles(folder, files);

describe("a file that a style sheet names", () => {
  const from = join(folder, "styles", "a.css");
  for (const [reference, expected] of [
    ["parts/card.css", "styles/parts/card.css"],
    ["./b.css", "styles/b.css"],
    ["../public/line.svg?v=1", "public/line.svg"],
    ["/line.svg#icon", "public/line.svg"],
    ["/fonts/d'%C3%AAtre%201.woff2", "public/fonts/d'être 1.woff2"],
    ["own-serif", "node_modules/own-serif/index.css"],
    ["own-serif/files/own.woff2", "node_modules/own-serif/files/own.woff2"],
    ["./own-serif", undefined],
    ["/none.svg", undefined],
    ["parts", undefined],
    ["%E0%A4%A", undefined],
  ] as const)
    it(`is found at ${reference}`, () =>
      assert.equal(referencedFile(reference, from, folder), expected && join(folder, expected)));

  for (const address of ["https://a.example/x.css", "//a.example/x.css", "data:image/png;base64,", "#filter"])
    it(`is none at ${address}`, () => assert.ok(isOutside(address)));
});

describe("the style sheets of a publication", () => {
  const hashes = (packages = "one") =>
    Object.fromEntries(findStyles(folder, () => packages).styles.map(({ path, hash }) => [path, hash]));

  it("are those of the folder, in the order of their names, and none of the folders in it", () => {
    assert.deepEqual(Object.keys(hashes()), ["styles/a.css", "styles/b.css"]);
  });

  it("have a hash that covers what they name, directly or not, and the versions of packages", () => {
    const before = hashes();
    assert.notEqual(hashes("two")["styles/a.css"], before["styles/a.css"]);
    assert.equal(hashes("two")["styles/b.css"], before["styles/b.css"]);
    writtenFiles(folder, { "public/line.svg": "<svg></svg>" });
    assert.notEqual(hashes()["styles/a.css"], before["styles/a.css"]);
    assert.equal(hashes()["styles/b.css"], before["styles/b.css"]);
  });

  it("may name each other", () => {
    writtenFiles(folder, {
      "styles/b.css": '@import "a.css"',
      "styles/parts/card.css": '@import "../b.css"',
    });
    assert.equal(Object.keys(hashes()).length, 2);
  });
});
