import assert from "node:assert/strict";
import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, it } from "node:test";
import type { OutputRows } from "../../../src/cache/outputs.ts";
import { fileScan } from "../../../src/lib/parallel-stat.ts";
import { modifiedOutputs } from "../../../src/output/modified.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** More than fit into two chunks. */
const names = Array.from({ length: 150 }, (_, index) => `page ${index}.html`);

let folder: string;
let rows: Pick<OutputRows, "paths" | "sizes" | "modified">;

const scanOf = () => fileScan(folder, rows.paths, "stat");

beforeEach(() => {
  folder = temporaryFolder();
  const stats = names.map((path) => {
    writeFileSync(join(folder, path), path);
    return statSync(join(folder, path));
  });
  rows = {
    paths: names,
    sizes: stats.map(({ size }) => size),
    modified: stats.map(({ mtimeMs }) => mtimeMs),
  };
});

describe("a scan of outputs", () => {
  it("finds the modified ones in every chunk", () => {
    rmSync(join(folder, "page 3.html"));
    writeFileSync(join(folder, "page 149.html"), "longer than before");
    utimesSync(join(folder, "page 70.html"), 1000, 1000);
    const { size, mtimeMs: modified } = statSync(join(folder, "page 149.html"));
    assert.deepEqual(
      modifiedOutputs(scanOf(), rows),
      new Map([
        ["page 3.html", undefined],
        ["page 70.html", { size: "page 70.html".length, modified: 1_000_000 }],
        ["page 149.html", { size, modified }],
      ]),
    );
  });

  it("finds nothing without outputs", () => {
    const none = { paths: [], sizes: [], modified: [] };
    assert.equal(modifiedOutputs(fileScan(folder, [], "stat"), none).size, 0);
  });

  it("passes over deleted rows", () => {
    const deleted = { paths: [""], sizes: [0], modified: [0] };
    assert.equal(modifiedOutputs(fileScan(folder, [""], "stat"), deleted).size, 0);
  });
});
