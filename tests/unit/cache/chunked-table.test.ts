import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import fc from "fast-check";
import { chunkedTable } from "../../../src/cache/chunked-table.ts";
import { CacheCorruptError } from "../../../src/cache/rows.ts";

type Entry = readonly [key: string, value: string];

const emptyDatabase = (): DatabaseSync => {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE TABLE records (id INTEGER PRIMARY KEY, entries BLOB NOT NULL, checksum INTEGER NOT NULL)",
  );
  return database;
};

/** A table with the chunk in which each entry was found when the table was opened. */
const opened = (database: DatabaseSync) => {
  const table = chunkedTable<Entry>(database, "records");
  const values = new Map<string, string>();
  const chunks = new Map<string, number>();
  table.each(([key, value], chunk) => {
    values.set(key, value);
    chunks.set(key, chunk);
  });
  return {
    values,
    put: (key: string, value: string): void => table.put(key, JSON.stringify([key, value]), chunks.get(key)),
    /** Forgets the chunk of the entry too. */
    remove: (key: string): void => {
      table.delete(key, chunks.get(key));
      chunks.delete(key);
    },
    change: (key: string, changed: (entry: Entry) => Entry): void =>
      table.change(key, chunks.get(key) ?? 0, changed),
    clear: table.clear,
    flush: table.flush,
  };
};

const valuesIn = (database: DatabaseSync): ReadonlyMap<string, string> => opened(database).values;

const chunkCount = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT count(*) AS count FROM records").get()?.count);

/** Counts the entries of all keys. */
const entryCount = (database: DatabaseSync): number =>
  database
    .prepare("SELECT entries FROM records")
    .all()
    .reduce((sum, { entries }) => {
      assert.ok(entries instanceof Uint8Array);
      return sum + JSON.parse(Buffer.from(entries).toString("latin1")).length;
    }, 0);

describe("a chunked table", () => {
  it("holds what a map would hold, after any changes and after it is opened again", () => {
    const key = fc.integer({ min: 0, max: 400 }).map(String);
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant("put"), key) },
      { weight: 3, arbitrary: fc.tuple(fc.constant("remove"), key) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("flush"), key) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("reopen"), key) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600, size: "max" }), (steps) => {
        const database = emptyDatabase();
        const wanted = new Map<string, string>();
        let table = opened(database);
        steps.forEach(([what, name], index) => {
          if (what === "put") {
            table.put(name, `${index}’s`);
            wanted.set(name, `${index}’s`);
          } else if (what === "remove") {
            table.remove(name);
            wanted.delete(name);
          } else {
            table.flush();
            if (what === "reopen") table = opened(database);
          }
        });
        table.flush();
        assert.deepEqual(valuesIn(database), wanted);
        assert.equal(entryCount(database), wanted.size);
      }),
    );
  });

  it("fills a chunk before it starts another", () => {
    const database = emptyDatabase();
    for (let index = 0; index < 250; index += 1) {
      const table = opened(database);
      table.put(String(index), "value");
      table.flush();
    }
    assert.equal(chunkCount(database), 3);
  });

  it("writes full chunks at once, so that few entries wait in memory", () => {
    const database = emptyDatabase();
    const table = opened(database);
    for (let index = 0; index < 250; index += 1) table.put(String(index), "value");
    assert.equal(chunkCount(database), 2);
  });

  it("changes an entry in a chunk", () => {
    const database = emptyDatabase();
    const table = opened(database);
    table.put("a", "old");
    table.put("b", "old");
    table.flush();
    const later = opened(database);
    later.change("a", ([name, value]) => [name, `${value} and new`]);
    later.flush();
    assert.deepEqual(
      valuesIn(database),
      new Map([
        ["a", "old and new"],
        ["b", "old"],
      ]),
    );
  });

  it("is not changed if an entry is not in the given chunk", () => {
    const database = emptyDatabase();
    const table = opened(database);
    table.put("a", "old");
    table.flush();
    const other = chunkedTable<Entry>(database, "records");
    other.put("b", JSON.stringify(["b", "new"]), 1);
    assert.throws(other.flush, CacheCorruptError);
  });

  it("is empty after it is cleared", () => {
    const database = emptyDatabase();
    const table = opened(database);
    for (let index = 0; index < 150; index += 1) table.put(String(index), "value");
    table.clear();
    table.put("a", "value");
    table.flush();
    assert.deepEqual(valuesIn(database), new Map([["a", "value"]]));
  });

  it("reports a chunk that was modified", () => {
    const database = emptyDatabase();
    const table = opened(database);
    table.put("a", "value");
    table.flush();
    database.exec(
      "UPDATE records SET entries = CAST(replace(CAST(entries AS TEXT), 'value', 'vague') AS BLOB)",
    );
    assert.throws(() => opened(database), CacheCorruptError);
  });

  it("reports a chunk that has the id of another", () => {
    const database = emptyDatabase();
    const table = opened(database);
    table.put("a", "value");
    table.flush();
    database.exec("UPDATE records SET id = 7");
    assert.throws(() => opened(database), CacheCorruptError);
  });
});
