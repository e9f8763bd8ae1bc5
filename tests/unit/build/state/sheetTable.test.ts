import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sheetTable } from "../../../../src/build/state/sheetTable.ts";
import { StateDamage } from "../../../../src/build/state/stateDamage.ts";

type Entry = readonly [key: string, value: string];

const emptyDatabase = (): DatabaseSync => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE texts (id INTEGER PRIMARY KEY, entries BLOB NOT NULL, sum INTEGER NOT NULL)");
  return database;
};

const tableIn = (database: DatabaseSync) =>
  sheetTable(database, "texts", ([, value]: Entry, sheet) => ({ value, sheet }));

const valuesIn = (database: DatabaseSync): ReadonlyMap<string, string> =>
  new Map([...tableIn(database).entries()].map(([key, { value }]) => [key, value]));

const put = (table: ReturnType<typeof tableIn>, key: string, value: string): void =>
  table.put(key, JSON.stringify([key, value]));

const sheetCount = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT count(*) AS count FROM texts").get()?.count);

/** Of whatever keys. */
const entryCount = (database: DatabaseSync): number =>
  database
    .prepare("SELECT entries FROM texts")
    .all()
    .reduce((sum, { entries }) => sum + JSON.parse(String(Buffer.from(entries as Uint8Array))).length, 0);

describe("a table of sheets", () => {
  it("holds what a map would hold, through any changes and from one opening to the next", () => {
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
        let table = tableIn(database);
        steps.forEach(([what, name], index) => {
          if (what === "put") {
            put(table, name, `${index}’s`);
            wanted.set(name, `${index}’s`);
          } else if (what === "remove") {
            table.remove(name);
            wanted.delete(name);
          } else {
            table.flush();
            if (what === "reopen") table = tableIn(database);
          }
        });
        table.flush();
        assert.deepEqual(valuesIn(database), wanted);
        assert.equal(entryCount(database), wanted.size);
      }),
    );
  });

  it("fills a sheet before it begins another", () => {
    const database = emptyDatabase();
    for (let index = 0; index < 250; index += 1) {
      const table = tableIn(database);
      put(table, String(index), "value");
      table.flush();
    }
    assert.equal(sheetCount(database), 3);
  });

  it("writes full sheets at once, so that few entries wait in memory", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    for (let index = 0; index < 250; index += 1) put(table, String(index), "value");
    assert.equal(sheetCount(database), 2);
  });

  it("changes an entry that stands on a sheet", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    put(table, "a", "old");
    put(table, "b", "old");
    table.flush();
    table.change("a", ([name, value]) => [name, `${value} and new`]);
    table.flush();
    assert.deepEqual(
      valuesIn(database),
      new Map([
        ["a", "old and new"],
        ["b", "old"],
      ]),
    );
  });

  it("is empty once it was cleared", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    for (let index = 0; index < 150; index += 1) put(table, String(index), "value");
    table.clear();
    put(table, "a", "value");
    table.flush();
    assert.deepEqual(valuesIn(database), new Map([["a", "value"]]));
  });

  it("tells a sheet that is not as it was written", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    put(table, "a", "value");
    table.flush();
    database.exec(
      "UPDATE texts SET entries = CAST(replace(CAST(entries AS TEXT), 'value', 'vague') AS BLOB)",
    );
    assert.throws(() => [...tableIn(database).entries()], StateDamage);
  });

  it("tells a sheet that stands in the place of another", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    put(table, "a", "value");
    table.flush();
    database.exec("UPDATE texts SET id = 7");
    assert.throws(() => [...tableIn(database).entries()], StateDamage);
  });
});
