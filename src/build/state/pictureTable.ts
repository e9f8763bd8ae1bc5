import type { DatabaseSync } from "node:sqlite";
import type { FoundPicture } from "../../markdown/bodyNotes.ts";
import type { FileStamp } from "../fileStamp.ts";
import { checkedRows, number, stampIn, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";

export interface KnownPicture extends FileStamp {
  readonly path: string;
  readonly readAt: number;
  readonly found: FoundPicture;
}

/** What pictures were found to be. */
export const pictureTable = (database: DatabaseSync) => {
  const put = database.prepare("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)");
  return {
    *pictures(): Iterable<KnownPicture> {
      const query = "SELECT path, size, modified, changed, readAt, found, sum FROM pictures";
      for (const [path, size, modified, changed, readAt, found] of checkedRows(database, query))
        yield {
          path: text(path),
          ...stampIn(size, modified, changed),
          readAt: number(readAt),
          found: JSON.parse(text(found)),
        };
    },
    keepPicture: ({ path, size, modified, changed, readAt, found }: KnownPicture): void => {
      const values = [path, size, modified, changed, readAt, JSON.stringify(found)];
      put.run(...values, checkSum(values));
    },
  };
};
