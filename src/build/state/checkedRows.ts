import type { DatabaseSync } from "node:sqlite";
import type { FileStamp } from "../fileStamp.ts";
import { checkSum } from "./checkSum.ts";
import { StateDamage } from "./stateDamage.ts";

export const damage = (): never => {
  throw new StateDamage("A row of the state is not as it was written.");
};

export const text = (value: unknown): string => (typeof value === "string" ? value : damage());
export const number = (value: unknown): number => (typeof value === "number" ? value : damage());

/** The values of a row as the database gives it. */
export const valuesIn = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : damage());

/** The values of a row whose last is the sum of all others. */
export const checked = (row: unknown): readonly unknown[] => {
  const all = valuesIn(row);
  const values = all.slice(0, -1);
  return checkSum(values) === all.at(-1) ? values : damage();
};

/** The rows of a query whose last column is a check sum, without it. Throws StateDamage. */
export const checkedRows = function* (database: DatabaseSync, query: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) yield checked(row);
};

export const stampIn = (size: unknown, modified: unknown, changed: unknown): FileStamp => ({
  size: number(size),
  modified: number(modified),
  changed: number(changed),
});
