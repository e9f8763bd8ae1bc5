import type { DatabaseSync } from "node:sqlite";
import { memoised } from "../../text/memoised.ts";
import { checked, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";
import type { OutputRow } from "./outputRow.ts";
import { sheetTable } from "./sheetTable.ts";

type Entry = readonly [
  path: string,
  basis: string,
  fingerprint: string,
  hash: string,
  size: number,
  modified: number,
];

/** What is known of a file, and on which sheet that stands. */
interface KnownOutput extends OutputRow {
  readonly sheet: number;
}

/** What is known of each file that was written. */
export const outputTables = (database: DatabaseSync) => {
  const sheets = sheetTable<Entry>(database, "outputs");
  /** By path, as the last build left it. */
  const known = memoised((): ReadonlyMap<string, KnownOutput> => {
    const outputs = new Map<string, KnownOutput>();
    sheets.each(([path, basis, fingerprint, hash, size, modified], sheet) =>
      outputs.set(path, { path, basis, fingerprint, hash, size, modified, sheet }),
    );
    return outputs;
  });
  const putParts = database.prepare("INSERT OR REPLACE INTO parts VALUES (?, ?, ?)");
  const removeParts = database.prepare("DELETE FROM parts WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, sum FROM parts WHERE path = ?");
  parts.setReturnArrays(true);
  const put = ({ path, basis, fingerprint, hash, size, modified }: OutputRow): void => {
    const entry: Entry = [path, basis, fingerprint, hash, size, modified];
    sheets.put(path, JSON.stringify(entry), known().get(path)?.sheet);
  };
  return {
    /** What the last build left, by path. */
    outputs: (): ReadonlyMap<string, OutputRow> => known(),
    /** Sums of the parts of what an output shows, as JSON. */
    partsOf: (path: string): string => text(checked(parts.get(path))[1]),
    keepOutput: (row: OutputRow, parts: string): void => {
      put(row);
      putParts.run(row.path, parts, checkSum([row.path, parts]));
    },
    /** Keeps what is known of a file that stayed as it was. */
    restampOutput: put,
    forgetOutput: (path: string): void => {
      sheets.remove(path, known().get(path)?.sheet);
      removeParts.run(path);
    },
    flushOutputs: sheets.flush,
  };
};
