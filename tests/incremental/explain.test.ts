import assert from "node:assert/strict";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { openCache } from "../../src/cache/cache.ts";
import { cacheFile, openDatabase } from "../../src/cache/database.ts";
import { buildSite } from "../../src/pipeline/build.ts";
import type { Explanation } from "../../src/pipeline/report.ts";
import { buildOptions } from "../support/built-site.ts";
import { smallPublication } from "../support/small-publication.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const now = "2023-11-10T12:00";

interface World {
  readonly folder: string;
  readonly output: string;
  readonly cacheFolder: string;
}

/** A small site, built once. */
const built = async (): Promise<World> => {
  const home = temporaryFolder();
  const world = {
    folder: await smallPublication(),
    output: join(home, "site"),
    cacheFolder: join(home, ".dateline"),
  };
  await buildSite(buildOptions({ ...world, now }));
  return world;
};

const explained = async (world: World, explain: string): Promise<Explanation | undefined> =>
  (await buildSite(buildOptions({ ...world, now, explain }))).explanation;

const article = (title: string) =>
  `---\ntitle: ${title}\ndate: 2023-11-09T10:00\nsection: world\nauthors: [jonas-berg]\n---\n\nNews.\n`;

describe("an explanation of a page", () => {
  let world: World;
  before(async () => {
    world = await built();
  });

  it("is that it is unchanged, if nothing changed", async () => {
    assert.deepEqual(await explained(world, "/world/"), { url: "/world/", reason: "unchanged", changed: [] });
  });

  it("is that it is unknown, if no page has the url", async () => {
    assert.deepEqual(await explained(world, "/nowhere/"), {
      url: "/nowhere/",
      reason: "unknown",
      changed: [],
      closest: undefined,
    });
  });

  it("is when its article expired", async () => {
    const expired = await built();
    writtenFiles(expired.folder, {
      "articles/short.md": article("Short").replace("\nsection", "\nexpires: 2023-11-10\nsection"),
    });
    assert.deepEqual(await explained(expired, "/2023/11/09/short/"), {
      url: "/2023/11/09/short/",
      reason: "unknown",
      changed: [],
      expired: "2023-11-10T00:00:00+09:00",
    });
  });

  it("is not given if nobody asked", async () => {
    assert.equal((await buildSite(buildOptions({ ...world, now }))).explanation, undefined);
  });

  it("is that it is new, if no build made it", async () => {
    const url = "/2023/11/09/storm-ahead/";
    writtenFiles(world.folder, { "articles/2023/11/storm-ahead.md": article("Storm ahead") });
    assert.deepEqual(await explained(world, url), { url, reason: "new", changed: [] });
  });

  it("names the parts that changed, and the number of items of a list", async () => {
    writtenFiles(world.folder, { "articles/2023/11/calm-after.md": article("Calm after") });
    const explanation = await explained(world, "/world/");
    assert.equal(explanation?.reason, "inputs");
    assert.ok(explanation.changed.some((part) => /^cards \(1 new, 0 unchanged, 0 removed\)$/.test(part)));
  });

  it("names no part if the inputs changed, but nothing that the page shows", async () => {
    appendFileSync(join(world.folder, "articles/2023/11/choir-returns.md"), "A line more.\n");
    const explanation = await explained(world, "/culture/");
    assert.deepEqual(explanation, { url: "/culture/", reason: "inputs", changed: [] });
  });

  it("is that the file was modified, or that it is missing", async () => {
    appendFileSync(join(world.output, "world", "index.html"), "<!-- by hand -->");
    assert.equal((await explained(world, "/world/"))?.reason, "modified");
    rmSync(join(world.output, "world", "index.html"));
    assert.equal((await explained(world, "/world/"))?.reason, "missing");
  });

  it("is that the code changed, if other layouts made the page", async () => {
    const { database } = openDatabase(cacheFile(world.cacheFolder, world.output));
    const cache = openCache(database);
    cache.meta.set("code", "other layouts");
    cache.commit();
    cache.close();
    assert.deepEqual(await explained(world, "/world/"), { url: "/world/", reason: "code", changed: [] });
  });
});
