import type { DatabaseSync } from "node:sqlite";
import { lazy, weakMemo } from "../lib/cache.ts";
import type { HashBits } from "../lib/hash-bits.ts";
import { type ColumnRow, columnTable } from "./column-table.ts";
import { positionFinder } from "./positions.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A file that a build left in the output folder. */
export interface OutputRow {
  /** Relative to the output folder. */
  readonly path: string;
  /** The hash of everything that the page or the copied file is made from. */
  readonly inputsHash: HashBits;
  /** The hash of the page's view. For a copied file, the hash of its bytes. */
  readonly viewHash: string;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The rows of the last build. A row is made on demand, since most are only compared. */
export interface OutputRows {
  /** The paths, sizes and mtimes of all rows; a path is empty where a row was deleted. */
  readonly paths: readonly string[];
  readonly sizes: ArrayLike<number>;
  readonly modified: ArrayLike<number>;
  /** The number of files. */
  readonly size: number;
  readonly has: (path: string) => boolean;
  readonly keys: () => Iterable<string>;
  readonly get: (path: string) => OutputRow | undefined;
  /** Returns the rows whose paths begin with a text. None of them has to be looked up. */
  readonly below: (start: string) => readonly OutputRow[];
  /** Returns true for an output that was made from the same inputs. */
  readonly hasInputs: (path: string, inputsHash: HashBits) => boolean;
}

/** The columns of each type, in their order. */
const texts = { path: 0, viewHash: 1, hash: 2 } as const;
const numbers = { size: 0, modified: 1, upper: 2, lower: 3 } as const;

/**
 * Stores what builds left in the output folder. The checksums of the parts of each view, which only an explanation asks
 * for, have a table of their own. Changes of rows are written by `flush`.
 */
export function outputTable(database: DatabaseSync) {
  const table = columnTable(database, "outputs", { texts: 3, numbers: 4 });
  const finderIn = weakMemo(rowFinder);
  const positionOf: RowFinder["positionOf"] = (path) => finderIn(table.texts(texts.path)).positionOf(path);
  const putParts = database.prepare("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)");
  const deleteParts = database.prepare("DELETE FROM parts WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, checksum FROM parts WHERE path = ?");
  parts.setReturnArrays(true);
  const touch = (row: OutputRow): void => {
    const position = positionOf(row.path);
    if (position === undefined) table.append(cellsOf(row));
    else table.replace(position, cellsOf(row));
  };
  return {
    /** Returns the rows of the last build. */
    all: (): OutputRows => outputRows(table, finderIn(table.texts(texts.path))),
    /** Returns all columns of the last build. */
    columns: (): OutputColumns => ({
      texts: Object.values(texts).map(table.texts),
      numbers: Object.values(numbers).map(table.numbers),
    }),
    /** Returns the checksums of the parts of an output's view, as JSON. */
    partsOf: (path: string): string => textIn(checkedValues(parts.get(path))[1]),
    put: (row: OutputRow, partsJson: string): void => {
      touch(row);
      putParts.run(row.path, partsJson, checksumOf([row.path, partsJson]));
    },
    /** Puts the row of an output whose parts are unchanged. */
    touch,
    delete: (path: string): void => {
      const position = positionOf(path);
      if (position !== undefined) table.delete(position);
      deleteParts.run(path);
    },
    flush: table.flush,
  };
}

/** All cells by column, in the order of the columns. */
interface OutputColumns {
  readonly texts: readonly (readonly string[])[];
  readonly numbers: readonly ArrayLike<number>[];
}

/** Rows in memory that a process changes between two builds. Rows that it gave before must not be used any more then. */
export function changeableRows({ texts: textCells, numbers: numberCells }: OutputColumns) {
  const columns = {
    texts: textCells.map((cells) => [...cells]),
    numbers: numberCells.map((cells) => Array.from(cells)),
  };
  const table = {
    texts: (column: number): readonly string[] => columns.texts[column] ?? [],
    numbers: (column: number): readonly number[] => columns.numbers[column] ?? [],
  };
  let finder = rowFinder(table.texts(texts.path));
  const set = (position: number, row: ColumnRow): void => {
    for (const [column, cell] of row.texts.entries()) columns.texts[column]?.splice(position, 1, cell);
    for (const [column, cell] of row.numbers.entries()) columns.numbers[column]?.splice(position, 1, cell);
  };
  return {
    rows: (): OutputRows => outputRows(table, finder),
    /** Puts rows by their paths; undefined deletes one. */
    change: (changed: ReadonlyMap<string, OutputRow | undefined>): void => {
      const paths = table.texts(texts.path);
      let areOthers = false;
      for (const [path, row] of changed) {
        const known = finder.positionOf(path);
        if (!row && known === undefined) continue;
        set(known ?? paths.length, row ? cellsOf(row) : deletedCells);
        areOthers ||= !row || known === undefined;
      }
      if (areOthers) finder = rowFinder(paths);
    },
  };
}

const deletedCells: ColumnRow = { texts: ["", "", ""], numbers: [0, 0, 0, 0] };

function outputRows(
  table: {
    readonly texts: (column: number) => readonly string[];
    readonly numbers: (column: number) => ArrayLike<number>;
  },
  { positionOf, nextPositionOf }: RowFinder,
): OutputRows {
  const paths = table.texts(texts.path);
  const sizes = table.numbers(numbers.size);
  const modified = table.numbers(numbers.modified);
  // As numbers, since texts of all inputs hashes would take longer to make than to compare.
  const uppers = lazy(() => table.numbers(numbers.upper));
  const lowers = lazy(() => table.numbers(numbers.lower));
  const viewHashes = lazy(() => table.texts(texts.viewHash));
  const hashes = lazy(() => table.texts(texts.hash));
  const rowAt = (path: string, at: number): OutputRow => ({
    path,
    inputsHash: { upper: uppers()[at] ?? 0, lower: lowers()[at] ?? 0 },
    viewHash: viewHashes()[at] ?? "",
    hash: hashes()[at] ?? "",
    size: sizes[at] ?? 0,
    modified: modified[at] ?? 0,
  });
  const count = lazy(() => paths.filter((path) => path !== "").length);
  return {
    paths,
    sizes,
    modified,
    get size() {
      return count();
    },
    has: (path) => positionOf(path) !== undefined,
    keys: () => paths.filter((path) => path !== ""),
    hasInputs: (path, { upper, lower }) => {
      const at = nextPositionOf(path) ?? -1;
      return uppers()[at] === upper && lowers()[at] === lower;
    },
    get: (path) => {
      const at = positionOf(path);
      return at === undefined ? undefined : rowAt(path, at);
    },
    below: (start) =>
      paths.flatMap((path, at) => (path !== "" && path.startsWith(start) ? [rowAt(path, at)] : [])),
  };
}

interface RowFinder {
  /** Returns the position of any row. Keeps what it found: the few outputs that are made are looked up again and again. */
  readonly positionOf: (path: string) => number | undefined;
  /** Returns the position of a row. All are looked up in turn, so that what is found is not worth keeping. */
  readonly nextPositionOf: (path: string) => number | undefined;
}

function rowFinder(paths: readonly string[]): RowFinder {
  const find = positionFinder(paths);
  const found = new Map<string, number | undefined>();
  const nextPositionOf = (path: string): number | undefined => {
    const position = find(path);
    // Whoever misses one asks for it again.
    if (position === undefined) found.set(path, undefined);
    return position;
  };
  return { positionOf: (path) => found.getOrInsertComputed(path, find), nextPositionOf };
}

function cellsOf({ path, inputsHash, viewHash, hash, size, modified }: OutputRow): ColumnRow {
  return {
    texts: [path, viewHash, hash],
    numbers: [size, modified, inputsHash.upper, inputsHash.lower],
  };
}
