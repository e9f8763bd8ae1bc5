import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { describe, it } from "node:test";
import { measuredRun, parseShellTime } from "../../../../bench/measure/measured-run.ts";
import { statTime, statusSize } from "../../../../bench/measure/process-watch.ts";

const node = (script: string) =>
  measuredRun({ program: process.execPath, words: ["--eval", script], folder: tmpdir() });

/** Keeps a processor busy for so many milliseconds of processor time. */
const busy = (time: number): string =>
  `while (process.cpuUsage().user + process.cpuUsage().system < ${time * 1000});`;

describe("a measured run", () => {
  it("counts the processor time of processes that the command starts", async () => {
    const { wall, cpu, failure } = await node(
      `require("node:child_process").spawnSync(process.execPath, ["--eval", "${busy(500)}"])`,
    );
    assert.equal(failure, undefined);
    assert.ok(cpu >= 500, `${cpu} ms`);
    assert.ok(wall > 0);
  });

  it("sees the memory that the command holds", { skip: process.platform !== "linux" }, async () => {
    const { memory = 0, largestProcess = 0 } = await node(
      `const held = Buffer.alloc(200e6, 1); setTimeout(() => held, 400);`,
    );
    assert.ok(memory > 200e6 && memory < 500e6, `${memory} bytes`);
    assert.ok(largestProcess > 200e6, `${largestProcess} bytes`);
  });

  it("counts a process of which the command does not wait for the end", {
    skip: process.platform !== "linux",
  }, async () => {
    // It says when it has done its work, and holds its memory until others have had time to look.
    const work = `const held = Buffer.alloc(200e6, 1); ${busy(500)} console.log();`;
    const script = `${work} setTimeout(() => held, 3000);`;
    const { cpu, memory = 0 } = await node(
      `const options = { detached: true, stdio: ["ignore", "pipe", "ignore"] };
      const child = require("node:child_process").spawn(process.execPath, ["--eval", "${script}"], options);
      child.stdout.once("data", () => setTimeout(() => process.exit(), 1500));`,
    );
    assert.ok(cpu >= 400, `${cpu} ms`);
    assert.ok(memory > 200e6, `${memory} bytes`);
  });

  it("reports a failure with the exit code and the end of the output", async () => {
    const { failure } = await node(`console.error("no such thing"); process.exitCode = 3;`);
    assert.equal(failure, "exit code 3: no such thing");
  });
});

describe("the output of the shell's time", () => {
  it("is parsed with a decimal point or comma", () => {
    assert.deepEqual(parseShellTime("1.500 2.000 0.250\n"), { wall: 1500, cpu: 2250 });
    assert.deepEqual(parseShellTime("0,010 0,001 0,002\n"), { wall: 10, cpu: 3 });
  });
});

describe("the times of a process", () => {
  it("are user and system time in milliseconds, and 0 for a process that has ended", () => {
    const stat = "7 (a b) S 1 7 7 0 -1 4194304 10 0 0 0 150 50 9 9 20 0 1 0 100 200";
    assert.deepEqual([stat, ""].map(statTime), [2000, 0]);
  });
});

describe("the status of a process", () => {
  it("has sizes in bytes, and 0 for a missing line", () => {
    const status = "Name:\tnode\nVmHWM:\t    2048 kB\nRssAnon:\t  12 kB\n";
    assert.deepEqual(
      ["VmHWM", "RssAnon", "RssFile"].map((name) => statusSize(status, name)),
      [2_097_152, 12_288, 0],
    );
  });
});
