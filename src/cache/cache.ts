import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { lazy } from "../lib/cache.ts";
import type { FileStat } from "../lib/files.ts";
import type { InspectedFile } from "../model/image.ts";
import type { PublishedAddress } from "../pages/published-address.ts";
import { chunkedTable } from "./chunked-table.ts";
import { recordTables } from "./records.ts";
import { checked, checkedRows, checksumOf, number, statIn, text } from "./rows.ts";

/** The state of a folder's builds, in tables. What is kept is there for the next build once `commit` was called. */
export function openCache(database: DatabaseSync) {
  database.exec("BEGIN IMMEDIATE");
  const { flushRecords, ...texts } = recordTables(database);
  const { flushAddresses, ...addresses } = addressTable<PublishedAddress>(database);
  const { flushOutputs, ...outputs } = outputTables(database);
  return {
    ...metaTable(database),
    ...addresses,
    ...texts,
    ...pictureTable(database),
    ...outputs,
    commit: (): void => {
      flushRecords();
      flushOutputs();
      flushAddresses();
      database.exec("COMMIT; BEGIN IMMEDIATE");
    },
    close: (): void => database.close(),
  };
}

export type BuildCache = ReturnType<typeof openCache>;

/** So many rows share the addresses: one is read for an address, and one is written for one that changed. */
const rowCount = 1024;

/**
 * Addresses that were published, each with what readers found there. They stand together in rows by a sum of theirs, since to
 * write a row for each of an archive takes longer than all else that is done with them. Changes are written by
 * `flushAddresses`.
 */
function addressTable<Kept extends { readonly url: string }>(database: DatabaseSync) {
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
    putAddress: (kept: Kept): void => {
      const id = rowOf(kept.url);
      rowAt(id).set(kept.url, kept);
      changed.add(id);
    },
    deleteAddress: (url: string): void => {
      const id = rowOf(url);
      rowAt(id).delete(url);
      changed.add(id);
    },
    flushAddresses: (): void => {
      for (const id of changed) {
        const json = JSON.stringify([...rowAt(id).values()]);
        put.run(id, json, checksumOf([id, json]));
      }
      changed.clear();
    },
  };
}

type Entry = readonly [
  path: string,
  inputsHash: string,
  viewHash: string,
  hash: string,
  size: number,
  modified: number,
];

/** What is known of a file, and on which sheet that stands. */
interface CachedOutput extends OutputRow {
  readonly chunk: number;
}

/** What is known of each file that was written. */
function outputTables(database: DatabaseSync) {
  const chunks = chunkedTable<Entry>(database, "outputs");
  /** By path, as the last build left it. */
  const known = lazy((): ReadonlyMap<string, CachedOutput> => {
    const outputs = new Map<string, CachedOutput>();
    chunks.each(([path, inputsHash, viewHash, hash, size, modified], chunk) =>
      outputs.set(path, { path, inputsHash, viewHash, hash, size, modified, chunk }),
    );
    return outputs;
  });
  const putParts = database.prepare("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)");
  const removeParts = database.prepare("DELETE FROM parts WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, sum FROM parts WHERE path = ?");
  parts.setReturnArrays(true);
  const put = ({ path, inputsHash, viewHash, hash, size, modified }: OutputRow): void => {
    const entry: Entry = [path, inputsHash, viewHash, hash, size, modified];
    chunks.put(path, JSON.stringify(entry), known().get(path)?.chunk);
  };
  return {
    /** What the last build left, by path. */
    outputs: (): ReadonlyMap<string, OutputRow> => known(),
    /** Sums of the parts of what an output shows, as JSON. */
    partsOf: (path: string): string => text(checked(parts.get(path))[1]),
    putOutput: (row: OutputRow, parts: string): void => {
      put(row);
      putParts.run(row.path, parts, checksumOf([row.path, parts]));
    },
    /** Keeps what is known of a file that stayed as it was. */
    touchOutput: put,
    deleteOutput: (path: string): void => {
      chunks.remove(path, known().get(path)?.chunk);
      removeParts.run(path);
    },
    flushOutputs: chunks.flush,
  };
}

/** Facts of the whole state, each a text under a name. */
function metaTable(database: DatabaseSync) {
  const get = database.prepare("SELECT name, value, sum FROM facts WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)");
  get.setReturnArrays(true);
  return {
    meta: (name: string): string | undefined => {
      const row = get.get(name);
      return row === undefined ? undefined : text(checked(row)[1]);
    },
    setMeta: (name: string, value: string): void => void put.run(name, value, checksumOf([name, value])),
  };
}

/** What pictures were found to be. */
function pictureTable(database: DatabaseSync) {
  const put = database.prepare("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)");
  return {
    *pictures(): Iterable<CachedImage> {
      const query = "SELECT path, size, modified, changed, readAt, found, sum FROM pictures";
      for (const [path, size, modified, changed, readAt, found] of checkedRows(database, query))
        yield {
          path: text(path),
          ...statIn(size, modified, changed),
          readAt: number(readAt),
          found: JSON.parse(text(found)),
        };
    },
    putImage: ({ path, size, modified, changed, readAt, found }: CachedImage): void => {
      const values = [path, size, modified, changed, readAt, JSON.stringify(found)];
      put.run(...values, checksumOf(values));
    },
  };
}

interface CachedImage extends FileStat {
  readonly path: string;
  readonly readAt: number;
  readonly found: InspectedFile;
}

/** What is known of a file that a build left in the output folder. */
export interface OutputRow {
  /** Relative to the output folder. */
  readonly path: string;
  /** Of the page, or of the file that was copied. */
  readonly inputsHash: string;
  /** Of the page's view; of what is copied, of its bytes. */
  readonly viewHash: string;
  /** Of the bytes. */
  readonly hash: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}
