import assert from "node:assert/strict";
import { rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, it } from "node:test";
import { Worker } from "node:worker_threads";
import { type FileScan, fileScan, finishScan, freeChunks, statAt } from "../../../src/lib/parallel-stat.ts";
import { paths } from "../../../src/lib/runtime.ts";
import { statHelper } from "../../../src/lib/stat-helper.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** More than fit into two chunks. */
const names = Array.from({ length: 150 }, (_, index) => `page ${index}.html`);

let folder: string;

const scanOf = (): FileScan => fileScan(folder, names, "stat");

/** Waits until all chunks of a scan are done by others. */
const isDone = async ({ chunks }: FileScan): Promise<void> => {
  for (const index of chunks.keys()) await Atomics.waitAsync(chunks, index, 0).value;
  for (const index of chunks.keys()) await Atomics.waitAsync(chunks, index, 1).value;
};

/** The names of the files that a finished scan found. */
const foundBy = (scan: FileScan): readonly string[] => {
  finishScan(scan, names);
  return names.filter((_, index) => statAt(scan, index));
};

beforeEach(() => {
  folder = temporaryFolder();
  for (const name of names) writeFileSync(join(folder, name), name);
});

describe("a scan of files", () => {
  it("holds the stat of each file in every chunk", () => {
    rmSync(join(folder, "page 3.html"));
    const scan = scanOf();
    assert.deepEqual(
      foundBy(scan),
      names.filter((name) => name !== "page 3.html"),
    );
    for (const index of [0, 64, 149]) {
      const { size, mtimeMs, ctimeMs } = statSync(join(folder, names[index] ?? ""));
      assert.deepEqual(statAt(scan, index), { size, modified: mtimeMs, changed: ctimeMs });
    }
  });

  it("follows links if it shall", () => {
    symlinkSync(join(folder, "page 3.html"), join(folder, "link"));
    for (const [links, found] of [
      ["stat", false],
      ["follow", true],
    ] as const) {
      const scan = fileScan(folder, ["link"], links);
      finishScan(scan, ["link"]);
      assert.equal(statAt(scan, 0) !== undefined, found, links);
    }
  });

  it("does not see changes after a thread has finished it", async () => {
    const scan = scanOf();
    const thread = new Worker(paths.statThread);
    thread.postMessage(scan);
    await isDone(scan);
    for (const name of names) rmSync(join(folder, name));
    assert.equal(foundBy(scan).length, names.length);
    await thread.terminate();
  });

  it("is finished by a thread that has others to finish", async () => {
    using helper = statHelper(10_000);
    const scans = Array.from({ length: 20 }, scanOf);
    for (const scan of scans) helper.help(scan);
    for (const scan of scans) await isDone(scan);
    for (const name of names) rmSync(join(folder, name));
    for (const scan of scans) assert.equal(foundBy(scan).length, names.length);
  });

  it("is finished without a thread if the files are few", () => {
    using helper = statHelper(names.length);
    const scan = scanOf();
    helper.help(scan);
    assert.equal(foundBy(scan).length, names.length);
  });

  it("stats no file twice", () => {
    const scan = scanOf();
    for (const _ of freeChunks(scan));
    rmSync(join(folder, "page 3.html"));
    assert.equal(foundBy(scan).length, names.length);
  });

  it("is finished if a thread ended with a chunk that it had claimed", () => {
    const scan = scanOf();
    scan.chunks[1] = 1;
    rmSync(join(folder, "page 100.html"));
    assert.equal(foundBy(scan).length, names.length - 1);
  });

  it("finds nothing without files", () => {
    finishScan(fileScan(folder, [], "stat"), []);
  });
});
