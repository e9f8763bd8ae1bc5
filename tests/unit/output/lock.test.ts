import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { lockFolder, lockName } from "../../../src/output/lock.ts";
import { testFolder } from "../../support/layered-content.ts";
import { lockingProcess } from "../../support/locking-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const place = (): string => join(temporaryFolder(), "staging");

const assertFree = (folder: string): void => {
  const lock = lockFolder(folder);
  assert.ok(lock);
  lock.release();
  assert.equal(existsSync(folder), false);
};

describe("a locked folder", () => {
  it("is locked for this process and for others until it is released, and leaves nothing", async () => {
    const folder = place();
    const lock = lockFolder(folder);
    assert.ok(lock);
    assert.equal(lockFolder(folder), undefined);
    const other = await lockingProcess(folder);
    assert.equal(other.locks, false);
    assert.equal(lockFolder(folder), undefined);
    writeFileSync(join(folder, "half.html"), "ha");
    lock.release();
    assert.equal(existsSync(folder), false);
    assertFree(folder);
  });

  for (const signal of ["SIGKILL", "SIGTERM"] as const)
    it(`is free after ${signal} has ended its process, even for a parent that has not waited for it`, async (context) => {
      const folder = place();
      const { child, locks } = await lockingProcess(folder);
      context.after(() => child.kill("SIGKILL"));
      assert.equal(locks, true);
      assert.equal(lockFolder(folder), undefined);
      child.kill(signal);
      await once(child, "exit");
      assert.deepEqual(readdirSync(folder), [lockName]);
      assertFree(folder);
    });

  const leftovers: Readonly<Record<string, (folder: string) => void>> = {
    "an empty owner file of an earlier version": (folder) => writeFileSync(join(folder, "process"), ""),
    "one that names a process which runs": (folder) =>
      writeFileSync(join(folder, "process"), String(process.ppid)),
    "one that names this process": (folder) => writeFileSync(join(folder, "process"), String(process.pid)),
    "one that names the first of all processes": (folder) => writeFileSync(join(folder, "process"), "1"),
    "a lock that is no database": (folder) =>
      writeFileSync(join(folder, lockName), "This is no lock.\n".repeat(100)),
    "an empty lock": (folder) => writeFileSync(join(folder, lockName), ""),
    "a folder in place of the lock": (folder) => mkdirSync(join(folder, lockName)),
    "a journal of the lock": (folder) => writeFileSync(join(folder, `${lockName}-journal`), "noise"),
    "a log of the lock": (folder) => writeFileSync(join(folder, `${lockName}-wal`), "noise"),
  };
  for (const [what, leave] of Object.entries(leftovers))
    it(`is free with leftovers: ${what}`, () => {
      const folder = place();
      mkdirSync(folder);
      leave(folder);
      assertFree(folder);
    });

  it("belongs to one of several processes at a time", async () => {
    const folder = place();
    const inside = join(folder, "..", "inside");
    const module = pathToFileURL(testFolder("../src/output/lock.ts")).href;
    // The owner of the lock makes another folder, which fails if a second process has the lock too.
    const code = `
      import { mkdirSync, rmdirSync } from "node:fs";
      import { lockFolder } from ${JSON.stringify(module)};
      let had = 0;
      for (let turn = 0; had < 300 && turn < 1000000; turn += 1) {
        const lock = lockFolder(${JSON.stringify(folder)});
        if (!lock) continue;
        mkdirSync(${JSON.stringify(inside)});
        had += 1;
        rmdirSync(${JSON.stringify(inside)});
        lock.release();
      }
      if (had < 300) throw new Error("It was never free.");`;
    const ends = [1, 2, 3].map(() =>
      once(spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: "inherit" }), "exit"),
    );
    assert.deepEqual(
      (await Promise.all(ends)).map(([status]) => status),
      [0, 0, 0],
    );
    assert.equal(existsSync(folder), false);
  });
});
