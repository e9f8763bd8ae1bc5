/** `npm run bench`: measures this generator and others on the same work. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BenchOptions, benchOptions, helpText, OptionError } from "./bench-options.ts";
import { benchmark } from "./benchmark.ts";
import { dateline, searching } from "./generators/dateline.ts";
import { eleventy } from "./generators/eleventy.ts";
import { findHugo } from "./generators/find-hugo.ts";
import type { MeasuredGenerator } from "./generators/generator.ts";
import { hugo } from "./generators/hugo.ts";
import { repository } from "./generators/repository.ts";
import type { Report } from "./report/report.ts";
import { machineFacts } from "./report/report.ts";
import { reportText } from "./report/report-text.ts";
import type { Sample } from "./report/results.ts";
import { writeReport } from "./report/write-report.ts";

const memoryDisk = "/dev/shm";

const disk = existsSync(memoryDisk) ? memoryDisk : tmpdir();

const generatorsById = { dateline, searching, eleventy } as const;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  log(`bench: ${error.message}`);
  if (error instanceof OptionError) log("Try --help.");
  process.exitCode = error instanceof OptionError ? 2 : 1;
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Makes a folder of our own inside the named one, so that nothing else is ever removed. */
function workFolder({ work = disk }: BenchOptions): string {
  mkdirSync(resolve(work), { recursive: true });
  return mkdtempSync(join(resolve(work), "dateline-bench-"));
}

function warnIfBusy(): void {
  const [load = 0] = loadavg();
  if (load > 0.5) log(`Other work is running here (load ${load.toFixed(1)}), so times will be too long.`);
}

function hugoHere(): readonly MeasuredGenerator[] {
  const { HUGO: named, PATH: path = "" } = process.env;
  const program = findHugo({ named, path, fetched: join(tmpdir(), "dateline-hugo") });
  if (program) return [hugo(program)];
  log("There is no Hugo here, so it is left out. bench/fetch-hugo.sh fetches one.");
  return [];
}

function chosenGenerators({ generators }: BenchOptions): readonly MeasuredGenerator[] {
  return generators.flatMap((id) => (id === "hugo" ? hugoHere() : [generatorsById[id]]));
}

async function measureAll(
  options: BenchOptions,
  generators: readonly MeasuredGenerator[],
): Promise<readonly Sample[]> {
  const folder = workFolder(options);
  const remove = (path: string): void => {
    if (!options.keep) rmSync(path, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"])
    process.once(signal, () => {
      remove(folder);
      process.exit(1);
    });
  try {
    const samples: Sample[] = [];
    for (const size of options.sizes) {
      const siteFolder = join(folder, String(size));
      samples.push(...(await benchmark({ size, runs: options.runs, generators, folder: siteFolder, log })));
      remove(siteFolder);
    }
    return samples;
  } finally {
    remove(folder);
    if (options.keep) log(`The sites are in ${folder}.`);
  }
}

async function run(words: readonly string[]): Promise<number> {
  const options = benchOptions(words);
  if (options.help) {
    process.stdout.write(helpText);
    return 0;
  }
  const generators = chosenGenerators(options);
  if (generators.length === 0) throw new Error("there is no generator to measure.");
  warnIfBusy();
  const samples = await measureAll(options, generators);
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineFacts(),
    versions: Object.fromEntries(generators.map(({ id, version }) => [id, version])),
    samples,
  };
  process.stdout.write(`${reportText(report)}\n`);
  for (const file of writeReport(repository, report)) log(`Written: ${file}`);
  return samples.some(({ failure }) => failure !== undefined) ? 1 : 0;
}
