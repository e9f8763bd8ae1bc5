import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import fc from "fast-check";
import { columnTable } from "../../../src/cache/column-table.ts";
import { CacheCorruptError } from "../../../src/cache/rows.ts";

const emptyDatabase = (): DatabaseSync => {
  const database = new DatabaseSync(":memory:");
  database.exec(
    "CREATE TABLE outputs (field INTEGER, start INTEGER, cells BLOB, checksum INTEGER, PRIMARY KEY (field, start))",
  );
  return database;
};

/** A table of a key, a text and a number. */
const tableIn = (database: DatabaseSync) => columnTable(database, "outputs", { texts: 2, numbers: 1 });

const rowOf = (key: string, text: string, number: number) => ({ texts: [key, text], numbers: [number] });

const named = (count: number) =>
  Array.from({ length: count }, (_, index) => rowOf(`key ${index}`, `text ${index}`, index));

/** A database with so many rows. */
const filled = (count: number): DatabaseSync => {
  const database = emptyDatabase();
  const table = tableIn(database);
  for (const row of named(count)) table.append(row);
  table.flush();
  return database;
};

/** The rows of a database by key. */
const rowsIn = (database: DatabaseSync): ReadonlyMap<string, readonly [string, number]> => {
  const table = tableIn(database);
  const textAt = table.textReader(1);
  for (const [at, text] of table.texts(1).entries()) assert.equal(textAt(at), text);
  return new Map(
    table
      .texts(0)
      .flatMap((key, at) =>
        key === "" ? [] : [[key, [table.texts(1)[at] ?? "", table.numbers(0)[at] ?? 0] as const] as const],
      ),
  );
};

const partCount = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT count(*) AS count FROM outputs WHERE field = 0").get()?.count);

const positionOf = (database: DatabaseSync, key: string): number => tableIn(database).texts(0).indexOf(key);

