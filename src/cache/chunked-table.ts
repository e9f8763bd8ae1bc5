import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { numberIn, throwCorrupt, valuesIn } from "./rows.ts";

/** Values that are stored under a key, which is the first of them. */
type ChunkEntry = readonly [key: string, ...values: unknown[]];

/** Makes the JSON of an entry anew; undefined deletes it. */
type Rewrite<Entry> = (entry: Entry) => string | undefined;

/** A change that `flush` writes. */
interface Change<Entry> {
  /** The number of the chunk that holds the entry. */
  readonly chunk: number;
  readonly rewrite: Rewrite<Entry>;
}

/** In entries. Larger chunks are read faster; smaller ones write less for one changed entry. */
const chunkSize = 100;

/**
 * Stores entries in chunks: 100 entries as one JSON blob per row. One row per entry would make reading the cache slower
 * than the rest of a build (docs/performance.md). Changes are written by `flush`, new entries also whenever a chunk is
 * full. The caller names the chunk in which it found an entry: the table itself remembers only what was written since.
 */
export function chunkedTable<Entry extends ChunkEntry>(database: DatabaseSync, name: "records") {
  const get = database.prepare(`SELECT id, entries, checksum FROM ${name} WHERE id = ?`);
  get.setReturnArrays(true);
  const write = database.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?)`);
  const drop = database.prepare(`DELETE FROM ${name} WHERE id = ?`);
  /** The chunks of entries that were written since; undefined for deleted ones. */
  const moved = new Map<string, number | undefined>();
  let last = Number(database.prepare(`SELECT coalesce(max(id), 0) AS last FROM ${name}`).get()?.last);
  const fresh = new Map<string, string>();
  const changes = new Map<string, Change<Entry>>();

  const entriesAt = (id: number): readonly Entry[] => {
    const row = get.get(id);
    return row === undefined ? [] : entriesIn<Entry>(row).entries;
  };
  const chunkOf = (key: string, found: number | undefined): number | undefined =>
    changes.get(key)?.chunk ?? (moved.has(key) ? moved.get(key) : found);
  const putChunk = (id: number, items: readonly string[]): void => {
    const bytes = Buffer.from(latin1Json(`[${items.join(",")}]`), "latin1");
    if (items.length === 0) drop.run(id);
    else write.run(id, bytes, crc32(bytes, id));
  };
  const putFresh = (): void => {
    if (fresh.size === 0) return;
    const before = fresh.size < chunkSize ? entriesAt(last) : [];
    const hasRoom = before.length > 0 && before.length + fresh.size <= chunkSize;
    if (!hasRoom) last += 1;
    putChunk(last, [...(hasRoom ? before.map((entry) => JSON.stringify(entry)) : []), ...fresh.values()]);
    for (const key of fresh.keys()) moved.set(key, last);
    fresh.clear();
  };
  const putChanges = (): void => {
    let found = 0;
    const rewritten = (entry: Entry): string | undefined => {
      const change = changes.get(entry[0]);
      if (!change) return JSON.stringify(entry);
      found += 1;
      const json = change.rewrite(entry);
      moved.set(entry[0], json === undefined ? undefined : change.chunk);
      return json;
    };
    for (const id of new Set([...changes.values()].map(({ chunk }) => chunk)))
      putChunk(
        id,
        entriesAt(id).flatMap((entry) => rewritten(entry) ?? []),
      );
    // An entry is not in the chunk in which the caller found it.
    if (found !== changes.size) throwCorrupt();
    changes.clear();
  };
  const change = (key: string, found: number | undefined, rewrite: Rewrite<Entry>): boolean => {
    const chunk = chunkOf(key, found);
    if (chunk !== undefined) changes.set(key, { chunk, rewrite });
    return chunk !== undefined;
  };

  return {
    /** Passes each stored entry to `take`, with the number of its chunk. */
    each: (take: (entry: Entry, chunk: number) => void): void => {
      const all = database.prepare(`SELECT id, entries, checksum FROM ${name}`);
      all.setReturnArrays(true);
      for (const row of all.iterate()) {
        const { id, entries } = entriesIn<Entry>(row);
        for (const entry of entries) take(entry, id);
      }
    },
    /** Puts an entry, given as JSON, in place of the one with the same key that was found in a chunk, if one was. */
    put: (key: string, entry: string, found?: number): void => {
      if (!change(key, found, () => entry)) fresh.set(key, entry);
      if (fresh.size >= chunkSize) putFresh();
    },
    /** Changes an entry that has not changed since the last flush. */
    change: (key: string, found: number | undefined, changed: (entry: Entry) => Entry): void =>
      void change(key, found, (entry) => JSON.stringify(changed(entry))),
    delete: (key: string, found?: number): void => {
      if (!fresh.delete(key)) change(key, found, () => undefined);
    },
    clear: (): void => {
      database.exec(`DELETE FROM ${name}`);
      moved.clear();
      fresh.clear();
      changes.clear();
    },
    /** Writes what is not written yet. */
    flush: (): void => {
      putChanges();
      putFresh();
    },
  };
}

/** Parses a row. The checksum proves that `flush` wrote it, so that the entries have the type that they had then. */
function entriesIn<Entry>(row: unknown): { readonly id: number; readonly entries: readonly Entry[] } {
  const [id, bytes, checksum] = valuesIn(row);
  if (!(bytes instanceof Uint8Array) || crc32(bytes, numberIn(id)) !== checksum) return throwCorrupt();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return { id: numberIn(id), entries: JSON.parse(text) };
}

/** Escapes what is not in Latin-1: strings of one byte a character are encoded and parsed several times as fast. */
function latin1Json(json: string): string {
  return json.replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
