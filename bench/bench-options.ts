import { parseArgs } from "node:util";
import { type GeneratorId, generatorIds } from "./generators/generator.ts";
import { OptionError } from "./option-error.ts";

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

function isGenerator(word: string): word is GeneratorId {
  return generatorIds.some((id) => id === word);
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
