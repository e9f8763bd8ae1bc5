import assert from "node:assert/strict";
import { rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import type { OutputRows } from "../../../src/cache/outputs.ts";
import { modifiedOutputs, outputScan, statFreeChunks } from "../../../src/output/parallel-stat.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** More than fit into two chunks. */
const names = Array.from({ length: 150 }, (_, index) => `page ${index}.html`);

let folder: string;
let rows: Pick<OutputRows, "paths" | "sizes" | "modified">;

const scanOf = () => outputScan(folder, rows.paths);

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

  it("does not see changes after any thread has finished it", async () => {
    const scan = scanOf();
    const module = new URL("../../../src/output/parallel-stat.ts", import.meta.url).href;
    const thread = new Worker(
      `const { workerData } = require("node:worker_threads");
       import(${JSON.stringify(module)}).then(({ statFreeChunks }) => statFreeChunks(workerData));`,
      { eval: true, workerData: scan },
    );
    await new Promise((done) => thread.on("exit", done));
    for (const name of names) rmSync(join(folder, name));
    assert.equal(modifiedOutputs(scan, rows).size, 0);
  });

  it("stats no file twice", () => {
    const scan = scanOf();
    statFreeChunks(scan);
    rmSync(join(folder, "page 3.html"));
    statFreeChunks(scan);
    assert.equal(modifiedOutputs(scan, rows).size, 0);
  });

  it("is finished if a thread ended with a chunk that it had claimed", () => {
    const scan = scanOf();
    scan.chunks[1] = 1;
    rmSync(join(folder, "page 100.html"));
    assert.deepEqual([...modifiedOutputs(scan, rows)], [["page 100.html", undefined]]);
  });

  it("finds nothing without outputs", () => {
    const none = { paths: [], sizes: [], modified: [] };
    assert.equal(modifiedOutputs(outputScan(folder, []), none).size, 0);
  });

  it("passes over deleted rows", () => {
    const deleted = { paths: [""], sizes: [0], modified: [0] };
    assert.equal(modifiedOutputs(outputScan(folder, [""]), deleted).size, 0);
  });
});
