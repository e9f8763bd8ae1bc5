import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { damage, number, valuesIn } from "./rows.ts";

/** Values that stand under a key, which is the first of them. */
type ChunkEntry = readonly [key: string, ...values: unknown[]];

/** What is made of an entry, as JSON; undefined where nothing is left of it. */
type Make<Entry> = (entry: Entry) => string | undefined;

/** What is to become of an entry. */
interface Change<Entry> {
  /** The number of the sheet that it stands on. */
  readonly chunk: number;
  readonly make: Make<Entry>;
}

/** Of entries on a sheet. Large sheets are read faster, of small ones less is written anew for an entry. */
const chunkSize = 100;

/**
 * A table of very many entries. They are kept on sheets, a hundred of them a row and in JSON, since to fetch, check and
 * take apart a row for each takes longer than all else that a build wants of them. Changes are written by `flush`, new
 * entries also whenever a sheet is full. Who changes an entry says on which sheet it was found: the table itself keeps
 * in mind only what was written since.
 */
export function chunkedTable<Entry extends ChunkEntry>(database: DatabaseSync, name: "outputs" | "texts") {
  const get = database.prepare(`SELECT id, entries, sum FROM ${name} WHERE id = ?`);
  get.setReturnArrays(true);
  const write = database.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?)`);
  const drop = database.prepare(`DELETE FROM ${name} WHERE id = ?`);
  /** The sheets of entries that were written since; undefined for those that were taken away. */
  const moved = new Map<string, number | undefined>();
  let last = Number(database.prepare(`SELECT coalesce(max(id), 0) AS last FROM ${name}`).get()?.last);
  const fresh = new Map<string, string>();
  const changes = new Map<string, Change<Entry>>();

  /** Bytes are checked and taken apart several times as fast as texts. What was written here has the shape that it had. */
  const entriesIn = (row: unknown): { readonly id: number; readonly list: readonly Entry[] } => {
    const [id, bytes, sum] = valuesIn(row);
    if (!(bytes instanceof Uint8Array) || crc32(bytes, number(id)) !== sum) return damage();
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return { id: number(id), list: JSON.parse(text) };
  };

  /** Where an entry stands now that was found on a sheet. */
  const chunkOf = (key: string, found: number | undefined): number | undefined =>
    changes.get(key)?.chunk ?? (moved.has(key) ? moved.get(key) : found);
  const chunk = (id: number): readonly Entry[] => {
    const row = get.get(id);
    return row === undefined ? [] : entriesIn(row).list;
  };
  const putChunk = (id: number, items: readonly string[]): void => {
    const bytes = Buffer.from(narrow(`[${items.join(",")}]`), "latin1");
    if (items.length === 0) drop.run(id);
    else write.run(id, bytes, crc32(bytes, id));
  };
  const putFresh = (): void => {
    if (fresh.size === 0) return;
    const before = fresh.size < chunkSize ? chunk(last) : [];
    const hasRoom = before.length > 0 && before.length + fresh.size <= chunkSize;
    if (!hasRoom) last += 1;
    putChunk(last, [...(hasRoom ? before.map((entry) => JSON.stringify(entry)) : []), ...fresh.values()]);
    for (const key of fresh.keys()) moved.set(key, last);
    fresh.clear();
  };
  const putChanges = (): void => {
    let met = 0;
    const changed = (entry: Entry): string | undefined => {
      const change = changes.get(entry[0]);
      if (!change) return JSON.stringify(entry);
      met += 1;
      const kept = change.make(entry);
      moved.set(entry[0], kept === undefined ? undefined : change.chunk);
      return kept;
    };
    for (const id of new Set([...changes.values()].map(({ chunk }) => chunk)))
      putChunk(
        id,
        chunk(id).flatMap((entry) => changed(entry) ?? []),
      );
    // An entry does not stand where it was found.
    if (met !== changes.size) damage();
    changes.clear();
  };
  const change = (key: string, found: number | undefined, make: Make<Entry>): boolean => {
    const chunk = chunkOf(key, found);
    if (chunk !== undefined) changes.set(key, { chunk, make });
    return chunk !== undefined;
  };

  return {
    /** Gives each entry as it stands on a sheet, and the number of that sheet. */
    each: (take: (entry: Entry, chunk: number) => void): void => {
      const all = database.prepare(`SELECT id, entries, sum FROM ${name}`);
      all.setReturnArrays(true);
      for (const row of all.iterate()) {
        const { id, list } = entriesIn(row);
        for (const entry of list) take(entry, id);
      }
    },
    /** Keeps an entry, given as JSON, in place of the one with the same key that was found on a sheet, if one was. */
    put: (key: string, entry: string, found?: number): void => {
      if (!change(key, found, () => entry)) fresh.set(key, entry);
      if (fresh.size >= chunkSize) putFresh();
    },
    /** Changes an entry to which nothing has happened since the last flush. */
    change: (key: string, found: number, changed: (entry: Entry) => Entry): void =>
      void change(key, found, (entry) => JSON.stringify(changed(entry))),
    remove: (key: string, found?: number): void => {
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

/** JSON in which every character is one byte: such texts are made of bytes and taken apart several times as fast. */
function narrow(json: string): string {
  return json.replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
