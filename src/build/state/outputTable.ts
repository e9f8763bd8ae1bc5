import type { DatabaseSync } from "node:sqlite";
import { checked, checkedRows, number, text, valuesIn } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";
import type { OutputRow } from "./outputRow.ts";

/** What is known of each file that was written. */
export const outputTable = (database: DatabaseSync) => {
  const put = database.prepare("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM outputs WHERE path = ?");
  const restamp = database.prepare("UPDATE outputs SET basis = ?, modified = ?, sum = ? WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, partsSum FROM outputs WHERE path = ?");
  parts.setReturnArrays(true);
  const stamps = database.prepare("SELECT path, size, modified FROM outputs");
  stamps.setReturnArrays(true);
  const valuesOf = ({ path, basis, fingerprint, hash, size, modified }: OutputRow) => [
    path,
    basis,
    fingerprint,
    hash,
    size,
    modified,
  ];
  return {
    *outputs(): Iterable<OutputRow> {
      const query = "SELECT path, basis, fingerprint, hash, size, modified, sum FROM outputs";
      for (const [path, basis, fingerprint, hash, size, modified] of checkedRows(database, query))
        yield {
          path: text(path),
          basis: text(basis),
          fingerprint: text(fingerprint),
          hash: text(hash),
          size: number(size),
          modified: number(modified),
        };
    },
    /** How each file was left, without a look at the sums: what noise made of them leads no file to be as it was. */
    *outputStamps(): Iterable<Pick<OutputRow, "path" | "size" | "modified">> {
      for (const row of stamps.iterate()) {
        const [path, size, modified] = valuesIn(row);
        yield { path: text(path), size: number(size), modified: number(modified) };
      }
    },
    /** Sums of the parts of what an output shows, as JSON. */
    partsOf: (path: string): string => text(checked(parts.get(path))[1]),
    keepOutput: (row: OutputRow, parts: string): void => {
      const values = valuesOf(row);
      put.run(...values, parts, checkSum([row.path, parts]), checkSum(values));
    },
    /** Keeps what is known of a file that stayed as it was. */
    restampOutput: (row: OutputRow): void =>
      void restamp.run(row.basis, row.modified, checkSum(valuesOf(row)), row.path),
    forgetOutput: (path: string): void => void remove.run(path),
  };
};
