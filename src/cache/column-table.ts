import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { numberBytes, numbersIn, textBytes, textsIn } from "./cells.ts";
import { numberIn, throwCorrupt, valuesIn } from "./rows.ts";

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

/** Stands for the log, where blocks have the position of their first row. */
const logStart = 2 ** 50;

/**
 * Stores rows by column: the cells of some thousand rows are one blob with one checksum. A build decodes only the columns
 * that it needs, and makes no object for each row (docs/decisions/0040). Rows are known by their positions. Rows that
 * changed lie in a short log, whose cells replace those of the blocks; if the log is full, all blocks are written anew.
 * Columns are as the last `flush` left them.
 */
export function columnTable(database: DatabaseSync, name: "outputs" | "records", counts: ColumnCounts) {
  const { partsOf, logOf, write, drop } = partStore(database, name);
  const textFields = Array.from({ length: counts.texts }, (_, column) => column);
  const numberFields = Array.from({ length: counts.numbers }, (_, column) => counts.texts + column);
  const positionField = counts.texts + counts.numbers;
  const loadedTexts = new Map<number, readonly string[]>();
  const loadedNumbers = new Map<number, readonly number[]>();
  /** Changed rows by position. */
  const changes = new Map<number, ColumnRow>();
  /** New rows after all others. A clean build writes them whenever they fill a block, so that few are in memory. */
  let tail: ColumnRow[] = [];
  let tailStart: number | undefined;
  /** All positions before it are taken. */
  let firstFree = 0;

  const logged = <Cell>(field: number, decode: (bytes: Uint8Array) => readonly Cell[]): readonly Cell[] => {
    const bytes = logOf(field);
    return bytes ? decode(bytes) : [];
  };
  const loggedPositions = (): readonly number[] => logged(positionField, numbersIn);
  const loadColumn = <Cell>(
    field: number,
    decode: (bytes: Uint8Array) => readonly Cell[],
    none: Cell,
  ): Cell[] => {
    const positions = loggedPositions();
    const cells: Cell[] = [];
    for (const { start, bytes } of partsOf(field)) {
      const part = decode(bytes);
      if (start === logStart) {
        for (const [index, cell] of part.entries()) cells[positions[index] ?? throwCorrupt()] = cell;
        continue;
      }
      // Rows between two blocks are in the log.
      for (let gap = cells.length; gap < start; gap += 1)
        cells.push(positions.includes(gap) ? none : throwCorrupt());
      for (const cell of part) cells.push(cell);
    }
    return cells;
  };
  const loadTexts = (column: number): string[] => loadColumn(textFields[column] ?? -1, textsIn, "");
  const loadNumbers = (column: number): number[] => loadColumn(numberFields[column] ?? -1, numbersIn, 0);
  const numbers = (column: number): readonly number[] =>
    loadedNumbers.getOrInsertComputed(column, loadNumbers);
  const texts = (column: number): readonly string[] => {
    const cells = loadedTexts.getOrInsertComputed(column, loadTexts);
    return cells.length === numbers(0).length ? cells : throwCorrupt();
  };
  const rowAt = (position: number): ColumnRow => ({
    texts: textFields.map((_, column) => texts(column)[position] ?? throwCorrupt()),
    numbers: numberFields.map((_, column) => numbers(column)[position] ?? throwCorrupt()),
  });
  const loggedRows = (): Iterable<readonly [number, ColumnRow]> => {
    const logTexts = textFields.map((field) => logged(field, textsIn));
    const logNumbers = numberFields.map((field) => logged(field, numbersIn));
    return loggedPositions().map((position, at) => [
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
  const writeColumn = <Cell>(
    field: number,
    cells: readonly Cell[],
    encode: (cells: readonly Cell[]) => Uint8Array,
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
      const cells = loadNumbers(column);
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

/** A blob of cells. */
interface Part {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** Reads and writes the blobs of a table, each with its checksum. */
function partStore(database: DatabaseSync, name: string) {
  const select = database.prepare(
    `SELECT start, cells, checksum FROM ${name} WHERE field = ? ORDER BY start`,
  );
  select.setReturnArrays(true);
  const put = database.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?, ?)`);
  const remove = database.prepare(`DELETE FROM ${name} WHERE field = ?`);
  const selectOne = database.prepare(
    `SELECT start, cells, checksum FROM ${name} WHERE field = ? AND start = ${logStart}`,
  );
  selectOne.setReturnArrays(true);
  const checksumOf = (field: number, start: number, bytes: Uint8Array): number =>
    crc32(bytes, crc32(`${field} ${start}`));
  const partIn = (field: number, row: unknown): Part => {
    const [start, bytes, checksum] = valuesIn(row);
    if (!(bytes instanceof Uint8Array) || checksumOf(field, numberIn(start), bytes) !== checksum)
      return throwCorrupt();
    return { start: numberIn(start), bytes };
  };
  return {
    *partsOf(field: number): Iterable<Part> {
      for (const row of select.iterate(field)) yield partIn(field, row);
    },
    /** Returns the cells of a column in the log; undefined if nothing is logged. */
    logOf: (field: number): Uint8Array | undefined => {
      const row = selectOne.get(field);
      return row && partIn(field, row).bytes;
    },
    write: (field: number, start: number, bytes: Uint8Array): void =>
      void put.run(field, start, bytes, checksumOf(field, start, bytes)),
    drop: (field: number): void => void remove.run(field),
  };
}
