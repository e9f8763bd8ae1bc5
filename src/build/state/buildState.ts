import type { DatabaseSync } from "node:sqlite";
import type { PublishedAddress } from "../history/publishedAddress.ts";
import { addressTable } from "./addressTable.ts";
import { factTable } from "./factTable.ts";
import { outputTables } from "./outputTables.ts";
import { pictureTable } from "./pictureTable.ts";
import { textTables } from "./textTables.ts";

/** The state of a folder's builds, in tables. What is kept is there for the next build once `commit` was called. */
export const buildState = (database: DatabaseSync) => {
  database.exec("BEGIN IMMEDIATE");
  const { flushTexts, ...texts } = textTables(database);
  const { flushAddresses, ...addresses } = addressTable<PublishedAddress>(database);
  const { flushOutputs, ...outputs } = outputTables(database);
  return {
    ...factTable(database),
    ...addresses,
    ...texts,
    ...pictureTable(database),
    ...outputs,
    commit: (): void => {
      flushTexts();
      flushOutputs();
      flushAddresses();
      database.exec("COMMIT; BEGIN IMMEDIATE");
    },
    close: (): void => database.close(),
  };
};

export type BuildState = ReturnType<typeof buildState>;
