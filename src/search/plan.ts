import { join } from "node:path";
import type { BuildCache, OutputRow } from "../cache/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { compareFile, type SeenOutput } from "../output/diff.ts";
import { outputPath } from "../pages/page.ts";
import { type SearchYear, searchIndexUrl } from "../pages/search.ts";
import type { Indexer } from "./pagefind.ts";

/** A year whose index has to be made. */
interface PlannedIndex {
  readonly year: SearchYear;
  /** Stands for the articles and for the code that makes the index. */
  readonly inputsHash: string;
  /** The folder of the index, relative to the output folder. */
  readonly folder: string;
  /** What is known of its files that are as the last build left them, by their paths below the output folder. */
  readonly sound: ReadonlyMap<string, OutputRow>;
}

export interface SearchPlan {
  readonly indexes: readonly PlannedIndex[];
  /** What is known of the files of all other indexes. */
  readonly kept: readonly OutputRow[];
}

interface SearchFacts extends SeenOutput {
  readonly years: readonly SearchYear[];
  /** Stands for the code that makes records of texts, and an index of records. */
  readonly code: string;
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
  readonly cache: BuildCache;
}

/** The fact that an index was made: what of, and how many files it has. */
const indexMeta = {
  name: ({ year }: SearchYear): string => `search ${year}`,
  value: (inputsHash: string, files: number): string => `${inputsHash} ${files}`,
};

/** Which indexes have to be made: those of the years whose articles, files or code are not those of the last build. */
export function searchPlan(facts: SearchFacts): SearchPlan {
  const { years, code, cache } = facts;
  const rowsOf = soundRows(facts);
  const indexes: PlannedIndex[] = [];
  const kept: OutputRow[] = [];
  for (const year of years) {
    const folder = folderOf(year.year);
    const inputsHash = hashOf([code, year.inputsHash]);
    const rows = rowsOf.get(folder) ?? [];
    if (cache.meta(indexMeta.name(year)) === indexMeta.value(inputsHash, rows.length))
      for (const row of rows) kept.push(row);
    else indexes.push({ year, inputsHash, folder, sound: new Map(rows.map((row) => [row.path, row])) });
  }
  return { indexes, kept };
}

/** The files of each index, as far as they are as the last build left them. */
function soundRows({ rows, ...seen }: SearchFacts): ReadonlyMap<string, readonly OutputRow[]> {
  const root = folderOf("");
  const inside = [...rows.values()].filter(({ path }) => path.startsWith(root));
  const sound = inside.flatMap((row) => {
    const status = compareFile(row, seen);
    return typeof status === "string" ? [] : [status];
  });
  return Map.groupBy(sound, ({ path }) => path.slice(0, path.indexOf("/", root.length)));
}

/** The folder of a year's index, relative to the output folder; without a year, what those of all begin with. */
function folderOf(year: string): string {
  return outputPath(searchIndexUrl(year)).replace(/\/index\.html$/, "");
}

interface IndexingFacts {
  readonly indexes: readonly PlannedIndex[];
  readonly indexer: Indexer;
  /** Where files are written before they are put into place; absolute. */
  readonly staging: string;
  readonly cache: BuildCache;
  /** Is given what is to be known of each file that was written. */
  readonly putFresh: (row: OutputRow) => void;
}

/** Makes indexes one after the other, so that the texts of only one year are in memory; gives the paths of all files. */
export async function buildIndexes(facts: IndexingFacts): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const planned of facts.indexes) for (const path of await made(planned, facts)) paths.push(path);
  return paths;
}

async function made(planned: PlannedIndex, facts: IndexingFacts): Promise<readonly string[]> {
  const { year, inputsHash, folder, sound } = planned;
  const { indexer, staging, cache, putFresh } = facts;
  const known = new Map([...sound].map(([path, { hash }]) => [path.slice(folder.length + 1), hash]));
  const files = await indexer.index({ folder: join(staging, folder), records: [...year.records()], known });
  const paths: string[] = [];
  for (const { path: name, hash, written } of files) {
    const path = `${folder}/${name}`;
    paths.push(path);
    const before = sound.get(path);
    if (written) putFresh({ ...written, path, inputsHash, viewHash: hash });
    else if (before) cache.touchOutput({ ...before, inputsHash });
  }
  cache.setMeta(indexMeta.name(year), indexMeta.value(inputsHash, files.length));
  return paths;
}
