import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import type { OutputRow, OutputRows } from "../cache/outputs.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { compareFile, type ScannedOutput } from "../output/diff.ts";
import type { StagedOutput } from "../output/stage.ts";
import { outputPath } from "../pages/page.ts";
import { type SearchMonth, type SearchYear, searchIndexUrl } from "../pages/search.ts";
import type { Indexer, IndexPart } from "./index-steps.ts";

/** The search indexes that have to be made, and the files of those that stay. */
export interface SearchPlan {
  readonly indexes: readonly PlannedIndex[];
  readonly unchanged: readonly OutputRow[];
  /** The names of the files in which the months of the newest year are kept. */
  readonly segments: ReadonlySet<string>;
}

/** A year whose index has to be made. */
interface PlannedIndex {
  readonly year: SearchYear;
  /** Hash of the code that builds the index. */
  readonly code: string;
  /** Hash of its articles and of that code. */
  readonly inputsHash: string;
  /** The folder of the index, relative to the output folder. */
  readonly folder: string;
  /**
   * Its files that are as the last build left them, by path relative to the output folder. Other code may make other bytes
   * of the same content, so that there are none then.
   */
  readonly unmodified: ReadonlyMap<string, OutputRow>;
  readonly parts: readonly IndexPart[];
}

interface SearchInputs extends ScannedOutput {
  readonly years: readonly SearchYear[];
  /** The folder in which the months of the newest year are kept; absolute. */
  readonly segmentFolder: string;
  /** The hash of the code that makes records of texts, and an index of records. */
  readonly code: string;
  /** The rows of the last build. */
  readonly rows: Pick<OutputRows, "below">;
  readonly cache: Pick<BuildCache, "meta">;
}

/** Plans the indexes of the years whose articles, files or code differ from those of the last build. */
export function searchPlan(inputs: SearchInputs): SearchPlan {
  const { years, code, cache, segmentFolder } = inputs;
  const rowsByFolder = unmodifiedRows(inputs);
  const indexes: PlannedIndex[] = [];
  const unchanged: OutputRow[] = [];
  for (const [age, year] of years.entries()) {
    const folder = folderOf(year.year);
    const inputsHash = hashOf([code, year.inputsHash]);
    const before = cache.meta.get(metaName(year)) ?? "";
    const rows = rowsByFolder.get(folder) ?? [];
    if (before === metaValue({ code, inputsHash, files: rows.length }))
      for (const row of rows) unchanged.push(row);
    else {
      const isOfSameCode = before.startsWith(`${code} `);
      const unmodified = new Map(isOfSameCode ? rows.map((row) => [row.path, row]) : []);
      // Most articles come into the newest year. Its months are kept, so that only the month of an article is read.
      const parts = age === 0 ? monthParts(year, code, segmentFolder) : [wholeYear(year)];
      indexes.push({ year, code, inputsHash, folder, unmodified, parts });
    }
  }
  const [newest] = years;
  const segments = (newest?.months ?? []).map((month) => segmentName(month, code));
  return { indexes, unchanged, segments: new Set(segments) };
}

function monthParts({ months }: SearchYear, code: string, folder: string): readonly IndexPart[] {
  return months.map((month) => ({
    articles: month.articles,
    segments: join(folder, segmentName(month, code)),
  }));
}

/**
 * Returns the name of the file in which a month is kept. It stands for all that the month is made from; what stands after its
 * last dot is all that changes with its articles.
 */
function segmentName({ month, inputsHash }: SearchMonth, code: string): string {
  return `${month}.${code}.${inputsHash}`;
}

function wholeYear({ months }: SearchYear): IndexPart {
  return {
    articles: () => months.flatMap(({ articles }) => articles()),
  };
}

/** Returns a plan that makes no index, and keeps the files of those that are there. */
export function keptIndexes(inputs: Pick<SearchInputs, "rows" | keyof ScannedOutput>): SearchPlan {
  return { indexes: [], unchanged: [...unmodifiedRows(inputs).values()].flat(), segments: new Set() };
}

/** An index that was made, and the value to keep in the cache under its name. */
interface BuiltIndex {
  readonly outputs: readonly StagedOutput[];
  readonly meta: { readonly name: ReturnType<typeof metaName>; readonly value: string };
}

/**
 * Makes indexes into a folder, one after the other, so that the texts of only one year are in memory. Throws what the
 * indexer or the file system threw.
 */
export async function buildIndexes(
  indexes: readonly PlannedIndex[],
  indexer: Indexer,
  staging: string,
): Promise<readonly BuiltIndex[]> {
  const built: BuiltIndex[] = [];
  for (const planned of indexes) built.push(await buildIndex(planned, indexer, staging));
  return built;
}

async function buildIndex(
  { year, code, inputsHash, folder, unmodified, parts }: PlannedIndex,
  indexer: Indexer,
  staging: string,
): Promise<BuiltIndex> {
  const known = new Map(
    [...unmodified].map(([path, { viewHash }]) => [path.slice(folder.length + 1), viewHash]),
  );
  const files = await indexer.index({ folder: join(staging, folder), parts, known });
  const outputs = files.flatMap(({ path: name, hash, written }): readonly StagedOutput[] => {
    const path = `${folder}/${name}`;
    if (written)
      return [{ status: "new", row: { ...written, path, inputsHash: bitsOf(inputsHash), viewHash: hash } }];
    const before = unmodified.get(path);
    return before ? [{ status: "unchanged", row: { ...before, inputsHash: bitsOf(inputsHash) } }] : [];
  });
  return {
    outputs,
    meta: { name: metaName(year), value: metaValue({ code, inputsHash, files: files.length }) },
  };
}

function metaName({ year }: SearchYear) {
  return `search ${year}` as const;
}

/** Returns what an index was made by and from, and its number of files. */
function metaValue({
  code,
  inputsHash,
  files,
}: Pick<PlannedIndex, "code" | "inputsHash"> & { readonly files: number }) {
  return `${code} ${inputsHash} ${files}`;
}

/** Returns the files of each index that are as the last build left them, by the folder of the index. */
function unmodifiedRows({
  rows,
  ...scanned
}: Pick<SearchInputs, "rows" | keyof ScannedOutput>): ReadonlyMap<string, readonly OutputRow[]> {
  const root = folderOf("");
  const unmodified = rows.below(root).flatMap((row) => {
    const status = compareFile(row, scanned);
    return typeof status === "string" ? [] : [status];
  });
  return Map.groupBy(unmodified, ({ path }) => path.slice(0, path.indexOf("/", root.length)));
}

/** Returns the folder of a year's index, relative to the output folder. With an empty year, it is the prefix of them all. */
function folderOf(year: string): string {
  return outputPath(searchIndexUrl(year)).replace(/\/index\.html$/, "");
}
