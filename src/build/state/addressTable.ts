import type { DatabaseSync } from "node:sqlite";
import { checked, damage, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";

/** Addresses that were published, each with what readers found there. */
export const addressTable = <Kept extends { readonly url: string }>(database: DatabaseSync) => {
  const get = database.prepare("SELECT url, kept, sum FROM addresses WHERE url = ?");
  get.setReturnArrays(true);
  const put = database.prepare("INSERT OR REPLACE INTO addresses VALUES (?, ?, ?)");
  const drop = database.prepare("DELETE FROM addresses WHERE url = ?");
  const keptIn = (row: unknown): Kept => {
    const [url, json] = checked(row);
    const kept: Kept = JSON.parse(text(json));
    return kept.url === url ? kept : damage();
  };
  return {
    addressAt: (url: string): Kept | undefined => {
      const row = get.get(url);
      return row === undefined ? undefined : keptIn(row);
    },
    /** Gives each; none is held in memory here. */
    addresses: function* (): Iterable<Kept> {
      const all = database.prepare("SELECT url, kept, sum FROM addresses");
      all.setReturnArrays(true);
      for (const row of all.iterate()) yield keptIn(row);
    },
    keepAddress: (kept: Kept): void => {
      const json = JSON.stringify(kept);
      put.run(kept.url, json, checkSum([kept.url, json]));
    },
    forgetAddress: (url: string): void => void drop.run(url),
  };
};
