import type { GeneratorId } from "../generators/generator.ts";
import type { Spread } from "../measure/spread-of.ts";
import type { WorkId } from "./sample.ts";

/** The sum of all runs of one generator at one kind of work: times in milliseconds, memory and sizes in bytes. */
export interface Result {
  readonly size: number;
  readonly work: WorkId;
  readonly generator: GeneratorId;
  readonly runs: number;
  readonly wall: Spread;
  readonly cpu: Spread;
  readonly memory: Spread | undefined;
  readonly files: number;
  readonly bytes: number;
  readonly written: number;
}
