import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { beforeEach, describe, it } from "node:test";
import { cacheFile } from "../../src/cache/database.ts";
import { OutputError } from "../../src/cache/output-error.ts";
import { outputPlace } from "../../src/output/list.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import type { BuildReport } from "../../src/pipeline/report.ts";
import type { Renderer } from "../../src/render/renderer.ts";
import { buildOptions, builtSite, bytesBelow } from "../support/built-site.ts";
import { inlineRenderer } from "../support/inline-workers.ts";
import { newsArchive } from "../support/news-archive.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const now = "2023-11-10T12:00";
const harbour = "articles/2023/11/harbour-reopens.md";

interface World {
  readonly folder: string;
  readonly output: string;
  readonly cacheFolder: string;
}

let world: World;

type Others = Partial<Parameters<typeof buildOptions>[0]>;

const build = (others: Others = {}): Promise<BuildReport> =>
  buildSite(buildOptions({ ...world, now, ...others }));

const textOf = (file: string): string => readFileSync(join(world.folder, file), "utf8");
const edit = (from: string, to: string): void =>
  writeFileSync(join(world.folder, harbour), textOf(harbour).replace(from, to));

const assertClean = async (): Promise<void> => {
  const { output } = await builtSite({ folder: world.folder, now });
  assert.deepEqual(bytesBelow(world.output), bytesBelow(output));
};

const databaseFile = (): string => cacheFile(world.cacheFolder, world.output);

beforeEach(async () => {
  const home = temporaryFolder();
  world = {
    folder: await smallPublication(),
    output: join(home, "site"),
    cacheFolder: join(home, ".dateline"),
  };
  await build();
});

const changeVersion = (): void => {
  const cache = new DatabaseSync(databaseFile());
  cache.exec("PRAGMA user_version = 9999");
  cache.close();
};

const spoil = (start: number, length: number): void => {
  const bytes = readFileSync(databaseFile());
  bytes.fill("noise", start, start + length);
  writeFileSync(databaseFile(), bytes);
};

/** Changes a value in the cache and leaves its checksum. */
const spoilRow = (): void => {
  const cache = new DatabaseSync(databaseFile());
  cache.exec("UPDATE records SET cells = CAST(replace(CAST(cells AS TEXT), 'Harbour', 'Horbour') AS BLOB)");
  cache.close();
};

/** Changes a meta value of the cache, so that it is no JSON any more. */
const spoilMeta = (): void => {
  const cache = new DatabaseSync(databaseFile());
  cache.exec("UPDATE meta SET value = replace(value, ':', char(1)) WHERE name = 'publication'");
  cache.close();
};

const changeTables = (change: string): void => {
  const cache = new DatabaseSync(databaseFile());
  cache.exec(change);
  cache.close();
};

const leaveBeside = (ending: string): void =>
  writeFileSync(`${databaseFile()}${ending}`, "This was left.\n".repeat(100));

describe("a corrupt cache", () => {
  const corruptNotice = "The cache of the last build is corrupt";
  const damages: readonly (readonly [string, () => void, string | undefined])[] = [
    [
      "is cut in half",
      () => truncateSync(databaseFile(), Math.floor(statSync(databaseFile()).size / 2)),
      corruptNotice,
    ],
    [
      "is cut off in its last page",
      () => truncateSync(databaseFile(), statSync(databaseFile()).size - 100),
      corruptNotice,
    ],
    ["is cut off in its first page", () => truncateSync(databaseFile(), 3000), corruptNotice],
    ["is cut off in its head", () => truncateSync(databaseFile(), 50), corruptNotice],
    ["lacks a table", () => changeTables("DROP TABLE bodies"), corruptNotice],
    [
      "has a table of another form",
      () => changeTables("ALTER TABLE parts ADD COLUMN more TEXT"),
      corruptNotice,
    ],
    ["has noise for a journal beside it", () => leaveBeside("-journal"), undefined],
    ["has noise for a log beside it", () => leaveBeside("-wal"), undefined],
    ["has noise for shared memory beside it", () => leaveBeside("-shm"), undefined],
    ["has noise at its beginning", () => spoil(0, 200), corruptNotice],
    ["has noise in its middle", () => spoil(8192, statSync(databaseFile()).size - 16_384), corruptNotice],
    ["has a row that was changed", spoilRow, corruptNotice],
    ["has a meta value that was changed", spoilMeta, corruptNotice],
    ["is a text", () => writeFileSync(databaseFile(), "This is no cache.\n".repeat(100)), corruptNotice],
    [
      "is of another version",
      changeVersion,
      "The cache of the last build is from another version of Dateline",
    ],
    // There was no cache worth a notice.
    ["is empty", () => truncateSync(databaseFile(), 0), undefined],
    ["is gone", () => rmSync(databaseFile()), undefined],
  ];
  for (const [name, damage, notice] of damages)
    it(`costs only time if it ${name}`, async () => {
      damage();
      edit("Ferries sail", "Boats sail");
      const report = await build();
      assert.equal(report.notice, notice);
      await assertClean();
      const next = await build();
      assert.equal(next.notice, undefined);
      assert.equal(next.update?.rendered, 0);
    });

  it("is not needed if none can be written, and the list of files is in the output folder then", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    world = { ...world, output: join(temporaryFolder(), "site"), cacheFolder: join(file, "state") };
    await build();
    edit("Ferries sail", "Boats sail");
    rmSync(join(world.folder, "articles/2023/11/choir-returns.md"));
    const report = await build();
    assert.match(report.notice ?? "", /^The cache in .*state cannot be used or written$/);
    assert.ok(report.update?.removed.includes("2023/11/08/choir-returns/index.html"));
    rmSync(join(world.output, ".dateline.json"));
    await assertClean();
  });
});

