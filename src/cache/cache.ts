import type { DatabaseSync } from "node:sqlite";
import type { FileStat } from "../lib/file-stat.ts";
import type { InspectedFile } from "../model/image.ts";
import { addressTable } from "./addresses.ts";
import { outputTable } from "./outputs.ts";
import { recordTable } from "./records.ts";
import { checkedRows, checkedValues, checksumOf, numberIn, statOfRow, textIn } from "./rows.ts";

/**
 * Opens the tables in which the builds of a site keep what the next one can reuse. A build reads what the last one
 * committed and sees its own writes; nothing of them stays unless it calls `commit`.
 */
export function openCache(database: DatabaseSync) {
  database.exec("BEGIN IMMEDIATE");
  const { flush: flushRecords, ...records } = recordTable(database);
  const { flush: flushOutputs, ...outputs } = outputTable(database);
  const { flush: flushAddresses, ...addresses } = addressTable(database);
  return {
    meta: metaTable(database),
    records,
    images: imageTable(database),
    outputs,
    addresses,
    commit: (): void => {
      flushRecords();
      flushOutputs();
      flushAddresses();
      database.exec("COMMIT; BEGIN IMMEDIATE");
    },
    close: (): void => database.close(),
  };
}

export type BuildCache = ReturnType<typeof openCache>;

/** The names of single values in the cache. */
type MetaName =
  /** The hash of the layouts and of all code before them, which rendered the outputs. */
  | "code"
  /** The hashes of the publication's own layouts, parts and slots, by kind of page. */
  | "overrides"
  /** What the publication's own pages were made from, and these pages. */
  | "ownPagesKey"
  | "ownPages"
  /** The hashes of the code, and the stats of its files. */
  | "codeFiles"
  /** The hash of the code and of the settings by which texts were read. */
  | "content"
  /** The publication as `site.yaml` gave it. */
  | "publication"
  /** The stats of the list of files that builds made. */
  | "manifest"
  /** What the last build depended on, and what it reported. */
  | "build"
  /** The terms of published addresses, and those that are lost. */
  | "addresses"
  /** What the search index of a year was made from. */
  | `search ${string}`;

function metaTable(database: DatabaseSync) {
  const get = database.prepare("SELECT name, value, checksum FROM meta WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?, ?)");
  get.setReturnArrays(true);
  return {
    get: (name: MetaName): string | undefined => {
      const row = get.get(name);
      return row === undefined ? undefined : textIn(checkedValues(row)[1]);
    },
    set: (name: MetaName, value: string): void => void put.run(name, value, checksumOf([name, value])),
  };
}

/** An image of the content folder, and what reading it found. */
interface CachedImage extends FileStat {
  /** Relative to the content folder. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly readAt: number;
  readonly found: InspectedFile;
}

function imageTable(database: DatabaseSync) {
  const put = database.prepare("INSERT OR REPLACE INTO images VALUES (?, ?, ?, ?, ?, ?, ?)");
  return {
    *all(): Iterable<CachedImage> {
      const query = "SELECT path, size, modified, changed, readAt, found, checksum FROM images";
      for (const [path, size, modified, changed, readAt, found] of checkedRows(database, query))
        yield {
          path: textIn(path),
          ...statOfRow(size, modified, changed),
          readAt: numberIn(readAt),
          found: JSON.parse(textIn(found)),
        };
    },
    put: ({ path, size, modified, changed, readAt, found }: CachedImage): void => {
      const values = [path, size, modified, changed, readAt, JSON.stringify(found)];
      put.run(...values, checksumOf(values));
    },
    clear: (): void => database.exec("DELETE FROM images"),
  };
}
