import type { DatabaseSync } from "node:sqlite";
import type { FileStat } from "../lib/files.ts";
import { chunkedTable } from "./chunked-table.ts";
import type { EncodedRecord, EncodedRecordFile, LazyFields } from "./record-codec.ts";
import { checked, checksumOf, text } from "./rows.ts";

/** A text of the content folder as it was read last. */
export interface CachedRecord extends FileStat {
  /** The number under which its body is found. */
  readonly id: number;
  /** The number of the sheet that it stands on. */
  readonly chunk: number;
  /** Relative to the content folder. */
  readonly path: string;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly hash: string;
  readonly record: EncodedRecord;
}

type Entry = readonly [
  path: string,
  id: number,
  size: number,
  modified: number,
  changed: number,
  readAt: number,
  hash: string,
  record: EncodedRecord,
];

/** Texts as they were read, and apart from them their bodies. */
export function recordTables(database: DatabaseSync) {
  const chunks = chunkedTable<Entry>(database, "texts");
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const removeBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, sum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let next = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM bodies").get()?.last) + 1;
  const column = (id: number, index: 1 | 2): string => text(checked(body.get(id))[index]);
  const lazyFields: LazyFields = { html: (id) => column(id, 1), details: (id) => column(id, 2) };
  return {
    /** Gives each text of the last build; none is held in memory here. */
    eachRecord: (take: (known: CachedRecord) => void): void =>
      chunks.each(([path, id, size, modified, changed, readAt, hash, record], chunk) =>
        take({ path, id, size, modified, changed, readAt, hash, record, chunk }),
      ),
    /** Gives the number under which the body is found. */
    putRecord: (known: Omit<CachedRecord, "id" | "record" | "chunk">, reading: EncodedRecordFile): number => {
      const { path, size, modified, changed, readAt, hash } = known;
      const { record, html, details } = reading;
      const id = next;
      next += 1;
      const values = JSON.stringify([path, id, size, modified, changed, readAt, hash]);
      // The record is JSON already.
      chunks.put(path, `${values.slice(0, -1)},${record}]`);
      putBody.run(id, html, details, checksumOf([id, html, details]));
      return id;
    },
    /** Keeps when a text was looked into, where its bytes were as before. */
    touchRecord: ({
      path,
      size,
      modified,
      changed,
      readAt,
      chunk,
    }: Omit<CachedRecord, "id" | "hash" | "record">): void =>
      chunks.change(path, chunk, ([, id, , , , , hash, record]) => [
        path,
        id,
        size,
        modified,
        changed,
        readAt,
        hash,
        record,
      ]),
    deleteRecord: ({ id, path, chunk }: Pick<CachedRecord, "id" | "path" | "chunk">): void => {
      chunks.remove(path, chunk);
      removeBody.run(id);
    },
    /** Bodies and details, by the numbers of their texts. */
    lazyFields,
    deleteRecords: (): void => {
      chunks.clear();
      database.exec("DELETE FROM bodies; DELETE FROM pictures;");
    },
    flushRecords: chunks.flush,
  };
}
