/** `npm run bench`: measures this generator and others on the same work. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BenchOptions, benchOptions, helpText, OptionError } from "./bench-options.ts";
import { benchmark } from "./benchmark.ts";
import { dateline, datelineAsItComes, datelineWithSearch } from "./generators/dateline.ts";
import { eleventy } from "./generators/eleventy.ts";
import { findHugo } from "./generators/find-hugo.ts";
import type { GeneratorId, MeasuredGenerator } from "./generators/generator.ts";
import { hugo, hugoWithSearch } from "./generators/hugo.ts";
import { repository } from "./generators/repository.ts";
import { workDisk } from "./measure/work-disk.ts";
import type { Report } from "./report/report.ts";
import { machineFacts } from "./report/report.ts";
import { reportText } from "./report/report-text.ts";
import type { Sample } from "./report/results.ts";
import { writeReport } from "./report/write-report.ts";

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
function workFolder({ work = workDisk }: BenchOptions): string {
  mkdirSync(resolve(work), { recursive: true });
  return mkdtempSync(join(resolve(work), "dateline-bench-"));
}

function warnIfBusy(): void {
  const [load = 0] = loadavg();
  if (load > 0.5) log(`Other work is running here (load ${load.toFixed(1)}), so times will be too long.`);
}

/** Returns all generators that this machine has. */
function installedGenerators(): readonly MeasuredGenerator[] {
  const own = [datelineAsItComes, datelineWithSearch, dateline, eleventy];
  const { HUGO: named, PATH: path = "" } = process.env;
  const program = findHugo({ named, path, fetched: join(tmpdir(), "dateline-hugo") });
  return program ? [...own, hugoWithSearch(program), hugo(program)] : own;
}

/** Returns those of the installed generators that are wanted, in the order in which they were named. */
function chosenGenerators(
  wanted: readonly GeneratorId[],
  installed: readonly MeasuredGenerator[],
): readonly MeasuredGenerator[] {
  return wanted.flatMap((id) => installed.filter((one) => one.id === id));
}

async function measureAll(
  options: BenchOptions,
  installed: readonly MeasuredGenerator[],
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
    for (const { size, runs, generators } of options.rounds) {
      const siteFolder = join(folder, String(size));
      const chosen = chosenGenerators(generators, installed);
      samples.push(...(await benchmark({ size, runs, generators: chosen, folder: siteFolder, log })));
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
  const installed = installedGenerators();
  const generators = chosenGenerators(options.generators, installed);
  if (generators.length < options.generators.length)
    log("There is no Hugo here, so it is left out. bench/fetch-hugo.sh fetches one.");
  if (generators.length === 0) throw new Error("there is no generator to measure.");
  warnIfBusy();
  const samples = await measureAll(options, installed);
  const report: Report = {
    date: new Date().toISOString().slice(0, 10),
    machine: machineFacts(),
    programs: Object.fromEntries(generators.map(({ id, programs }) => [id, programs])),
    samples,
  };
  process.stdout.write(`${reportText(report)}\n`);
  if (!options.print) for (const file of writeReport(repository, report)) log(`Written: ${file}`);
  return samples.some(({ failure }) => failure !== undefined) ? 1 : 0;
}
