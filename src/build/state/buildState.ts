import type { DatabaseSync } from "node:sqlite";
import type { FoundPicture } from "../../markdown/bodyNotes.ts";
import type { FileStamp } from "../fileStamp.ts";
import { checkSum } from "./checkSum.ts";
import type { EncodedReading, Remainder } from "./encodedReading.ts";
import type { OutputRow } from "./outputRow.ts";
import { StateDamage } from "./stateDamage.ts";

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

export interface KnownPicture extends FileStamp {
  readonly path: string;
  readonly readAt: number;
  readonly found: FoundPicture;
}

const damage = (): never => {
  throw new StateDamage("A row of the state is not as it was written.");
};

const text = (value: unknown): string => (typeof value === "string" ? value : damage());
const number = (value: unknown): number => (typeof value === "number" ? value : damage());

/** The values of a row whose last is the sum of all others. */
const checked = (row: unknown): readonly unknown[] => {
  if (!Array.isArray(row)) return damage();
  const values: readonly (string | number)[] = row.slice(0, -1);
  return checkSum(values) === row.at(-1) ? values : damage();
};

const rows = function* (database: DatabaseSync, query: string): Iterable<readonly unknown[]> {
  const statement = database.prepare(query);
  statement.setReturnArrays(true);
  for (const row of statement.iterate()) yield checked(row);
};

const stampIn = (size: unknown, modified: unknown, changed: unknown): FileStamp => ({
  size: number(size),
  modified: number(modified),
  changed: number(changed),
});

/** Facts of the whole state, each a text under a name. */
const factTable = (database: DatabaseSync) => {
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

const textTables = (database: DatabaseSync) => {
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
      for (const [id, path, size, modified, changed, readAt, hash, record] of rows(database, query))
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

const pictureTable = (database: DatabaseSync) => {
  const put = database.prepare("INSERT OR REPLACE INTO pictures VALUES (?, ?, ?, ?, ?, ?, ?)");
  return {
    *pictures(): Iterable<KnownPicture> {
      const query = "SELECT path, size, modified, changed, readAt, found, sum FROM pictures";
      for (const [path, size, modified, changed, readAt, found] of rows(database, query))
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

const outputTable = (database: DatabaseSync) => {
  const put = database.prepare("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const remove = database.prepare("DELETE FROM outputs WHERE path = ?");
  const restamp = database.prepare("UPDATE outputs SET basis = ?, modified = ?, sum = ? WHERE path = ?");
  const parts = database.prepare("SELECT path, parts, partsSum FROM outputs WHERE path = ?");
  parts.setReturnArrays(true);
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
      for (const [path, basis, fingerprint, hash, size, modified] of rows(database, query))
        yield {
          path: text(path),
          basis: text(basis),
          fingerprint: text(fingerprint),
          hash: text(hash),
          size: number(size),
          modified: number(modified),
        };
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

/** The state of a folder's builds, in tables. What is kept is there for the next build once `commit` was called. */
export const buildState = (database: DatabaseSync) => {
  database.exec("BEGIN IMMEDIATE");
  return {
    ...factTable(database),
    ...textTables(database),
    ...pictureTable(database),
    ...outputTable(database),
    commit: (): void => database.exec("COMMIT; BEGIN IMMEDIATE"),
    close: (): void => database.close(),
  };
};

export type BuildState = ReturnType<typeof buildState>;
