import type { DatabaseSync } from "node:sqlite";
import type { FileStat } from "../lib/file-stat.ts";
import { chunkedTable } from "./chunked-table.ts";
import type { EncodedRecord, EncodedRecordFile, LazyFields } from "./record-codec.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A text of the content folder, as a build read it. */
export interface CachedRecord extends FileStat {
  /** The number of its row in the table of bodies. */
  readonly id: number;
  /** The number of the chunk that holds it. */
  readonly chunk: number;
  /** Relative to the content folder. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  readonly record: EncodedRecord;
}

/** A record as its chunk holds it. */
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

/** Stores records in chunks. Their bodies stand in rows of their own, because most builds read few of them. */
export function recordTable(database: DatabaseSync) {
  const chunks = chunkedTable<Entry>(database, "records");
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const deleteBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, checksum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let nextId = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM bodies").get()?.last) + 1;
  const column = (id: number, index: 1 | 2): string => textIn(checkedValues(body.get(id))[index]);
  const lazyFields: LazyFields = { html: (id) => column(id, 1), details: (id) => column(id, 2) };
  return {
    /** Passes each record of the last build to `take`. Keeps none in memory itself. */
    each: (take: (record: CachedRecord) => void): void =>
      chunks.each(([path, id, size, modified, changed, readAt, hash, record], chunk) =>
        take({ path, id, size, modified, changed, readAt, hash, record, chunk }),
      ),
    /** Puts a record and returns the number of its body. */
    put: (facts: Omit<CachedRecord, "id" | "record" | "chunk">, encoded: EncodedRecordFile): number => {
      const { path, size, modified, changed, readAt, hash } = facts;
      const { record, html, details } = encoded;
      const id = nextId;
      nextId += 1;
      const values = JSON.stringify([path, id, size, modified, changed, readAt, hash]);
      // The record is JSON already.
      chunks.put(path, `${values.slice(0, -1)},${record}]`);
      putBody.run(id, html, details, checksumOf([id, html, details]));
      return id;
    },
    /** Puts a new stat of a file whose bytes are unchanged. */
    touch: ({
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
    delete: ({ id, path, chunk }: Pick<CachedRecord, "id" | "path" | "chunk">): void => {
      chunks.delete(path, chunk);
      deleteBody.run(id);
    },
    clear: (): void => {
      chunks.clear();
      database.exec("DELETE FROM bodies");
    },
    /** Fetches the fields of a record that lie outside its chunk. */
    lazyFields,
    flush: chunks.flush,
  };
}
