import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import type { FileStat } from "../lib/files.ts";

export function damage(): never {
  throw new CacheCorruptError("A row of the state is not as it was written.");
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : damage();
}

export function number(value: unknown): number {
  return typeof value === "number" ? value : damage();
}

/** The values of a row as the database gives it. */
export function valuesIn(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : damage();
}

/** The values of a row whose last is the sum of all others. */
export function checked(row: unknown): readonly unknown[] {
  const all = valuesIn(row);
  const values = all.slice(0, -1);
  return checksumOf(values) === all.at(-1) ? values : damage();
}

/** The rows of a query whose last column is a check sum, without it. Throws StateDamage. */
export function* checkedRows(database: DatabaseSync, query: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) yield checked(row);
}

export function statIn(size: unknown, modified: unknown, changed: unknown): FileStat {
  return {
    size: number(size),
    modified: number(modified),
    changed: number(changed),
  };
}

/** Tells a row that was written here from one that noise made. */
export function checksumOf(values: readonly unknown[]): number {
  return crc32(values.join("\0"));
}

/** The state of the last build can't be relied on; the remedy is a build without it. */
export class CacheCorruptError extends Error {}
