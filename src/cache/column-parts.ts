import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { numbersIn, textsIn } from "./cells.ts";
import { numberIn, throwCorrupt, valuesIn } from "./rows.ts";

/** Stands for the log, where blocks have the position of their first row. */
export const logStart = 2 ** 50;

/** A blob of cells. */
interface Part {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** The texts of a block. */
interface TextBlock {
  readonly start: number;
  readonly texts: readonly string[];
}

/** Reads and writes the columns of a table: blobs, each with its checksum. `positionField` has the positions of the log. */
export function columnParts(database: DatabaseSync, name: "outputs" | "records", positionField: number) {
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
  const selectBefore = database.prepare(
    `SELECT start, cells, checksum FROM ${name} WHERE field = ? AND start <= ? ORDER BY start DESC LIMIT 1`,
  );
  selectBefore.setReturnArrays(true);
  const checksumOf = (field: number, start: number, bytes: Uint8Array): number =>
    crc32(bytes, crc32(`${field} ${start}`));
  const partIn = (field: number, row: unknown): Part => {
    const [start, bytes, checksum] = valuesIn(row);
    if (!(bytes instanceof Uint8Array) || checksumOf(field, numberIn(start), bytes) !== checksum)
      return throwCorrupt();
    return { start: numberIn(start), bytes };
  };
  function* partsOf(field: number): Iterable<Part> {
    for (const row of select.iterate(field)) yield partIn(field, row);
  }
  /** Returns the cells of a column in the log; undefined if nothing is logged. */
  const logOf = (field: number): Uint8Array | undefined => {
    const row = selectOne.get(field);
    return row && partIn(field, row).bytes;
  };
  const loggedTexts = (field: number): readonly string[] => {
    const bytes = logOf(field);
    return bytes ? textsIn(bytes) : [];
  };
  const loggedNumbers = (field: number): Float64Array => {
    const bytes = logOf(field);
    return bytes ? numbersIn(bytes) : new Float64Array();
  };
  const loggedPositions = (): Float64Array => loggedNumbers(positionField);
  const loadTexts = (field: number): string[] => {
    const positions = loggedPositions();
    const cells: string[] = [];
    for (const { start, bytes } of partsOf(field)) {
      const part = textsIn(bytes);
      if (start === logStart) {
        for (const [index, cell] of part.entries()) cells[positions[index] ?? throwCorrupt()] = cell;
        continue;
      }
      // Rows between two blocks are in the log.
      for (let gap = cells.length; gap < start; gap += 1)
        cells.push(positions.includes(gap) ? "" : throwCorrupt());
      for (const cell of part) cells.push(cell);
    }
    return cells;
  };
  const loadNumbers = (field: number): Float64Array => {
    const positions = loggedPositions();
    const parts = Array.from(partsOf(field), ({ start, bytes }) => ({
      start,
      part: numbersIn(bytes),
    }));
    const ends = parts.map(({ start, part }) => (start === logStart ? 0 : start + part.length));
    const cells = new Float64Array(
      positions.reduce((end, at) => Math.max(end, at + 1), Math.max(0, ...ends)),
    );
    let end = 0;
    if (positions.length !== (parts.find(({ start }) => start === logStart)?.part.length ?? 0))
      throwCorrupt();
    for (const { start, part } of parts) {
      if (start === logStart) {
        for (const [index, cell] of part.entries()) cells[positions[index] ?? throwCorrupt()] = cell;
        continue;
      }
      for (let gap = end; gap < start; gap += 1) if (!positions.includes(gap)) throwCorrupt();
      cells.set(part, start);
      end = start + part.length;
    }
    return cells;
  };
  const textReader = (field: number): ((position: number) => string) => {
    const logTexts = loggedTexts(field);
    const log = new Map(
      Array.from(loggedPositions(), (position, at) => [position, logTexts[at] ?? throwCorrupt()]),
    );
    const blocks: TextBlock[] = [];
    const blockOf = (position: number): TextBlock => {
      const known = blocks.find((block) => isIn(position, block));
      if (known) return known;
      const { start, bytes } = partIn(field, selectBefore.get(field, position));
      const block = { start, texts: textsIn(bytes) };
      if (!isIn(position, block)) throwCorrupt();
      blocks.push(block);
      return block;
    };
    return (position) => {
      const logged = log.get(position);
      if (logged !== undefined) return logged;
      const { start, texts } = blockOf(position);
      return texts[position - start] ?? throwCorrupt();
    };
  };
  return {
    loggedTexts,
    loggedNumbers,
    /** Returns the positions of the rows in the log. */
    loggedPositions,
    loadTexts,
    loadNumbers,
    textReader,
    write: (field: number, start: number, bytes: Uint8Array): void =>
      void put.run(field, start, bytes, checksumOf(field, start, bytes)),
    drop: (field: number): void => void remove.run(field),
  };
}

function isIn(position: number, { start, texts }: TextBlock): boolean {
  return position >= start && position < start + texts.length;
}