/** An error of SQLite. */
const sqliteError = (errcode: number): Error =>
  Object.assign(new Error("The state fails."), { code: "ERR_SQLITE_ERROR", errcode });

describe("a cache that can't be written", () => {
  it("is not needed if a folder is in its place, and the folder is left alone", async () => {
    rmSync(databaseFile());
    writtenFiles(databaseFile(), { "mine.txt": "mine" });
    edit("Ferries sail", "Boats sail");
    const { notice } = await build();
    assert.match(notice ?? "", /^The cache in .* cannot be used/);
    await assertClean();
    assert.equal(readFileSync(join(databaseFile(), "mine.txt"), "utf8"), "mine");
  });

  it("is not needed if folders are in the place of its files", async () => {
    for (const ending of ["-journal", "-wal"]) mkdirSync(`${databaseFile()}${ending}`);
    edit("Ferries sail", "Boats sail");
    await build();
    await assertClean();
  });

  // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL and SQLITE_CANTOPEN.
  for (const errcode of [8, 10, 13, 14])
    for (const moment of ["Linking", "Comparing", "Rendering", "Publishing"])
      it(`is not needed, or made anew, if it fails with ${errcode} at the stage ${moment}`, async (context) => {
        edit("Ferries sail", "Boats sail");
        let isFailing = false;
        const run = StatementSync.prototype.run;
        context.mock.method(
          StatementSync.prototype,
          "run",
          function (this: StatementSync, ...values: readonly string[]) {
            if (isFailing) {
              isFailing = false;
              throw sqliteError(errcode);
            }
            return Reflect.apply(run, this, values);
          },
        );
        let isToFail = true;
        const stage = (name: string): void => {
          if (name === moment) [isFailing, isToFail] = [isToFail, false];
        };
        const { update, notice } = await build({ progress: { stage, advance: () => {} } });
        assert.ok(update);
        assert.equal(isFailing, false, "it did fail");
        assert.match(notice ?? "", errcode === 10 ? /corrupt$/ : /^The cache in .* cannot be used/);
        await assertClean();
        context.mock.restoreAll();
        assert.equal((await build()).notice, undefined);
        await assertClean();
      });

  for (const errcode of [8, 10, 13, 14])
    it(`at the end (${errcode}) leaves a finished site, with a notice, and the next build uses the previous cache`, async (context) => {
      edit("Ferries sail", "Boats sail");
      let isPublished = false;
      const exec = DatabaseSync.prototype.exec;
      context.mock.method(DatabaseSync.prototype, "exec", function (this: DatabaseSync, text: string) {
        if (isPublished && text.startsWith("COMMIT")) throw sqliteError(errcode);
        return exec.call(this, text);
      });
      const stage = (name: string): void => {
        if (name === "Publishing") isPublished = true;
      };
      const { update, isCacheUnsaved } = await build({ progress: { stage, advance: () => {} } });
      assert.ok((update?.changed.length ?? 0) > 0);
      assert.equal(isCacheUnsaved, true);
      context.mock.restoreAll();
      await assertClean();
      const next = await build();
      assert.deepEqual([next.notice, next.isCacheUnsaved], [undefined, undefined]);
      await assertClean();
    });

  it("fails if a statement is wrong, which does not mean that it is corrupt", async (context) => {
    const before = readFileSync(databaseFile());
    edit("Ferries sail", "Boats sail");
    context.mock.method(StatementSync.prototype, "run", () => {
      throw sqliteError(1);
    });
    await assert.rejects(build(), /The state fails/);
    context.mock.restoreAll();
    assert.ok(statSync(databaseFile()).size >= before.length, "the state was not thrown away");
    assert.equal((await build()).notice, undefined);
    await assertClean();
  });
});