describe("a table of columns", () => {
  it("holds what a map would hold, after any changes and after it is opened again", () => {
    const key = fc.integer({ min: 1, max: 900 }).map(String);
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.tuple(fc.constant("put"), key) },
      { weight: 3, arbitrary: fc.tuple(fc.constant("remove"), key) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("flush"), key) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("reopen"), key) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300, size: "max" }), fc.boolean(), (steps, isLarge) => {
        const database = filled(isLarge ? 9000 : 0);
        const wanted = new Map(rowsIn(database));
        let table = tableIn(database);
        steps.forEach(([what, name], index) => {
          // A key changes once between two flushes.
          if (what !== "flush" && what !== "reopen") table.flush();
          const position = table.texts(0).indexOf(name);
          if (what === "put") {
            const row = rowOf(name, `${index}’s`, index);
            if (position < 0) table.append(row);
            else table.replace(position, row);
            wanted.set(name, [`${index}’s`, index]);
          } else if (what === "remove") {
            if (position >= 0) table.delete(position);
            wanted.delete(name);
          } else {
            table.flush();
            if (what === "reopen") table = tableIn(database);
          }
        });
        table.flush();
        assert.deepEqual(rowsIn(database), wanted);
      }),
      { numRuns: 15 },
    );
  });

  it("writes full blocks at once, so that few rows wait in memory", () => {
    const database = emptyDatabase();
    const table = tableIn(database);
    for (const row of named(20_000)) table.append(row);
    assert.equal(partCount(database), 2);
    table.flush();
    assert.equal(partCount(database), 3);
    assert.equal(rowsIn(database).size, 20_000);
  });

  it("writes few changes to a log, and all blocks anew when the log is full", () => {
    const database = filled(10_000);
    const sizes = new Set<number>();
    for (let round = 0; round < 3; round += 1) {
      const table = tableIn(database);
      for (let at = 0; at < 200; at += 1)
        table.replace(at * 3 + round, rowOf(`new ${round} ${at}`, "", round));
      table.flush();
      sizes.add(partCount(database));
    }
    assert.deepEqual([...sizes], [3, 2]);
    const keys = [...rowsIn(database).keys()];
    assert.equal(keys.length, 10_000);
    assert.deepEqual(keys.slice(0, 3), ["new 0 0", "new 1 0", "new 2 0"]);
  });

  it("takes new rows and changed ones together", () => {
    const database = filled(10_000);
    const table = tableIn(database);
    for (const row of named(700)) table.append(rowOf(`more ${row.texts[0]}`, "", 1));
    for (let at = 0; at < 600; at += 1) table.replace(at, rowOf(`new ${at}`, "", 2));
    table.flush();
    const rows = rowsIn(database);
    assert.equal(rows.size, 10_700);
    assert.deepEqual(rows.get("new 599"), ["", 2]);
    assert.deepEqual(rows.get("more key 699"), ["", 1]);
  });

  it("takes few new rows with very many changed ones", () => {
    const database = filled(10_000);
    const table = tableIn(database);
    for (let at = 0; at < 600; at += 1) table.replace(at, rowOf(`new ${at}`, "", 2));
    table.append(rowOf("more", "text", 7));
    table.flush();
    assert.deepEqual(rowsIn(database).get("more"), ["text", 7]);
  });

  it("reads texts one by one, also after all blocks were written anew", () => {
    const database = filled(10_000);
    const table = tableIn(database);
    for (const row of named(300)) table.append(rowOf(`more ${row.texts[0]}`, row.texts[1] ?? "", 1));
    table.flush();
    table.replace(1, rowOf("logged", "logged text", 1));
    table.flush();
    const textAt = table.textReader(1);
    for (let at = 2; at < 700; at += 1) table.replace(at, rowOf(`new ${at}`, "", 2));
    table.flush();
    assert.deepEqual([0, 1, 9000, 10_299].map(textAt), ["text 0", "logged text", "text 9000", "text 299"]);
  });

  it("puts new rows where others were deleted", () => {
    const database = filled(10);
    const first = tableIn(database);
    first.delete(3);
    first.delete(7);
    first.flush();
    const second = tableIn(database);
    for (const key of ["a", "b", "c"]) second.append(rowOf(key, "", 0));
    second.flush();
    assert.deepEqual(
      ["a", "b", "c"].map((key) => positionOf(database, key)),
      [3, 7, 10],
    );
  });

  it("takes changes of rows that were put since the last flush", () => {
    const database = filled(10);
    const table = tableIn(database);
    const positions = named(9000).map(({ texts: [key = ""] }) => table.append(rowOf(`more ${key}`, "", 1)));
    for (const at of [0, 8500]) table.replace(positions[at] ?? 0, rowOf(`new ${at}`, "", 2));
    for (const at of [1, 8501]) table.delete(positions[at] ?? 0);
    table.flush();
    const rows = rowsIn(database);
    assert.equal(rows.size, 10 + 9000 - 2);
    assert.deepEqual(
      [rows.get("new 0"), rows.get("new 8500")],
      [
        ["", 2],
        ["", 2],
      ],
    );
    assert.equal(rows.has("more key 1") || rows.has("more key 8501"), false);
  });

  it("is empty after it is cleared", () => {
    const database = filled(9000);
    const table = tableIn(database);
    table.append(rowOf("lost", "", 0));
    table.clear();
    table.append(rowOf("a", "text", 7));
    table.flush();
    assert.deepEqual(rowsIn(database), new Map([["a", ["text", 7]]]));
  });

  it("refuses a text with a zero, which would end it", () => {
    const table = tableIn(emptyDatabase());
    table.append(rowOf("a", "b\0c", 0));
    assert.throws(table.flush, RangeError);
  });

  const damages = {
    "a text that was modified":
      "UPDATE outputs SET cells = CAST(replace(cells, 'text', 'test') AS BLOB) WHERE field = 1",
    "a number that was modified": "UPDATE outputs SET cells = zeroblob(length(cells)) WHERE field = 2",
    "cells at another position": "UPDATE outputs SET start = start + 100 WHERE field = 1",
    "cells of another column":
      "UPDATE outputs SET field = 7 WHERE field = 1; UPDATE outputs SET field = 1 WHERE field = 0; UPDATE outputs SET field = 0 WHERE field = 7",
    "a column that is missing": "DELETE FROM outputs WHERE field = 1",
    "the log of a column that is missing": "DELETE FROM outputs WHERE field = 0 AND start > 8192",
    "the positions of the log that are missing": "DELETE FROM outputs WHERE field = 3",
  };
  for (const [damage, statement] of Object.entries(damages))
    it(`reports ${damage}`, () => {
      const database = filled(1000);
      const table = tableIn(database);
      for (const row of named(100)) table.append(row);
      table.flush();
      assert.equal(rowsIn(database).size, 1000);
      database.exec(statement);
      assert.throws(() => rowsIn(database), CacheCorruptError);
    });
});
