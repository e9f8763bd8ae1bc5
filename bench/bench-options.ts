import { parseArgs } from "node:util";
import { type GeneratorId, generatorIds } from "./generators/generator.ts";

/**
 * Parses the options of a command line.
 * @throws OptionError with what to write instead
 */
export function benchOptions(words: readonly string[]): BenchOptions {
  const { sizes, runs, only, skip, work, keep, print, help } = parsedOptions(words);
  const generators = only.split(",").map((word) => generatorOf(word, "only"));
  const skipped = skip.flatMap(skippedOf);
  const runsOfSizes = runs.split(",").map((word) => countOf(word, "runs"));
  return {
    rounds: sizes.split(",").map((word, index): Round => {
      const size = countOf(word, "sizes");
      return {
        size,
        runs: runsOfSizes[index] ?? runsOfSizes.at(-1) ?? 1,
        generators: generators.filter(
          (id) => !skipped.some((one) => one.generator === id && one.size === size),
        ),
      };
    }),
    generators,
    work,
    keep,
    print,
    help,
  };
}

/** What is measured at one size. */
export interface Round {
  /** Number of articles. */
  readonly size: number;
  readonly runs: number;
  readonly generators: readonly GeneratorId[];
}

/** Options of a benchmark. */
export interface BenchOptions {
  readonly rounds: readonly Round[];
  /** All that are measured at any size. */
  readonly generators: readonly GeneratorId[];
  /** The folder for the sites; a default is chosen if undefined. */
  readonly work: string | undefined;
  readonly keep: boolean;
  /** True if the report is only printed. */
  readonly print: boolean;
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
        skip: { type: "string", multiple: true, default: [] },
        only: { type: "string", default: generatorIds.join(",") },
        work: { type: "string" },
        keep: { type: "boolean", default: false },
        print: { type: "boolean", default: false },
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

/** "hugo,eleventy:100000" */
function skippedOf(word: string): readonly { readonly generator: GeneratorId; readonly size: number }[] {
  const [names = "", size = ""] = word.split(":", 2);
  return names
    .split(",")
    .map((name) => ({ generator: generatorOf(name, "skip"), size: countOf(size, "skip") }));
}

function generatorOf(word: string, option: string): GeneratorId {
  if (!isGenerator(word))
    throw new OptionError(`--${option}: "${word}" is not a generator. Known are ${generatorIds.join(", ")}.`);
  return word;
}

function isGenerator(word: string): word is GeneratorId {
  return generatorIds.some((id) => id === word);
}

/** The text of `--help`. */
export const helpText = `Usage: npm run bench -- [options]

Builds news sites of several sizes with Dateline, Eleventy and Hugo, in turn, and prints what each took: a clean build,
and for Dateline also builds after an article was added, after nothing changed and after the style sheet changed.

Generators:
  dateline-as-it-comes  with search, social cards, and photographs in ten articles, as a new publication is
  dateline-with-search  with search, without cards and photographs
  dateline              without search, cards and photographs, which the other generators have not
  hugo-with-search      Hugo, and then Pagefind's command, which reads the finished site
  hugo, eleventy        each by itself

Options:
  --sizes <numbers>   numbers of articles (1000,10000,100000)
  --runs <numbers>    how often each is measured, one number or one for each size (3)
  --only <names>      some of the generators (all)
  --skip <names:size> generators to leave out at one size, such as eleventy:100000; may be repeated
  --work <folder>     where the sites are written (a memory disk if there is one, else the temporary folder)
  --keep              leave the sites there
  --print             only print the report; write no files
  -h, --help          show this

Hugo is the program that the variable HUGO names, or else the first on the path, or else what bench/fetch-hugo.sh has fetched
into the folder dateline-hugo of the machine's temporary folder. Without Hugo the others are measured. 100,000 articles
need some 16 GB of memory. They take most of the time: --runs 3,3,1 --skip eleventy:100000 saves most of it.

It prints the table and, without --print, writes bench/results/<date>-<size>.json, docs/performance.svg and the table in README.md.

Exit codes: 0 measured, 1 a generator failed, 2 an option is wrong.
`;
