import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { changeIds, type MeasuredGenerator, type PreparedSite } from "./generators/generator.ts";
import { folderFacts } from "./measure/folder-facts.ts";
import { measuredRun } from "./measure/measured-run.ts";
import { inUnits } from "./report/in-units.ts";
import type { Sample, WorkId } from "./report/results.ts";

/** Pause between writing a site and its first run, in milliseconds. */
const settlingTime = 3000;

/** What is measured. */
export interface BenchmarkOptions {
  readonly size: number;
  readonly runs: number;
  readonly generators: readonly MeasuredGenerator[];
  /** The folder for the sites; absolute. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

interface Step {
  readonly site: PreparedSite;
  readonly work: WorkId;
  readonly run: number;
  readonly size: number;
}

/** Measures generators in turn, A B C A B C …, on sites of one size. After a failure, a generator is not run again. */
export async function benchmark({
  size,
  runs,
  generators,
  folder,
  log,
}: BenchmarkOptions): Promise<readonly Sample[]> {
  const sites: PreparedSite[] = [];
  for (const { id, prepare } of generators) {
    log(`${size} articles: writing the site of ${id}`);
    sites.push(await prepare({ folder: join(folder, id), size }));
  }
  // A file that was just written may change again within one tick of the clock, so that an incremental build could not
  // trust its time.
  await setTimeout(settlingTime);
  const samples: Sample[] = [];
  const failed = new Set<PreparedSite>();
  for (let run = 1; run <= runs; run += 1)
    for (const site of sites.filter((one) => !failed.has(one)))
      for await (const sample of measureRound({ site, run, size })) {
        samples.push(sample);
        log(line(sample));
        if (sample.failure !== undefined) failed.add(site);
      }
  return samples;
}

async function measureStep({ site, work, run, size }: Step): Promise<Sample> {
  const since = Date.now();
  const measurement = await measuredRun(site.command);
  const facts = measurement.failure === undefined ? folderFacts(site.output, since) : undefined;
  return { generator: site.generator, work, run, size, ...measurement, ...facts };
}

/** Measures a clean build and then, for incremental generators, each change on top of the one before. */
async function* measureRound(step: Omit<Step, "work">): AsyncGenerator<Sample> {
  const { changes, clear } = step.site;
  clear();
  const clean = await measureStep({ ...step, work: "clean" });
  yield clean;
  if (changes && clean.failure === undefined) {
    for (const id of changeIds) {
      changes[id].make();
      yield await measureStep({ ...step, work: id });
    }
    for (const id of changeIds) changes[id].undo();
  }
  clear();
}

function line({ size, generator, work, run, wall, cpu, failure }: Sample): string {
  return `${size} articles, ${generator}, ${work}, run ${run}: ${failure ?? `${inUnits.seconds(wall)}, of the processor ${inUnits.seconds(cpu)}`}`;
}
