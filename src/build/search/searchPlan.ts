import { outputPath } from "../../pages/outputPath.ts";
import { searchIndexUrl } from "../../pages/search/searchIndexUrl.ts";
import type { SearchYear } from "../../pages/search/searchYears.ts";
import { digestOf } from "../../text/digestOf.ts";
import { fileStanding, type SeenOutput } from "../planning/fileStanding.ts";
import type { BuildState } from "../state/buildState.ts";
import type { OutputRow } from "../state/outputRow.ts";

/** A year whose index has to be made. */
export interface PlannedIndex {
  readonly year: SearchYear;
  /** Stands for the articles and for the code that makes the index. */
  readonly basis: string;
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

export interface SearchFacts extends SeenOutput {
  readonly years: readonly SearchYear[];
  /** Stands for the code that makes records of texts, and an index of records. */
  readonly code: string;
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
  readonly state: BuildState;
}

/** The fact that an index was made: what of, and how many files it has. */
export const indexFact = {
  name: ({ year }: SearchYear): string => `search ${year}`,
  value: (basis: string, files: number): string => `${basis} ${files}`,
};

/** The folder of a year's index, relative to the output folder; without a year, what those of all begin with. */
const folderOf = (year: string): string => outputPath(searchIndexUrl(year)).replace(/\/index\.html$/, "");

/** The files of each index, as far as they are as the last build left them. */
const soundRows = ({ rows, ...seen }: SearchFacts): ReadonlyMap<string, readonly OutputRow[]> => {
  const root = folderOf("");
  const inside = [...rows.values()].filter(({ path }) => path.startsWith(root));
  const sound = inside.flatMap((row) => {
    const standing = fileStanding(row, seen);
    return typeof standing === "string" ? [] : [standing];
  });
  return Map.groupBy(sound, ({ path }) => path.slice(0, path.indexOf("/", root.length)));
};

/** Which indexes have to be made: those of the years whose articles, files or code are not those of the last build. */
export const searchPlan = (facts: SearchFacts): SearchPlan => {
  const { years, code, state } = facts;
  const rowsOf = soundRows(facts);
  const indexes: PlannedIndex[] = [];
  const kept: OutputRow[] = [];
  for (const year of years) {
    const folder = folderOf(year.year);
    const basis = digestOf([code, year.basis]);
    const rows = rowsOf.get(folder) ?? [];
    if (state.fact(indexFact.name(year)) === indexFact.value(basis, rows.length))
      for (const row of rows) kept.push(row);
    else indexes.push({ year, basis, folder, sound: new Map(rows.map((row) => [row.path, row])) });
  }
  return { indexes, kept };
};
