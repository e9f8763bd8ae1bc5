import { isUtf8 } from "node:buffer";
import { isPlainObject } from "../../../lib/plain-object.ts";
import { xmlDecoder } from "../../xml/decoder.ts";

/** A row of a table of a Ghost export. */
interface GhostRow {
  readonly type: "row";
  readonly table: string;
  /** Counted from 1. */
  readonly number: number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** False if some of its bytes were no UTF-8 and were read as Windows-1252. */
  readonly isUtf8: boolean;
}

/** Where an export stops being readable. No word of the row is told, since exports hold secrets. */
export interface BrokenRow {
  readonly type: "broken";
  /** The table, or "" outside of all that are read. */
  readonly table: string;
  readonly number: number;
  /** True if the file ends there. */
  readonly isEnd: boolean;
}

/**
 * Reads the rows of some tables of a Ghost export, one by one. The tables lie in `db[0].data` or in `data`. All else is stepped
 * over byte by byte, never decoded and never held: members, sessions, keys.
 */
export async function* ghostRows(
  chunks: AsyncIterable<Uint8Array>,
  tables: ReadonlySet<string>,
): AsyncGenerator<GhostRow | BrokenRow, undefined> {
  const scan: Scan = {
    frames: [],
    inString: false,
    isEscaped: false,
    key: undefined,
    row: undefined,
    held: [],
  };
  for await (const chunk of chunks) yield* rowsIn(chunk, scan, tables);
  const { row, frames } = scan;
  const table = row?.table ?? (frames.length > 0 ? tableOf(frames, tables) : undefined);
  if (frames.length > 0 || row)
    yield {
      type: "broken",
      table: table ?? "",
      number: row?.number ?? frames.at(-1)?.count ?? 0,
      isEnd: true,
    };
}

/** An object or an array around the position. */
interface Frame {
  readonly isArray: boolean;
  /** The key of an object whose value is being read. */
  key: string;
  /** How many values of an array have begun. */
  count: number;
  expectsKey: boolean;
}

interface Scan {
  readonly frames: Frame[];
  inString: boolean;
  isEscaped: boolean;
  /** The bytes of a key that is being read. */
  key: number[] | undefined;
  row: { readonly table: string; readonly number: number; readonly depth: number } | undefined;
  /** The parts of the row in chunks before. */
  held: Uint8Array[];
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;

/** Keys of a database are short. */
const longestKey = 100;

function* rowsIn(
  chunk: Uint8Array,
  scan: Scan,
  tables: ReadonlySet<string>,
): Generator<GhostRow | BrokenRow, undefined> {
  const { frames } = scan;
  let start = 0;
  for (let at = 0; at < chunk.length; at += 1) {
    if (scan.inString) at = endOfString(chunk, at, scan);
    const byte = chunk[at];
    switch (byte) {
      case quote:
        scan.inString = !scan.inString;
        if (scan.inString) scan.key = frames.at(-1)?.expectsKey && !scan.row ? [] : undefined;
        else if (scan.key) {
          const frame = frames.at(-1);
          if (frame) frame.key = Buffer.from(scan.key).toString();
          scan.key = undefined;
        }
        break;
      case openObject:
      case openArray: {
        const parent = frames.at(-1);
        if (parent?.isArray) parent.count += 1;
        const table = scan.row || byte === openArray ? undefined : tableOf(frames, tables);
        if (table !== undefined) {
          scan.row = { table, number: parent?.count ?? 0, depth: frames.length };
          scan.held = [];
          start = at;
        }
        frames.push({ isArray: byte === openArray, key: "", count: 0, expectsKey: byte === openObject });
        break;
      }
      case closeObject:
      case closeArray:
        frames.pop();
        if (scan.row && frames.length === scan.row.depth) {
          yield rowOf([...scan.held, chunk.subarray(start, at + 1)], scan.row);
          scan.row = undefined;
        }
        break;
      case colon:
      case comma: {
        const frame = frames.at(-1);
        if (frame && !frame.isArray) frame.expectsKey = byte === comma;
        break;
      }
    }
  }
  if (scan.row) scan.held.push(Buffer.from(chunk.subarray(start)));
}

/** Returns where the string ends, or the length of the chunk. */
function endOfString(chunk: Uint8Array, from: number, scan: Scan): number {
  let at = from;
  for (; at < chunk.length; at += 1) {
    const byte = chunk[at] ?? 0;
    if (scan.isEscaped) scan.isEscaped = false;
    else if (byte === backslash) scan.isEscaped = true;
    else if (byte === quote) return at;
    if (scan.key && scan.key.length < longestKey) scan.key.push(byte);
  }
  return at;
}

/** Returns the table whose rows the innermost array holds, if it is one of those that are read. */
function tableOf(frames: readonly Frame[], tables: ReadonlySet<string>): string | undefined {
  const [first, , third] = frames;
  const isTable =
    frames.length === 3
      ? first?.key === "data"
      : frames.length === 5 && first?.key === "db" && third?.key === "data";
  const table = frames.at(-2)?.key;
  return isTable && frames.at(-1)?.isArray && table !== undefined && tables.has(table) ? table : undefined;
}

function rowOf(
  parts: readonly Uint8Array[],
  { table, number }: { readonly table: string; readonly number: number },
): GhostRow | BrokenRow {
  const bytes = Buffer.concat(parts);
  const isWhole = isUtf8(bytes);
  try {
    const fields: unknown = JSON.parse(isWhole ? bytes.toString("utf8") : decoded(bytes));
    if (isPlainObject(fields)) return { type: "row", table, number, fields, isUtf8: isWhole };
  } catch {
    // The error of the parser quotes the row, which may hold secrets.
  }
  return { type: "broken", table, number, isEnd: false };
}

function decoded(bytes: Uint8Array): string {
  const decoder = xmlDecoder();
  return decoder.write(bytes) + decoder.end();
}
