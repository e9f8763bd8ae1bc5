import type { DatabaseSync } from "node:sqlite";
import type { ParsedFile } from "../content/collect.ts";
import type { FileStat } from "../lib/file-stat.ts";
import { chunkedTable } from "./chunked-table.ts";
import { decodeRecord, type EncodedRecord, type EncodedRecordFile, type LazyFields } from "./record-codec.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A text of the content folder, as a build read it. */
export interface CachedRecord extends FileStat {
  /** The number of its row in the table of bodies. */
  readonly id: number;
  /** The number of the chunk in which it was found; undefined if it was put since the cache was opened. */
  readonly chunk: number | undefined;
  /** Relative to the content folder. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  readonly parsed: ParsedFile;
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
      chunks.each(([path, id, size, modified, changed, readAt, hash, record], chunk) => {
        const parsed = decodeRecord(record, { path, hash, id }, lazyFields);
        take({ path, id, size, modified, changed, readAt, hash, parsed, chunk });
      }),
    /** Puts a record, and returns it as the table holds it. */
    put: (facts: Omit<CachedRecord, "id" | "parsed" | "chunk">, encoded: EncodedRecordFile): CachedRecord => {
      const { path, size, modified, changed, readAt, hash } = facts;
      const { record, html, details } = encoded;
      const id = nextId;
      nextId += 1;
      const values = JSON.stringify([path, id, size, modified, changed, readAt, hash]);
      // The record is JSON already.
      chunks.put(path, `${values.slice(0, -1)},${record}]`);
      putBody.run(id, html, details, checksumOf([id, html, details]));
      return {
        ...facts,
        id,
        chunk: undefined,
        parsed: decodeRecord(JSON.parse(record), { path, hash, id }, lazyFields),
      };
    },
    /** Puts a new stat of a file whose bytes are unchanged. */
    touch: ({
      path,
      size,
      modified,
      changed,
      readAt,
      chunk,
    }: Omit<CachedRecord, "id" | "hash" | "parsed">): void =>
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
    flush: chunks.flush,
  };
}
