import { readdirSync, readFileSync } from "node:fs";

/** What the processes below one hold at a moment, in bytes. */
export interface TreeMemory {
  /** Private memory of all, and the mapped files of the process that maps most, since those are mostly the same. */
  readonly held: number;
  /** The most that any one of them has ever held. */
  readonly largestProcess: number;
}

/** Processes end between two looks: what is no longer there holds nothing. */
const textOf = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const threadsOf = (pid: string): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
};

const descendantsOf = (pid: string): readonly string[] =>
  threadsOf(pid)
    .flatMap((thread) => textOf(`/proc/${pid}/task/${thread}/children`).split(" "))
    .filter((child) => child !== "")
    .flatMap((child) => [child, ...descendantsOf(child)]);

/**
 * A size out of /proc/<pid>/status, in bytes; 0 where it is not told.
 * @example statusSize("VmHWM:\t  2048 kB\n", "VmHWM") // 2097152
 */
export const statusSize = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1] ?? 0) * 1024;

/** The memory of all processes that descend from one, that one left out; undefined where there is no /proc. */
export const treeMemory = (pid: number): TreeMemory | undefined => {
  if (textOf("/proc/self/status") === "") return undefined;
  const all = descendantsOf(String(pid)).map((child) => textOf(`/proc/${child}/status`));
  const own = all.map((status) => statusSize(status, "RssAnon") + statusSize(status, "RssShmem"));
  const mapped = all.map((status) => statusSize(status, "RssFile"));
  return {
    held: own.reduce((sum, bytes) => sum + bytes, 0) + Math.max(0, ...mapped),
    largestProcess: Math.max(0, ...all.map((status) => statusSize(status, "VmHWM"))),
  };
};
