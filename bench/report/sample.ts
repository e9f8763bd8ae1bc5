import type { ChangeId, GeneratorId } from "../generators/generator.ts";
import type { Measurement } from "../measure/measurement.ts";

/** A clean build, or one after a change. */
export type WorkId = "clean" | ChangeId;

/** One run of one generator at one work. */
export interface Sample extends Measurement {
  readonly generator: GeneratorId;
  readonly work: WorkId;
  /** The number of articles. */
  readonly size: number;
  /** From 1. */
  readonly run: number;
  /** What the output folder held afterwards; unknown after a failure. */
  readonly files?: number;
  readonly bytes?: number;
  /** How many of its files this run wrote. */
  readonly written?: number;
}