describe("a disk that becomes full", () => {
  it("in the second batch leaves the last site as it was, and the next build is complete", async () => {
    const large = newsArchive({ articles: 1100, sections: 2, tags: 3, authors: 2 });
    const before = bytesBelow(world.output);
    let batches = 0;
    const render: Renderer["render"] = async (batch) => {
      batches += 1;
      if (batches > 1) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      return inlineRenderer.render(batch);
    };
    world = { ...world, folder: large };
    await assert.rejects(build({ renderer: { concurrency: 0, warmUp: () => {}, render } }), /ENOSPC/);
    assert.deepEqual(bytesBelow(world.output), before);
    const { output } = await builtSite({ folder: large, now });
    await build();
    assert.deepEqual(bytesBelow(world.output), bytesBelow(output));
  });
});

describe("an output folder", () => {
  it("keeps untracked files, and the report names them", async () => {
    writtenFiles(world.output, { CNAME: "small.example", "world/notes.txt": "mine" });
    edit("title: Harbour reopens", "title: Harbour closes");
    const { update } = await build();
    assert.deepEqual(update?.untracked, ["CNAME", "world/notes.txt"]);
    assert.equal(readFileSync(join(world.output, "world", "notes.txt"), "utf8"), "mine");
  });

  it("whose list of finished files is lost is recognised by the cache, and gets the list again", async () => {
    truncateSync(outputPlace(world).list);
    rmSync(join(world.folder, harbour));
    const { update } = await build();
    assert.ok(update?.removed.includes("2023/11/09/harbour-reopens/index.html"));
    await assertClean();
  });

  it("to which another build is writing is left alone", async () => {
    edit("Ferries sail", "Boats sail");
    let second: Promise<unknown> | undefined;
    const render: Renderer["render"] = async (batch) => {
      second ??= assert.rejects(build(), (error: unknown) => {
        assert.ok(error instanceof OutputError);
        assert.match(error.message, /Another build of this site is running/);
        return true;
      });
      await second;
      return inlineRenderer.render(batch);
    };
    const { update } = await build({ renderer: { concurrency: 0, warmUp: () => {}, render } });
    assert.ok(second, "the second build began while the first was rendering");
    assert.ok(update);
    await assertClean();
  });
});

describe("a content file", () => {
  it("that is written anew with the same size and time right after a build is read again", async () => {
    const file = join(world.folder, harbour);
    // A whole second, which every file system stores exactly.
    const time = Math.floor(Date.now() / 1000);
    utimesSync(file, time, time);
    await build();
    edit("Ferries", "Vessels");
    utimesSync(file, time, time);
    await build();
    assert.match(
      readFileSync(join(world.output, "2023/11/09/harbour-reopens/index.html"), "utf8"),
      /Vessels/,
    );
    await assertClean();
  });

  it("that is deleted while the others are read is dropped from the site", async () => {
    edit("Ferries sail", "Boats sail");
    const stage = (name: string): void => {
      if (name === "Reading") rmSync(join(world.folder, harbour), { force: true });
    };
    const { problems } = await build({ progress: { stage, advance: () => {} } });
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
    await assertClean();
  });

  for (const [name, time] of [
    ["the past", new Date("2001-01-01T00:00Z")],
    ["the future", new Date("2040-01-01T00:00Z")],
  ] as const)
    it(`with a time of ${name} is read when it changes`, async () => {
      utimesSync(join(world.folder, harbour), time, time);
      await build();
      edit("Ferries", "Vessels");
      utimesSync(join(world.folder, harbour), time, time);
      await build();
      await assertClean();
    });

  it("is read when it changes though the machine's clock was put back", async () => {
    const startedAt = Date.now() - 24 * 60 * 60 * 1000;
    await build({ startedAt });
    edit("Ferries sail", "Boats sail");
    await build({ startedAt: startedAt - 1000 });
    await assertClean();
  });
});
