import { availableParallelism, cpus, release, totalmem, type } from "node:os";

/** The machine that something was measured on. */
export interface MachineFacts {
  readonly processor: string;
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

/** The machine that this runs on. */
export const machineFacts = (): MachineFacts => ({
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  memory: totalmem(),
  system: `${type()} ${release()}`,
  node: process.versions.node,
});
