import type { DatabaseSync } from "node:sqlite";
import { crc32 } from "node:zlib";
import { damage, number, valuesIn } from "./checkedRows.ts";

/** Values that stand under a key, which is the first of them. */
type SheetEntry = readonly [key: string, ...values: unknown[]];

/** What is known of an entry that stands on a sheet. */
export interface OnSheet {
  /** The number of the sheet. */
  readonly sheet: number;
}

/** What is made of an entry, as JSON; undefined where nothing is left of it. */
type Change<Entry> = (entry: Entry) => string | undefined;

/** Of entries on a sheet. Large sheets are read faster, of small ones less is written anew for an entry. */
const capacity = 100;

/** JSON in which every character is one byte: such texts are made of bytes and taken apart several times as fast. */
const narrow = (json: string): string =>
  json.replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * A table of very many entries. They are kept on sheets, a hundred of them a row and in JSON, since to fetch, check and
 * take apart a row for each takes longer than all else that a build wants of them. Changes are written by `flush`, new
 * entries also whenever a sheet is full.
 */
export const sheetTable = <Entry extends SheetEntry, Known extends OnSheet>(
  database: DatabaseSync,
  name: "outputs" | "texts",
  knownOf: (entry: Entry, sheet: number) => Known,
) => {
  const get = database.prepare(`SELECT id, entries, sum FROM ${name} WHERE id = ?`);
  get.setReturnArrays(true);
  const write = database.prepare(`INSERT OR REPLACE INTO ${name} VALUES (?, ?, ?)`);
  const drop = database.prepare(`DELETE FROM ${name} WHERE id = ?`);
  /** What stood on the sheets when somebody first looked at them; undefined until then. */
  let read: ReadonlyMap<string, Known> | undefined;
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

  const allEntries = (): ReadonlyMap<string, Known> => {
    const all = database.prepare(`SELECT id, entries, sum FROM ${name}`);
    all.setReturnArrays(true);
    const found = new Map<string, Known>();
    for (const row of all.iterate()) {
      const { id, list } = entriesIn(row);
      for (const entry of list) found.set(entry[0], knownOf(entry, id));
    }
    return found;
  };
  const entries = (): ReadonlyMap<string, Known> => {
    read ??= allEntries();
    return read;
  };
  const sheetOf = (key: string): number | undefined =>
    moved.has(key) ? moved.get(key) : entries().get(key)?.sheet;
  const sheet = (id: number): readonly Entry[] => {
    const row = get.get(id);
    return row === undefined ? [] : entriesIn(row).list;
  };
  const keepSheet = (id: number, items: readonly string[]): void => {
    const bytes = Buffer.from(narrow(`[${items.join(",")}]`), "latin1");
    if (items.length === 0) drop.run(id);
    else write.run(id, bytes, crc32(bytes, id));
  };
  const keepFresh = (): void => {
    if (fresh.size === 0) return;
    const before = fresh.size < capacity ? sheet(last) : [];
    const hasRoom = before.length > 0 && before.length + fresh.size <= capacity;
    if (!hasRoom) last += 1;
    keepSheet(last, [...(hasRoom ? before.map((entry) => JSON.stringify(entry)) : []), ...fresh.values()]);
    for (const key of fresh.keys()) moved.set(key, last);
    fresh.clear();
  };
  const keepChanges = (): void => {
    const changed = new Set([...changes.keys()].map((key) => sheetOf(key) ?? 0));
    for (const id of changed)
      keepSheet(
        id,
        sheet(id).flatMap((entry) => {
          const change = changes.get(entry[0]) ?? JSON.stringify;
          const kept = change(entry);
          if (kept === undefined) moved.set(entry[0], undefined);
          return kept ?? [];
        }),
      );
    changes.clear();
  };

  return {
    /** By their keys what was known of all entries when they were first asked for. */
    entries,
    /** Keeps an entry, given as JSON, in place of one with the same key. */
    put: (key: string, entry: string): void => {
      if (sheetOf(key) !== undefined) changes.set(key, () => entry);
      else fresh.set(key, entry);
      if (fresh.size >= capacity) keepFresh();
    },
    /** Changes an entry that stands on a sheet, and to which nothing has happened since the last flush. */
    change: (key: string, changed: (entry: Entry) => Entry): void =>
      void changes.set(key, (entry) => JSON.stringify(changed(entry))),
    remove: (key: string): void => {
      if (!fresh.delete(key)) changes.set(key, () => undefined);
    },
    clear: (): void => {
      database.exec(`DELETE FROM ${name}`);
      read = new Map();
      moved.clear();
      fresh.clear();
      changes.clear();
    },
    /** Writes what is not written yet. */
    flush: (): void => {
      keepChanges();
      keepFresh();
    },
  };
};
