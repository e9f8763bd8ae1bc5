import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { testFolder } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

/** A launcher whose Node is too old, so that it runs the one that npm brought: here a script for the shell. */
const launcherOf = (script: string): string => {
  const root = temporaryFolder();
  for (const name of ["cli/launcher.js", "cli/bundle.js", "lib/code-stats.js"])
    cpSync(testFolder(`../src/${name}`), join(root, "src", name));
  writtenFiles(root, {
    "package.json": JSON.stringify({ type: "module" }),
    "src/cli/main.ts": "",
    "tools/pinned-node/package.json": JSON.stringify({ optionalDependencies: { "node-of-npm": "9999.0.0" } }),
    "node_modules/node-of-npm/bin/node": `#!/bin/sh\n${script}\n`,
  });
  chmodSync(join(root, "node_modules", "node-of-npm", "bin", "node"), 0o755);
  return join(root, "src", "cli", "launcher.js");
};

const statusOf = (script: string, command: string): number | null =>
  spawnSync(process.execPath, [launcherOf(script), command], { timeout: 120_000 }).status;

const ends: readonly (readonly [what: string, script: string, command: string, status: number])[] = [
  ["0 where the command did", "exit 0", "build", 0],
  ["1 where the command did", "exit 1", "build", 1],
  ["2 where the command did", "exit 2", "check", 2],
  ["143 where the command was ended by SIGTERM", "kill -TERM $$", "build", 143],
  ["130 where the command was ended by SIGINT", "kill -INT $$", "build", 130],
  ["129 where the command was ended by SIGHUP", "kill -HUP $$", "check", 129],
  ["137 where the command was killed, as for want of memory", "kill -KILL $$", "build", 137],
  ["134 where the command broke off", "kill -ABRT $$", "new", 134],
  ["137 where the trial of a preview was killed", "kill -KILL $$", "serve", 137],
  ["130 where the trial of a preview was ended", "kill -INT $$", "serve", 130],
  ["0 where a person ended a preview", '[ -n "$DATELINE_TRIAL" ] && exit 0; kill -INT $$', "serve", 0],
  ["137 where a preview was killed", '[ -n "$DATELINE_TRIAL" ] && exit 0; kill -KILL $$', "serve", 137],
];

describe("the launcher", () => {
  for (const [what, script, command, status] of ends)
    it(`ends with ${what}`, () => assert.equal(statusOf(script, command), status));

  for (const [signal, status] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)
    it(`forwards ${signal} to a build, and ends with ${status} once that has ended`, async () => {
      const child = spawn(process.execPath, [launcherOf("echo begun; exec sleep 120"), "build"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await once(child.stdout, "data");
      child.kill(signal);
      assert.deepEqual(await once(child, "exit"), [status, null]);
    });

  it("forwards a signal to a build that handles it, and ends as the build does", async () => {
    const script = "trap 'exit 3' TERM; echo begun; while :; do sleep 0.1; done";
    const child = spawn(process.execPath, [launcherOf(script), "build"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    assert.deepEqual(await once(child, "exit"), [3, null]);
  });
});
