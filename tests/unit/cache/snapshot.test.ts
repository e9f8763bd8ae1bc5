import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { statHash } from "../../../src/cache/snapshot.ts";
import type { FileStat } from "../../../src/lib/file-stat.ts";

type Named = readonly [string, FileStat];

const stat: FileStat = { size: 10, modified: 1_000_000.25, changed: 1_000_001.5 };
const files: readonly Named[] = [
  ["a.md", stat],
  ["b.md", stat],
];
const { hash } = statHash(files);

describe("the stats of files", () => {
  it("have the same hash if nothing has changed", () => {
    assert.equal(statHash(files.map(([name, { ...same }]): Named => [name, same])).hash, hash);
  });

  const changes: readonly (readonly [string, readonly Named[]])[] = [
    ["a name", [files[0] ?? ["", stat], ["c.md", stat]]],
    ["a size", [files[0] ?? ["", stat], ["b.md", { ...stat, size: 11 }]]],
    [
      "a time by less than a millisecond",
      [files[0] ?? ["", stat], ["b.md", { ...stat, modified: 1_000_000.5 }]],
    ],
    ["the time of a change", [["a.md", { ...stat, changed: 1_000_002 }], files[1] ?? ["", stat]]],
    ["their number", files.slice(0, 1)],
    ["all of them", []],
  ];
  for (const [what, others] of changes)
    it(`have another hash if ${what} differs`, () => {
      assert.notEqual(statHash(others).hash, hash);
    });

  it("are racy until two seconds have passed since the last change of any file", () => {
    const { isRacy } = statHash([...files, ["c.md", { ...stat, modified: 5_000_000 }]]);
    assert.equal(isRacy(5_001_999), true);
    assert.equal(isRacy(5_002_001), false);
  });

  it("are not racy if there are no files", () => {
    assert.equal(statHash([]).isRacy(0), false);
  });
});
