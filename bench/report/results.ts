import { type ChangeId, type GeneratorId, generatorIds } from "../generators/generator.ts";
import type { Measurement } from "../measure/measured-run.ts";
import { type Spread, spreadOf } from "../measure/spread-of.ts";

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

/** A clean build, or one after a change. */
export type WorkId = "clean" | ChangeId;

/** Summarises samples by size, then work, then generator. Failed runs do not count. */
export function resultsOf(samples: readonly Sample[]): readonly Result[] {
  const sizes = [...new Set(samples.map(({ size }) => size))].sort((one, other) => one - other);
  return sizes.flatMap((size) =>
    works.flatMap((work) =>
      generatorIds.flatMap((generator) =>
        resultOf(
          samples.filter(
            (sample) => sample.size === size && sample.work === work && sample.generator === generator,
          ),
        ),
      ),
    ),
  );
}

const works: readonly WorkId[] = ["clean", "article", "nothing", "styles"];

function resultOf(samples: readonly Sample[]): readonly Result[] {
  const good = samples.filter(({ failure }) => failure === undefined);
  const wall = spreadOf(good.map((sample) => sample.wall));
  const cpu = spreadOf(good.map((sample) => sample.cpu));
  const [last] = good.slice(-1);
  if (!wall || !cpu || !last) return [];
  const { size, work, generator, files = 0, bytes = 0, written = 0 } = last;
  const memory = spreadOf(good.flatMap((sample) => sample.memory ?? []));
  return [{ size, work, generator, runs: good.length, wall, cpu, memory, files, bytes, written }];
}
