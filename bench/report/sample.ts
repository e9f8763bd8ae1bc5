import type { ChangeId, GeneratorId } from "../generators/generator.ts";
import type { Measurement } from "../measure/measurement.ts";

/** A clean build, or one after a change. */
export type WorkId = "clean" | ChangeId;

/** One run of one generator at one kind of work. */
export interface Sample extends Measurement {
  readonly generator: GeneratorId;
  readonly work: WorkId;
  /** Number of articles. */
  readonly size: number;
  /** From 1. */
  readonly run: number;
  /** Content of the output folder afterwards; unknown after a failure. */
  readonly files?: number;
  readonly bytes?: number;
  /** Number of files that this run wrote. */
  readonly written?: number;
}
