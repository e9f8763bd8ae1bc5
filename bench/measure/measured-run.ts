import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Command } from "./command.ts";
import type { Measurement } from "./measurement.ts";
import { memoryWatch } from "./memory-watch.ts";
import { parseShellTime } from "./parse-shell-time.ts";

/** Bash tells the time of all children that were waited for; it says so on a channel of its own. */
const timed = 'exec 4>&2; TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 2>&3';

/** How much of what a failed command said is kept, in characters. */
const kept = 600;

const failureOf = (code: number | null, said: string): string | undefined =>
  code === 0 ? undefined : `exit code ${code}: ${said.trim().slice(-kept)}`;

/** Runs a command and measures it. A failure is told in the measurement, not thrown. */
export const measuredRun = async ({ program, words, folder }: Command): Promise<Measurement> => {
  const child = spawn("bash", ["-c", timed, "bash", program, ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const stopWatch = memoryWatch(child.pid ?? 0);
  const closed = once(child, "close");
  const [output = "", errors = "", times = ""] = await Promise.all(
    child.stdio.slice(1).map((stream) => (stream && "read" in stream ? text(stream) : "")),
  );
  await closed;
  const most = stopWatch();
  return {
    ...parseShellTime(times),
    memory: most?.held,
    largestProcess: most?.largestProcess,
    failure: failureOf(child.exitCode, `${output}${errors}`),
  };
};
