import type { DatabaseSync } from "node:sqlite";
import { lazy } from "../lib/cache.ts";
import { chunkedTable } from "./chunked-table.ts";
import { checkedValues, checksumOf, textIn } from "./rows.ts";

/** A file that a build left in the output folder. */
export interface OutputRow {
  /** Relative to the output folder. */
  readonly path: string;
  /** The hash of everything that the page or the copied file is made from. */
  readonly inputsHash: string;
  /** The hash of the page's view. For a copied file, the hash of its bytes. */
  readonly viewHash: string;
  /** The hash of the bytes of the file. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** An output as its chunk holds it. */
type Entry = readonly [
  path: string,
  inputsHash: string,
  viewHash: string,
  hash: string,
  size: number,
  modified: number,
];

/** An output, and the number of the chunk that holds it. */
interface CachedOutput extends OutputRow {
  readonly chunk: number;
}

/**
 * Stores what builds left in the output folder. The checksums of the parts of each view, which only an explanation asks
 * for, have a table of their own. Changes of rows are written by `flush`.
 */
export function outputTable(database: DatabaseSync) {
  const chunks = chunkedTable<Entry>(database, "outputs");
  const cached = lazy((): ReadonlyMap<string, CachedOutput> => {
    const outputs = new Map<string, CachedOutput>();
    chunks.each(([path, inputsHash, viewHash, hash, size, modified], chunk) =>
      outputs.set(path, { path, inputsHash, viewHash, hash, size, modified, chunk }),
    );
    return outputs;
  });
  const putParts = database.prepare("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)");
  const deleteParts = database.prepare("DELETE FROM parts WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, checksum FROM parts WHERE path = ?");
  parts.setReturnArrays(true);
  const touch = ({ path, inputsHash, viewHash, hash, size, modified }: OutputRow): void => {
    const entry: Entry = [path, inputsHash, viewHash, hash, size, modified];
    chunks.put(path, JSON.stringify(entry), cached().get(path)?.chunk);
  };
  return {
    /** Returns the rows of the last build, by path. */
    all: (): ReadonlyMap<string, OutputRow> => cached(),
    /** Returns the checksums of the parts of an output's view, as JSON. */
    partsOf: (path: string): string => textIn(checkedValues(parts.get(path))[1]),
    put: (row: OutputRow, partsJson: string): void => {
      touch(row);
      putParts.run(row.path, partsJson, checksumOf([row.path, partsJson]));
    },
    /** Puts the row of an output whose parts are unchanged. */
    touch,
    delete: (path: string): void => {
      chunks.delete(path, cached().get(path)?.chunk);
      deleteParts.run(path);
    },
    flush: chunks.flush,
  };
}
