import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import type { GeneratorId } from "../generators/generator.ts";
import type { Sample } from "./results.ts";

/** The findings of one benchmark. */
export interface Report {
  /** The day, such as "2026-11-24". */
  readonly date: string;
  readonly machine: MachineFacts;
  /** What each generator consists of. One that has no samples of a size was left out there. */
  readonly programs: Readonly<Partial<Record<GeneratorId, readonly string[]>>>;
  readonly samples: readonly Sample[];
}

/** The machine of a measurement. */
export interface MachineFacts {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** Returns the facts of this machine. */
export function machineFacts(): MachineFacts {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}
