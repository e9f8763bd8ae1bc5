import assert from "node:assert/strict";
import fs, { existsSync, readFileSync, statSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join, relative } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { stagingName } from "../src/output/folder.ts";
import { publishingRank } from "../src/output/order.ts";
import { builtSite, filesBelow } from "./support/built-site.ts";
import { layeredContent } from "./support/layered-content.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { writtenFiles } from "./support/written-files.ts";

/** Files that a page needs to be shown, or that its card elsewhere does: styles, code, pictures, fonts and indexes. */
const needed = /[a-z0-9_./-]+\.(?:css|js|svg|png|jpe?g|gif|webp|avif|woff2)\b/gi;

/** Returns the files of the site that a page or feed names and that are missing when it is moved into place. */
const missing = (output: string, file: string, site: string): readonly string[] =>
  (readFileSync(file, "utf8").match(needed) ?? [])
    .map((name) => name.replace(/^.*\.example\//, "/").replace(/^\/post\//, "/"))
    .filter((name) => name.startsWith("/") && !name.startsWith("//"))
    .filter((name) => existsSync(join(site, name)) && !existsSync(join(output, name)))
    .map((name) => `${relative(output, file)} names ${name}`);

/** Builds, and reads the output folder each time that a file is moved into place. */
const watchedBuild = async (
  context: TestContext,
  given: Parameters<typeof builtSite>[0] & { output: string },
) => {
  const { output: whole } = await builtSite({ ...given, output: join(temporaryFolder(), "site") });
  const { output } = given;
  const errors: string[] = [];
  const placed: string[] = [];
  const rename = fs.renameSync;
  context.mock.method(fs, "renameSync", (from: string, to: string) => {
    rename(from, to);
    if (!from.startsWith(join(output, stagingName))) return;
    const files = statSync(to).isDirectory() ? filesBelow(to).map((file) => join(to, file)) : [to];
    placed.push(...files.map((file) => relative(output, file)));
    for (const file of files)
      if (/\.(?:html|xml|json)$/.test(file)) errors.push(...missing(output, file, whole));
  });
  syncBuiltinESMExports();
  try {
    await builtSite(given);
  } finally {
    context.mock.restoreAll();
    syncBuiltinESMExports();
  }
  return { errors, placed };
};

const now = "2024-06-01T12:00";

const mapped = (title: string): string => `---
title: ${title}
date: 2024-05-30
section: town
map:
  places:
    - { name: Old Quay, lat: 47.1, lon: 8.5 }
    - { name: New Quay, lat: 47.3, lon: 8.9 }
  alt: Two quays, one in the north and one in the south.
---

Text of the article.
`;

describe("publishing", () => {
  it("puts no page into place that names a picture, a map, a style or code that is not there yet", async (context) => {
    const folder = layeredContent("sites/minimal", "sites/golden");
    writtenFiles(folder, { "articles/mapped.md": mapped("Quays") });
    const output = join(temporaryFolder(), "site");
    const { errors, placed } = await watchedBuild(context, { folder, now, output });
    assert.deepEqual(errors, []);
    assert.ok(
      placed.some((file) => /^graphics\/map-.*\.svg$/.test(file)),
      "a map is published",
    );
    assert.ok(placed.length > 100);
  });

  it("does so if addresses of articles have no year, and if a published site gets a map", async (context) => {
    const folder = layeredContent("sites/minimal");
    const site = join(folder, "site.yaml");
    fs.appendFileSync(site, "articleUrl: /zz/{slug}/\n");
    const output = join(temporaryFolder(), "site");
    assert.deepEqual((await watchedBuild(context, { folder, now, output })).errors, []);
    writtenFiles(folder, { "articles/mapped.md": mapped("Quays") });
    const { errors, placed } = await watchedBuild(context, { folder, now, output });
    assert.deepEqual(errors, []);
    const place = (file: RegExp): number => placed.findIndex((name) => file.test(name));
    assert.ok(place(/^graphics\/map-/) < place(/^zz\/quays\/index\.html$/));
    assert.ok(place(/^zz\/quays\/index\.html$/) < place(/^index\.html$/), "articles go before listings");
    assert.ok(place(/^index\.html$/) < place(/^feed\.xml$/), "listings go before feeds");
    assert.ok(place(/^town\/index\.html$/) < place(/^town\/feed\.xml$/));
  });

  it("has a rank for each kind of page: its assets come first, and what links to it comes last", () => {
    const { stylesheet, article, staticPage, front, listing, rss, sitemap } = publishingRank;
    assert.ok(stylesheet < article && article === staticPage && article < listing);
    assert.ok(front === listing && listing < rss && rss === sitemap);
  });
});
