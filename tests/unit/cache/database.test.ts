import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { isCorrupt, openDatabase } from "../../../src/cache/database.ts";
import { CacheCorruptError } from "../../../src/cache/rows.ts";
import { testFolder } from "../../support/layered-content.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const databaseModule = pathToFileURL(testFolder("../src/cache/database.ts")).href;

/** Opens a database as a user without the superuser's rights, and returns its location. */
const openAsNobody = (file: string): { readonly location: unknown; readonly notice: unknown } => {
  const code = `
    import { openDatabase } from ${JSON.stringify(databaseModule)};
    if (process.getuid?.() === 0) process.setuid(65534);
    const { database, notice } = openDatabase(${JSON.stringify(file)});
    database.exec("INSERT INTO meta VALUES ('a', 'b', 1)");
    process.stdout.write(JSON.stringify({ location: database.location(), notice }));`;
  const options = ["--input-type=module", "--eval", code];
  return JSON.parse(execFileSync(process.execPath, options, { encoding: "utf8" }));
};

/** Makes a database in a folder that everybody may enter. */
const cacheFile = (): string => {
  const home = temporaryFolder();
  chmodSync(home, 0o755);
  const file = join(home, ".dateline", "site.sqlite");
  openDatabase(file).database.close();
  return file;
};

const permissions: readonly (readonly [what: string, folder: number, file: number])[] = [
  ["is read-only", 0o777, 0o444],
  ["can't be read", 0o777, 0o000],
  ["lies in a read-only folder", 0o555, 0o444],
  ["lies in a folder that nobody may enter", 0o000, 0o666],
];

describe("the cache database", () => {
  for (const [what, folder, file] of permissions)
    it(`that ${what} is left alone, and one in memory replaces it`, () => {
      const path = cacheFile();
      const before = readFileSync(path);
      chmodSync(path, file);
      chmodSync(dirname(path), folder);
      const { location, notice } = openAsNobody(path);
      assert.equal(location, null);
      assert.match(String(notice), /^The cache in .*\.dateline cannot be used or written$/);
      chmodSync(dirname(path), 0o755);
      chmodSync(path, 0o644);
      assert.deepEqual(readFileSync(path), before);
    });

  it("in a read-only folder is made in memory", () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    const { location } = openAsNobody(join(folder, ".dateline", "site.sqlite"));
    assert.equal(location, null);
    assert.equal(existsSync(join(folder, ".dateline")), false);
    chmodSync(folder, 0o755);
  });

  it("is made in memory if a folder has its path", () => {
    const file = join(temporaryFolder(), "site.sqlite");
    mkdirSync(file);
    const { database } = openDatabase(file);
    assert.equal(database.location(), null);
    database.close();
  });

  const errors: readonly (readonly [what: string, error: unknown, corrupt: boolean])[] = [
    ["a row with a wrong checksum", new CacheCorruptError("Wrong."), true],
    ["SQLITE_ERROR, a wrong statement", { errcode: 1 }, false],
    ["SQLITE_CONSTRAINT", { errcode: 19 }, false],
    ["SQLITE_MISUSE", { errcode: 21 }, false],
    ["SQLITE_RANGE, a parameter too many", { errcode: 25 }, false],
    ["SQLITE_CORRUPT", { errcode: 11 }, true],
    ["SQLITE_CORRUPT_INDEX", { errcode: 779 }, true],
    ["SQLITE_NOTADB", { errcode: 26 }, true],
    ["SQLITE_IOERR_SHORT_READ, a file that was cut off", { errcode: 522 }, true],
    ["SQLITE_FULL", { errcode: 13 }, false],
    ["another error", {}, false],
  ];
  for (const [what, error, corrupt] of errors)
    it(`is ${corrupt ? "" : "not "}corrupt after ${what}`, () => {
      const thrown = error instanceof Error ? error : Object.assign(new Error("It fails."), error);
      assert.equal(isCorrupt(thrown), corrupt);
    });
});
