import { parseArgs } from "node:util";
import { type GeneratorId, generatorIds } from "./generators/generator.ts";

/**
 * Parses the options of a command line.
 * @throws OptionError with what to write instead
 */
export function benchOptions(words: readonly string[]): BenchOptions {
  const { sizes, runs, only, work, keep, help } = parsedOptions(words);
  return {
    sizes: sizes.split(",").map((word) => countOf(word, "sizes")),
    runs: countOf(runs, "runs"),
    generators: only.split(",").map(generatorOf),
    work,
    keep,
    help,
  };
}

/** Options of a benchmark. */
export interface BenchOptions {
  /** Numbers of articles. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly generators: readonly GeneratorId[];
  /** The folder for the sites; a default is chosen if undefined. */
  readonly work: string | undefined;
  readonly keep: boolean;
  readonly help: boolean;
}

/** A wrong option; the message says what to write instead. */
export class OptionError extends Error {}

function parsedOptions(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        sizes: { type: "string", default: "1000,10000,100000" },
        runs: { type: "string", default: "3" },
        only: { type: "string", default: generatorIds.join(",") },
        work: { type: "string" },
        keep: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

function countOf(word: string, option: string): number {
  const count = Number(word.replaceAll("_", ""));
  if (!Number.isSafeInteger(count) || count < 1)
    throw new OptionError(`--${option}: "${word}" is not a whole number above 0. Write it like 1000.`);
  return count;
}

function generatorOf(word: string): GeneratorId {
  if (!isGenerator(word))
    throw new OptionError(`--only: "${word}" is not a generator. Known are ${generatorIds.join(", ")}.`);
  return word;
}

function isGenerator(word: string): word is GeneratorId {
  return generatorIds.some((id) => id === word);
}

/** The text of `--help`. */
export const helpText = `Usage: npm run bench -- [options]

Builds news sites of several sizes with Dateline, Eleventy and Hugo, in turn, and prints what each took: a clean build,
and for Dateline also builds after an article was added, after nothing changed and after the style sheet changed.
Dateline is measured twice: without search, which the others do not make, and with it (searching).

Options:
  --sizes <numbers>   numbers of articles (1000,10000,100000)
  --runs <number>     how often each is measured (3)
  --only <names>      some of dateline, searching, eleventy, hugo (all)
  --work <folder>     where the sites are written (a memory disk if there is one, else the temporary folder)
  --keep              leave the sites there
  -h, --help          show this

Hugo is the program that the variable HUGO names, or else the first on the path, or else what bench/fetch-hugo.sh has fetched
into the folder dateline-hugo of the machine's temporary folder. Without Hugo the others are measured. 100,000 articles
need some 12 GB of memory.

It prints the table, and writes bench/results/<date>-<size>.json, docs/performance.svg and the table in README.md.

Exit codes: 0 measured, 1 a generator failed, 2 an option is wrong.
`;
