import { generatorIds } from "../generators/generator.ts";
import { spreadOf } from "../measure/spread-of.ts";
import type { Result } from "./result.ts";
import type { Sample, WorkId } from "./sample.ts";

const works: readonly WorkId[] = ["clean", "article", "nothing", "styles"];

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
