import { availableParallelism, cpus, release, totalmem, type } from "node:os";

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
