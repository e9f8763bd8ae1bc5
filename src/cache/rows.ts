import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { FileStat } from "../lib/file-stat.ts";

/** The cache can't be relied on. The remedy is a build without it. */
export class CacheCorruptError extends Error {}

export function throwCorrupt(): never {
  throw new CacheCorruptError("A row of the cache differs from what was written.");
}

export function textIn(value: unknown): string {
  return typeof value === "string" ? value : throwCorrupt();
}

export function numberIn(value: unknown): number {
  return typeof value === "number" ? value : throwCorrupt();
}

/** Returns the values of a row as the database gives it. */
export function valuesIn(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : throwCorrupt();
}

/**
 * Returns the values of a row without its last, which is the checksum of the others.
 * @throws CacheCorruptError if the checksum is another
 */
export function checkedValues(row: unknown): readonly unknown[] {
  const all = valuesIn(row);
  const values = all.slice(0, -1);
  return checksumOf(values) === all.at(-1) ? values : throwCorrupt();
}

/**
 * Yields the rows of a query whose last column is a checksum, without it.
 * @throws CacheCorruptError at a row with another checksum
 */
export function* checkedRows(database: DatabaseSync, query: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) yield checkedValues(row);
}

export function statOfRow(size: unknown, modified: unknown, changed: unknown): FileStat {
  return {
    size: numberIn(size),
    modified: numberIn(modified),
    changed: numberIn(changed),
  };
}

/** Returns the CRC-32 of values, which no damaged row has. */
export function checksumOf(values: readonly unknown[]): number {
  return crc32(values.join("\0"));
}
