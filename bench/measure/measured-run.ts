import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Command } from "./command.ts";
import type { Measurement } from "./measurement.ts";
import { memoryWatch } from "./memory-watch.ts";
import { parseShellTime } from "./parse-shell-time.ts";

/** Bash measures all child processes that were waited for, and prints the times to file descriptor 3. */
const timedCommand = 'exec 4>&2; TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 2>&3';

/** The number of characters to keep of a failed command's output. */
const maxOutput = 600;

/** Runs a command and measures it. A failure is part of the measurement, not thrown. */
export async function measuredRun({ program, words, folder }: Command): Promise<Measurement> {
  const child = spawn("bash", ["-c", timedCommand, "bash", program, ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const stopWatch = memoryWatch(child.pid ?? 0);
  const closed = once(child, "close");
  const [output = "", errors = "", times = ""] = await Promise.all(
    child.stdio.slice(1).map((stream) => (stream && "read" in stream ? text(stream) : "")),
  );
  await closed;
  const peak = stopWatch();
  return {
    ...parseShellTime(times),
    memory: peak?.held,
    largestProcess: peak?.largestProcess,
    failure: failureOf(child.exitCode, `${output}${errors}`),
  };
}

function failureOf(code: number | null, output: string): string | undefined {
  return code === 0 ? undefined : `exit code ${code}: ${output.trim().slice(-maxOutput)}`;
}
