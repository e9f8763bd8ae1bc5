import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { testFolder } from "./layered-content.ts";

const lockModule = pathToFileURL(testFolder("../src/output/lock.ts")).href;

/** Starts a process that tries to lock a folder and holds the lock until it is ended. `locks` is true if it succeeded. */
export const lockingProcess = async (
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly locks: boolean }> => {
  const code = `
    import { lockFolder } from ${JSON.stringify(lockModule)};
    const lock = lockFolder(${JSON.stringify(folder)});
    process.stdout.write(lock ? "locked" : "taken");
    // Named here, it is kept.
    if (lock) setInterval(() => lock, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const text = await Promise.race([once(child.stdout, "data"), once(child, "exit").then(() => "failed")]);
  return { child, locks: String(text) === "locked" };
};
