import type { DatabaseSync } from "node:sqlite";
import { checked, text } from "./checkedRows.ts";
import { checkSum } from "./checkSum.ts";

/** Facts of the whole state, each a text under a name. */
export const factTable = (database: DatabaseSync) => {
  const get = database.prepare("SELECT name, value, sum FROM facts WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)");
  get.setReturnArrays(true);
  return {
    fact: (name: string): string | undefined => {
      const row = get.get(name);
      return row === undefined ? undefined : text(checked(row)[1]);
    },
    keepFact: (name: string, value: string): void => void put.run(name, value, checkSum([name, value])),
  };
};
