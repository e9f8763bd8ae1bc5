import type { DatabaseSync } from "node:sqlite";
import { numberBytes, textBytes } from "./cells.ts";
import { columnParts, logStart } from "./column-parts.ts";
import { throwCorrupt } from "./rows.ts";

/** A row: its texts and its numbers, in the order of the columns. No text holds a zero. */
export interface ColumnRow {
  /** The first is the key, which is empty for a deleted row only. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** How many columns of each type a table has, at least one of both. */
interface ColumnCounts {
  readonly texts: number;
  readonly numbers: number;
}

/** In rows. */
const blockSize = 8192;

/** In rows. A longer log takes longer to write at each build; with a shorter one all is written anew more often. */
const logSize = 512;

/**
 * Stores rows by column: the cells of some thousand rows are one blob with one checksum. A build decodes only the columns
 * that it needs, and makes no object for each row (docs/decisions/0040). Rows are known by their positions. Rows that
 * changed lie in a short log, whose cells replace those of the blocks; if the log is full, all blocks are written anew.
 * Columns are as the last `flush` left them.
 */
export function columnTable(database: DatabaseSync, name: "outputs" | "records", counts: ColumnCounts) {
  const textFields = Array.from({ length: counts.texts }, (_, column) => column);
  const numberFields = Array.from({ length: counts.numbers }, (_, column) => counts.texts + column);
  const positionField = counts.texts + counts.numbers;
  const parts = columnParts(database, name, positionField);
  const { loggedTexts, loggedNumbers, loggedPositions, write, drop } = parts;
  const loadTexts = (column: number): string[] => parts.loadTexts(textFields[column] ?? -1);
  const loadNumbers = (column: number): Float64Array => parts.loadNumbers(numberFields[column] ?? -1);
  const loadedTexts = new Map<number, readonly string[]>();
  const loadedNumbers = new Map<number, Float64Array>();
  /** Changed rows by position. */
  const changes = new Map<number, ColumnRow>();
  /** New rows after all others. A clean build writes them whenever they fill a block, so that few are in memory. */
  let tail: ColumnRow[] = [];
  let tailStart: number | undefined;
  /** All positions before it are taken. */
  let firstFree = 0;

  const numbers = (column: number): Float64Array => loadedNumbers.getOrInsertComputed(column, loadNumbers);
  const texts = (column: number): readonly string[] => {
    const cells = loadedTexts.getOrInsertComputed(column, loadTexts);
    return cells.length === numbers(0).length ? cells : throwCorrupt();
  };
  const rowAt = (position: number): ColumnRow => ({
    texts: textFields.map((_, column) => texts(column)[position] ?? throwCorrupt()),
    numbers: numberFields.map((_, column) => numbers(column)[position] ?? throwCorrupt()),
  });
  const loggedRows = (): Iterable<readonly [number, ColumnRow]> => {
    const logTexts = textFields.map(loggedTexts);
    const logNumbers = numberFields.map(loggedNumbers);
    return Array.from(loggedPositions(), (position, at) => [
      position,
      {
        texts: logTexts.map((cells) => cells[at] ?? throwCorrupt()),
        numbers: logNumbers.map((cells) => cells[at] ?? throwCorrupt()),
      },
    ]);
  };

  const unload = (): void => {
    loadedTexts.clear();
    loadedNumbers.clear();
  };
  const writeRows = (start: number, rows: readonly ColumnRow[]): void => {
    for (const [column, field] of textFields.entries())
      write(field, start, textBytes(rows.map((row) => row.texts[column] ?? "")));
    for (const [column, field] of numberFields.entries())
      write(field, start, numberBytes(rows.map((row) => row.numbers[column] ?? 0)));
  };
  const writeTail = (): void => {
    if (tailStart === undefined) return;
    writeRows(tailStart, tail);
    tailStart += tail.length;
    tail = [];
    unload();
  };
  const writeLog = (rows: ReadonlyMap<number, ColumnRow>): void => {
    writeRows(logStart, [...rows.values()]);
    write(positionField, logStart, numberBytes([...rows.keys()]));
  };
  const writeColumn = <Cells extends { readonly length: number; slice(from: number, to: number): Cells }>(
    field: number,
    cells: Cells,
    encode: (cells: Cells) => Uint8Array,
  ): void => {
    drop(field);
    for (let start = 0; start < cells.length; start += blockSize)
      write(field, start, encode(cells.slice(start, start + blockSize)));
  };
  /** Writes all blocks anew, one column after the other. */
  const writeBlocks = (): void => {
    const rows = [...changes];
    for (const [column, field] of textFields.entries()) {
      const cells = loadTexts(column);
      for (const [position, row] of rows) cells[position] = row.texts[column] ?? "";
      writeColumn(field, cells, textBytes);
    }
    for (const [column, field] of numberFields.entries()) {
      // A list, since new rows make it longer.
      const cells = Array.from(loadNumbers(column));
      for (const [position, row] of rows) cells[position] = row.numbers[column] ?? 0;
      writeColumn(field, cells, numberBytes);
    }
    drop(positionField);
  };
  const replace = (position: number, row: ColumnRow): void => {
    if (tailStart === undefined || position < tailStart) changes.set(position, row);
    else tail[position - tailStart] = row;
  };
  const reset = (): void => {
    unload();
    changes.clear();
    tail = [];
    tailStart = undefined;
    firstFree = 0;
  };

  return {
    /** Returns the texts of a column by position; they are empty for deleted rows. */
    texts,
    /**
     * Returns a function that reads a column at a position, and decodes only the blocks that it is asked for. It may be used
     * after later flushes for rows that have not changed since.
     */
    textReader: (column: number): ((position: number) => string) =>
      parts.textReader(textFields[column] ?? -1),
    numbers,
    row: rowAt,
    /** Frees the memory of all columns but the keys. They are loaded again if they are needed. */
    unload: (): void => {
      const keys = texts(0);
      unload();
      // New rows need them.
      loadedTexts.set(0, keys);
    },
    /** Puts a row at a position that is free, and returns that. */
    append: (row: ColumnRow): number => {
      const free = tailStart === undefined ? texts(0).indexOf("", firstFree) : -1;
      if (free >= 0) {
        firstFree = free + 1;
        changes.set(free, row);
        return free;
      }
      tailStart ??= texts(0).length;
      const position = tailStart + tail.push(row) - 1;
      if (tail.length === blockSize) writeTail();
      return position;
    },
    replace,
    delete: (position: number): void =>
      replace(position, { texts: textFields.map(() => ""), numbers: numberFields.map(() => 0) }),
    clear: (): void => {
      database.exec(`DELETE FROM ${name}`);
      reset();
    },
    /** Writes what is not written yet. */
    flush: (): void => {
      if (changes.size === 0 && tailStart === undefined) return;
      if (tail.length > logSize / 2) writeTail();
      for (const [index, row] of tail.entries()) changes.set((tailStart ?? 0) + index, row);
      if (changes.size > 0) {
        const rows = new Map([...loggedRows(), ...changes]);
        if (rows.size <= logSize) writeLog(rows);
        else writeBlocks();
      }
      reset();
    },
  };
}
