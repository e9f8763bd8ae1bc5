import type { DatabaseSync } from "node:sqlite";
import type { FileStamp } from "../lib/files.ts";
import { sheetTable } from "./chunked-table.ts";
import type { EncodedReading, EncodedRecord, Remainders } from "./record-codec.ts";
import { checked, checkSum, text } from "./rows.ts";

/** A text of the content folder as it was read last. */
export interface KnownText extends FileStamp {
  /** The number under which its body is found. */
  readonly id: number;
  /** The number of the sheet that it stands on. */
  readonly sheet: number;
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
export function textTables(database: DatabaseSync) {
  const sheets = sheetTable<Entry>(database, "texts");
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const removeBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, sum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let next = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM bodies").get()?.last) + 1;
  const column = (id: number, index: 1 | 2): string => text(checked(body.get(id))[index]);
  const remainders: Remainders = { html: (id) => column(id, 1), details: (id) => column(id, 2) };
  return {
    /** Gives each text of the last build; none is held in memory here. */
    eachText: (take: (known: KnownText) => void): void =>
      sheets.each(([path, id, size, modified, changed, readAt, hash, record], sheet) =>
        take({ path, id, size, modified, changed, readAt, hash, record, sheet }),
      ),
    /** Gives the number under which the body is found. */
    keepText: (known: Omit<KnownText, "id" | "record" | "sheet">, reading: EncodedReading): number => {
      const { path, size, modified, changed, readAt, hash } = known;
      const { record, html, details } = reading;
      const id = next;
      next += 1;
      const values = JSON.stringify([path, id, size, modified, changed, readAt, hash]);
      // The record is JSON already.
      sheets.put(path, `${values.slice(0, -1)},${record}]`);
      putBody.run(id, html, details, checkSum([id, html, details]));
      return id;
    },
    /** Keeps when a text was looked into, where its bytes were as before. */
    restampText: ({
      path,
      size,
      modified,
      changed,
      readAt,
      sheet,
    }: Omit<KnownText, "id" | "hash" | "record">): void =>
      sheets.change(path, sheet, ([, id, , , , , hash, record]) => [
        path,
        id,
        size,
        modified,
        changed,
        readAt,
        hash,
        record,
      ]),
    forgetText: ({ id, path, sheet }: Pick<KnownText, "id" | "path" | "sheet">): void => {
      sheets.remove(path, sheet);
      removeBody.run(id);
    },
    /** Bodies and details, by the numbers of their texts. */
    remainders,
    forgetTexts: (): void => {
      sheets.clear();
      database.exec("DELETE FROM bodies; DELETE FROM pictures;");
    },
    flushTexts: sheets.flush,
  };
}
