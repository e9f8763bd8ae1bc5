import { readdirSync, readFileSync } from "node:fs";

/** Samples the memory below a process. Returns a function that stops this and returns the maximum. */
export function memoryWatch(pid: number): () => TreeMemory | undefined {
  let peak: TreeMemory | undefined;
  const sample = (): void => {
    const now = treeMemory(pid);
    if (now)
      peak = {
        held: Math.max(peak?.held ?? 0, now.held),
        largestProcess: Math.max(peak?.largestProcess ?? 0, now.largestProcess),
      };
  };
  let pause: number = pauses.first;
  const sampleAndWait = (): NodeJS.Timeout => {
    sample();
    pause = Math.min(pause * 1.2, pauses.longest);
    return setTimeout(() => {
      timer = sampleAndWait();
    }, pause);
  };
  let timer = sampleAndWait();
  return () => {
    clearTimeout(timer);
    return peak;
  };
}

/** Pauses between samples in milliseconds: each sample costs the watched process time, too. */
const pauses = { first: 50, longest: 500 } as const;

/** The memory of a process's descendants at one moment, in bytes. */
export interface TreeMemory {
  /**
   * The private memory of all, and the mapped files of the process that maps most, since those are mostly the same
   * files.
   */
  readonly held: number;
  /** The highest peak of any of them. */
  readonly largestProcess: number;
}

/** Returns the memory of all descendants of a process, without its own; undefined without /proc. */
export function treeMemory(pid: number): TreeMemory | undefined {
  if (textOf("/proc/self/status") === "") return undefined;
  const all = descendantsOf(String(pid)).map((child) => textOf(`/proc/${child}/status`));
  const own = all.map((status) => statusSize(status, "RssAnon") + statusSize(status, "RssShmem"));
  const mapped = all.map((status) => statusSize(status, "RssFile"));
  return {
    held: own.reduce((sum, bytes) => sum + bytes, 0) + Math.max(0, ...mapped),
    largestProcess: Math.max(0, ...all.map((status) => statusSize(status, "VmHWM"))),
  };
}

function descendantsOf(pid: string): readonly string[] {
  return threadsOf(pid)
    .flatMap((thread) => textOf(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter((child) => child !== "")
    .flatMap((child) => [child, ...descendantsOf(child)]);
}

function threadsOf(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** Returns an empty text for a process that has ended in the meantime. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Returns a size from /proc/<pid>/status in bytes; 0 if it is missing.
 * @example statusSize("VmHWM:\t  2048 kB\n", "VmHWM") // 2097152
 */
export function statusSize(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024;
}
