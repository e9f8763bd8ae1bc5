import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stampedFiles } from "../../../src/cache/snapshot.ts";
import type { FileStamp } from "../../../src/lib/files.ts";

type Named = readonly [string, FileStamp];

const stamp: FileStamp = { size: 10, modified: 1_000_000.25, changed: 1_000_001.5 };
const files: readonly Named[] = [
  ["a.md", stamp],
  ["b.md", stamp],
];
const { digest } = stampedFiles(files);

describe("files that stand as they are", () => {
  it("are known by the same digest", () => {
    assert.equal(stampedFiles(files.map(([name, { ...same }]): Named => [name, same])).digest, digest);
  });

  const changes: readonly (readonly [string, readonly Named[]])[] = [
    ["a name", [files[0] ?? ["", stamp], ["c.md", stamp]]],
    ["a size", [files[0] ?? ["", stamp], ["b.md", { ...stamp, size: 11 }]]],
    [
      "a time by less than a millisecond",
      [files[0] ?? ["", stamp], ["b.md", { ...stamp, modified: 1_000_000.5 }]],
    ],
    ["the time of a change", [["a.md", { ...stamp, changed: 1_000_002 }], files[1] ?? ["", stamp]]],
    ["their number", files.slice(0, 1)],
    ["all of them", []],
  ];
  for (const [what, others] of changes)
    it(`are known by another where ${what} differs`, () => {
      assert.notEqual(stampedFiles(others).digest, digest);
    });

  it("are trusted once two seconds have gone by since the last change of any", () => {
    const { areTrusted } = stampedFiles([...files, ["c.md", { ...stamp, modified: 5_000_000 }]]);
    assert.equal(areTrusted(5_001_999), false);
    assert.equal(areTrusted(5_002_001), true);
  });

  it("are trusted where there are none", () => {
    assert.equal(stampedFiles([]).areTrusted(0), true);
  });
});
