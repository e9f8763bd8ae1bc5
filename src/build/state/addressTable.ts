import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { checked, number, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";

/** So many rows share the addresses: one is read for an address, and one is written for one that changed. */
const rowCount = 1024;

/**
 * Addresses that were published, each with what readers found there. They stand together in rows by a sum of theirs, since to
 * write a row for each of an archive takes longer than all else that is done with them. Changes are written by
 * `flushAddresses`.
 */
export const addressTable = <Kept extends { readonly url: string }>(database: DatabaseSync) => {
  const get = database.prepare("SELECT id, kept, sum FROM addresses WHERE id = ?");
  get.setReturnArrays(true);
  const put = database.prepare("INSERT OR REPLACE INTO addresses VALUES (?, ?, ?)");
  const read = new Map<number, Map<string, Kept>>();
  const changed = new Set<number>();
  const rowOf = (url: string): number => crc32(url) % rowCount;
  const keptIn = (row: unknown): readonly [id: number, kept: Map<string, Kept>] => {
    const [id, json] = checked(row);
    const list: readonly Kept[] = JSON.parse(text(json));
    return [number(id), new Map(list.map((kept) => [kept.url, kept]))];
  };
  const rowAt = (id: number): Map<string, Kept> =>
    read.getOrInsertComputed(id, () => {
      const row = get.get(id);
      return row === undefined ? new Map() : keptIn(row)[1];
    });
  return {
    addressAt: (url: string): Kept | undefined => rowAt(rowOf(url)).get(url),
    /** Each of them, row by row. */
    addresses: (): readonly Kept[] =>
      Array.from({ length: rowCount }, (_, id) => [...rowAt(id).values()]).flat(),
    keepAddress: (kept: Kept): void => {
      const id = rowOf(kept.url);
      rowAt(id).set(kept.url, kept);
      changed.add(id);
    },
    forgetAddress: (url: string): void => {
      const id = rowOf(url);
      rowAt(id).delete(url);
      changed.add(id);
    },
    flushAddresses: (): void => {
      for (const id of changed) {
        const json = JSON.stringify([...rowAt(id).values()]);
        put.run(id, json, checkSum([id, json]));
      }
      changed.clear();
    },
  };
};
