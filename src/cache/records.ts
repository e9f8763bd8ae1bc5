import type { DatabaseSync } from "node:sqlite";
import type { ParsedFile } from "../content/collect.ts";
import type { FileStat } from "../lib/file-stat.ts";
import { recordNumbers, recordTexts } from "./article-cells.ts";
import { type ColumnRow, columnTable } from "./column-table.ts";
import type { LazyFields } from "./lazy-body.ts";
import { columnsOf, decodeRecord, type EncodedRecordFile } from "./record-codec.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A text of the content folder, as a build read it. */
export interface CachedRecord extends FileStat {
  /** The number of its row in the table of bodies. */
  readonly id: number;
  /** Its position in the table; undefined if it is not there yet. */
  readonly position: number | undefined;
  /** Relative to the content folder. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  readonly parsed: ParsedFile;
}

/** What the table knows of a file beside its record. */
type FileFacts = Omit<CachedRecord, "id" | "parsed" | "position">;

/** The columns before those of the record. */
const fileTexts = ["path", "hash"] as const;
const fileNumbers = ["id", "size", "modified", "changed", "readAt"] as const;

const textCount = fileTexts.length + Object.keys(recordTexts).length;
const numberCount = fileNumbers.length + Object.keys(recordNumbers).length;

/** Stores records by column. Their bodies stand in rows of their own, because most builds read few of them. */
export function recordTable(database: DatabaseSync) {
  const table = columnTable(database, "records", { texts: textCount, numbers: numberCount });
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const deleteBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, checksum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let nextId = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM bodies").get()?.last) + 1;
  const column = (id: number, index: 1 | 2): string => textIn(checkedValues(body.get(id))[index]);
  const lazyFields: LazyFields = { html: (id) => column(id, 1), details: (id) => column(id, 2) };
  const put = (position: number | undefined, row: ColumnRow): number => {
    if (position === undefined) return table.append(row);
    table.replace(position, row);
    return position;
  };
  return {
    /** Passes each record of the last build to `take`. Keeps none in memory itself. */
    each: (take: (record: CachedRecord) => void): void => {
      const [paths = [], hashes = [], ...texts] = Array.from({ length: textCount }, (_, at) =>
        table.texts(at),
      );
      const all = Array.from({ length: numberCount }, (_, at) => table.numbers(at));
      const [ids = [], sizes = [], times = [], changes = [], reads = [], ...numbers] = all;
      const columns = { texts, numbers };
      for (const [position, path] of paths.entries()) {
        if (path === "") continue;
        const row = { path, hash: hashes[position] ?? "", id: ids[position] ?? 0 };
        take({
          ...row,
          size: sizes[position] ?? 0,
          modified: times[position] ?? 0,
          changed: changes[position] ?? 0,
          readAt: reads[position] ?? 0,
          parsed: decodeRecord(columns, position, row, lazyFields),
          position,
        });
      }
      table.unload();
    },
    /** Puts a record, in place of the one at a position if there is one. Returns it as the table holds it. */
    put: (facts: FileFacts, encoded: EncodedRecordFile, position?: number): CachedRecord => {
      const { path, size, modified, changed, readAt, hash } = facts;
      const { texts, numbers, html, details } = encoded;
      const id = nextId;
      nextId += 1;
      const placed = put(position, {
        texts: [path, hash, ...texts],
        numbers: [id, size, modified, changed, readAt, ...numbers],
      });
      putBody.run(id, html, details, checksumOf([id, html, details]));
      const parsed = decodeRecord(columnsOf(encoded), 0, { path, hash, id }, lazyFields);
      return { ...facts, id, position: placed, parsed };
    },
    /** Puts a new stat of a file whose bytes are unchanged. */
    touch: ({
      size,
      modified,
      changed,
      readAt,
      position = -1,
    }: Omit<FileFacts, "hash"> & Pick<CachedRecord, "position">): void => {
      const { texts, numbers } = table.row(position);
      table.replace(position, {
        texts,
        numbers: [numbers[0] ?? 0, size, modified, changed, readAt, ...numbers.slice(fileNumbers.length)],
      });
    },
    delete: ({ id, position }: Pick<CachedRecord, "id" | "path" | "position">): void => {
      if (position !== undefined) table.delete(position);
      deleteBody.run(id);
    },
    clear: (): void => {
      table.clear();
      database.exec("DELETE FROM bodies");
    },
    flush: table.flush,
  };
}
