import { readdirSync, readFileSync } from "node:fs";

/** Samples what the processes below a process use. Returns a function that stops this and returns what it saw. */
export function processWatch(pid: number): () => ProcessUse | undefined {
  let peak: TreeMemory | undefined;
  const cpu = new Map<string, number>();
  const sample = (): void => {
    const processes = descendantsOf(String(pid));
    const now = treeMemory(processes);
    if (now)
      peak = {
        held: Math.max(peak?.held ?? 0, now.held),
        largestProcess: Math.max(peak?.largestProcess ?? 0, now.largestProcess),
      };
    for (const one of processes)
      cpu.set(one, Math.max(cpu.get(one) ?? 0, statTime(textOf(`/proc/${one}/stat`))));
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
    return peak && { ...peak, cpu: [...cpu.values()].reduce((sum, time) => sum + time, 0) };
  };
}

/** Pauses between samples in milliseconds: each sample costs the watched process time, too. */
const pauses = { first: 50, longest: 250 } as const;

/** The memory of some processes at one moment, in bytes. */
interface TreeMemory {
  /**
   * The private memory of all, and the mapped files of the process that maps most, since those are mostly the same
   * files.
   */
  readonly held: number;
  /** The highest peak of any of them. */
  readonly largestProcess: number;
}

/** What the descendants of a process used: the peaks of their memory, and processor time in milliseconds. */
export interface ProcessUse extends TreeMemory {
  /** The sum over all, each as it was last seen. */
  readonly cpu: number;
}

/** Returns undefined without /proc. */
function treeMemory(processes: readonly string[]): TreeMemory | undefined {
  if (textOf("/proc/self/status") === "") return undefined;
  const all = processes.map((one) => textOf(`/proc/${one}/status`));
  const own = all.map((status) => statusSize(status, "RssAnon") + statusSize(status, "RssShmem"));
  const mapped = all.map((status) => statusSize(status, "RssFile"));
  return {
    held: own.reduce((sum, bytes) => sum + bytes, 0) + Math.max(0, ...mapped),
    largestProcess: Math.max(0, ...all.map((status) => statusSize(status, "VmHWM"))),
  };
}

/** Returns the ids of all descendants of a process, without its own. */
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

/**
 * Returns user and system time from /proc/<pid>/stat in milliseconds; 0 if it is missing. They are in hundredths of a
 * second, after the name in parentheses and eleven other fields.
 * @example statTime("7 (a b) S 1 7 7 0 -1 4194304 10 0 0 0 150 50") // 2000
 */
export function statTime(stat: string): number {
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (user + system) * 10;
}
