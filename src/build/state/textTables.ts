import type { DatabaseSync } from "node:sqlite";
import type { FileStamp } from "../fileStamp.ts";
import { checked, checkedRows, number, stampIn, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";
import type { EncodedReading, Remainder } from "./encodedReading.ts";

/** A text of the content folder as it was read last. */
export interface KnownText extends FileStamp {
  readonly id: number;
  /** Relative to the content folder. */
  readonly path: string;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
  readonly hash: string;
  readonly record: string;
}

/** Texts as they were read, and apart from them their bodies. */
export const textTables = (database: DatabaseSync) => {
  const put = database.prepare("INSERT OR REPLACE INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const putBody = database.prepare("INSERT INTO bodies VALUES (?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM texts WHERE id = ?");
  const removeBody = database.prepare("DELETE FROM bodies WHERE id = ?");
  const body = database.prepare("SELECT id, html, details, sum FROM bodies WHERE id = ?");
  body.setReturnArrays(true);
  let next = Number(database.prepare("SELECT coalesce(max(id), 0) AS last FROM texts").get()?.last) + 1;
  const write = ({ id, path, size, modified, changed, readAt, hash, record }: KnownText): void => {
    const values = [id, path, size, modified, changed, readAt, hash, record];
    put.run(...values, checkSum(values));
  };
  const column = (id: number, index: 1 | 2): string => text(checked(body.get(id))[index]);
  return {
    *texts(): Iterable<KnownText> {
      const query = "SELECT id, path, size, modified, changed, readAt, hash, record, sum FROM texts";
      for (const [id, path, size, modified, changed, readAt, hash, record] of checkedRows(database, query))
        yield {
          id: number(id),
          path: text(path),
          ...stampIn(size, modified, changed),
          readAt: number(readAt),
          hash: text(hash),
          record: text(record),
        };
    },
    /** Gives the number under which the body is found. */
    keepText: (known: Omit<KnownText, "id" | "record">, reading: EncodedReading): number => {
      const id = next;
      next += 1;
      const { record, html, details } = reading;
      write({ ...known, id, record });
      putBody.run(id, html, details, checkSum([id, html, details]));
      return id;
    },
    /** Keeps when a text was looked into, where its bytes were as before. */
    restampText: write,
    forgetText: (id: number): void => {
      remove.run(id);
      removeBody.run(id);
    },
    remainder: (id: number): Remainder => ({ html: () => column(id, 1), details: () => column(id, 2) }),
    forgetTexts: (): void => database.exec("DELETE FROM texts; DELETE FROM bodies; DELETE FROM pictures;"),
  };
};
