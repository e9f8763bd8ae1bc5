import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { processWatch } from "./process-watch.ts";

/** Runs a command and measures it. A failure is part of the measurement, not thrown. */
export async function measuredRun({ program, words, folder }: Command): Promise<Measurement> {
  const child = spawn("bash", ["-c", timedCommand, "bash", program, ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const stopWatch = processWatch(child.pid ?? 0);
  const closed = once(child, "close");
  const [output = "", errors = "", times = ""] = await Promise.all(
    child.stdio.slice(1).map((stream) => (stream && "read" in stream ? text(stream) : "")),
  );
  await closed;
  const use = stopWatch();
  const { wall, cpu } = parseShellTime(times);
  return {
    wall,
    // Bash misses the time of processes that nobody waited for; the watch misses what came after its last look.
    cpu: Math.max(cpu, use?.cpu ?? 0),
    memory: use?.held,
    largestProcess: use?.largestProcess,
    failure: failureOf(child.exitCode, `${output}${errors}`),
  };
}

/** A program to run. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  /** Its working folder. */
  readonly folder: string;
}

/** The cost of one run of a command. */
export interface Measurement {
  /** From start to end, in milliseconds. */
  readonly wall: number;
  /** User and system time of all its processes, in milliseconds. */
  readonly cpu: number;
  /** Peak memory of all its processes together, in bytes; unknown without /proc. */
  readonly memory: number | undefined;
  /** Peak memory of its largest process according to the kernel, in bytes. */
  readonly largestProcess: number | undefined;
  /** Why it failed, if it did. */
  readonly failure: string | undefined;
}

/** Bash measures all child processes that were waited for, and prints the times to file descriptor 3. */
const timedCommand = 'exec 4>&2; TIMEFORMAT="%R %U %S"; { time "$@" 2>&4; } 2>&3';

/** The number of characters to keep of a failed command's output. */
const maxOutput = 600;

function failureOf(code: number | null, output: string): string | undefined {
  return code === 0 ? undefined : `exit code ${code}: ${output.trim().slice(-maxOutput)}`;
}

/**
 * Parses the output of Bash's `time` in the format "%R %U %S". Returns milliseconds. Some locales have a decimal comma.
 * @example parseShellTime("1.500 2.000 0,250\n") // { wall: 1500, cpu: 2250 }
 */
export function parseShellTime(output: string): { readonly wall: number; readonly cpu: number } {
  const [real = Number.NaN, user = Number.NaN, system = Number.NaN] = output
    .replaceAll(",", ".")
    .trim()
    .split(/\s+/)
    .map(Number);
  return { wall: Math.round(real * 1000), cpu: Math.round((user + system) * 1000) };
}
