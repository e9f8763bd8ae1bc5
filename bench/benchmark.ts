import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { changeIds, type MeasuredGenerator, type PreparedSite } from "./generators/generator.ts";
import { folderFacts } from "./measure/folder-facts.ts";
import { measuredRun } from "./measure/measured-run.ts";
import { inUnits } from "./report/in-units.ts";
import type { Sample, WorkId } from "./report/sample.ts";

/** How long files are left alone before the first run, in milliseconds. */
const settling = 3000;

/** What is to be measured. */
export interface BenchmarkOrder {
  readonly size: number;
  readonly runs: number;
  readonly generators: readonly MeasuredGenerator[];
  /** Where the sites are written; absolute. */
  readonly folder: string;
  readonly tell: (line: string) => void;
}

interface Step {
  readonly site: PreparedSite;
  readonly work: WorkId;
  readonly run: number;
  readonly size: number;
}

const measured = async ({ site, work, run, size }: Step): Promise<Sample> => {
  const since = Date.now();
  const measurement = await measuredRun(site.command);
  const facts = measurement.failure === undefined ? folderFacts(site.output, since) : undefined;
  return { generator: site.generator, work, run, size, ...measurement, ...facts };
};

/** A clean build, then each change upon the other, for generators that build what has changed. */
const round = async function* (step: Omit<Step, "work">): AsyncGenerator<Sample> {
  const { changes, clear } = step.site;
  clear();
  const clean = await measured({ ...step, work: "clean" });
  yield clean;
  if (changes && clean.failure === undefined) {
    for (const id of changeIds) {
      changes[id].make();
      yield await measured({ ...step, work: id });
    }
    for (const id of changeIds) changes[id].undo();
  }
  clear();
};

const line = ({ size, generator, work, run, wall, cpu, failure }: Sample): string =>
  `${size} articles, ${generator}, ${work}, run ${run}: ${failure ?? `${inUnits.seconds(wall)}, of the processor ${inUnits.seconds(cpu)}`}`;

/** Measures generators in turn, A B C A B C …, on sites of one size. One that fails is not run again. */
export const benchmark = async ({
  size,
  runs,
  generators,
  folder,
  tell,
}: BenchmarkOrder): Promise<readonly Sample[]> => {
  const sites = generators.map(({ id, prepare }) => {
    tell(`${size} articles: writing the site of ${id}`);
    return prepare({ folder: join(folder, id), size });
  });
  // A file that was written just now may change once more within one tick, and a builder that looks at times must doubt it.
  await setTimeout(settling);
  const samples: Sample[] = [];
  const failed = new Set<PreparedSite>();
  for (let run = 1; run <= runs; run += 1)
    for (const site of sites.filter((one) => !failed.has(one)))
      for await (const sample of round({ site, run, size })) {
        samples.push(sample);
        tell(line(sample));
        if (sample.failure !== undefined) failed.add(site);
      }
  return samples;
};
