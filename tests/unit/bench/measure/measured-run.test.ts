import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { describe, it } from "node:test";
import { measuredRun, parseShellTime } from "../../../../bench/measure/measured-run.ts";
import { statusSize } from "../../../../bench/measure/memory-watch.ts";

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

describe("the status of a process", () => {
  it("has sizes in bytes, and 0 for a missing line", () => {
    const status = "Name:\tnode\nVmHWM:\t    2048 kB\nRssAnon:\t  12 kB\n";
    assert.deepEqual(
      ["VmHWM", "RssAnon", "RssFile"].map((name) => statusSize(status, name)),
      [2_097_152, 12_288, 0],
    );
  });
});
