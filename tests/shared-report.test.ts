/** A real report of an agency, from its file to every page, listing and feed. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parseFeed } from "feedsmith";
import { buildCommand } from "../src/cli/build.ts";
import { importCommand } from "../src/cli/import.ts";
import { filesBelow } from "./support/built-site.ts";
import { layeredContent, testFolder } from "./support/layered-content.ts";
import { runCommand } from "./support/run-command.ts";
import { shownText } from "./support/shown-text.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const report = testFolder("../../shared/seed/000_10616658d7341ac7.txt");

/** The parts of the report that readers must find, taken from the report itself. */
const partsOf = (text: string) => {
  const [headline = "", again, first = "", ...others] = text.split(/\n\s*\n/).map((part) => part.trim());
  assert.equal(again, headline, "the report is not of the form that it was");
  const colon = first.indexOf(": ");
  return { headline, dateline: first.slice(0, colon), paragraphs: [first.slice(colon + 2), ...others] };
};

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** A publication with a section "world", and the report imported into it as a person would do it. */
const importedReport = async (): Promise<string> => {
  const folder = layeredContent("sites/minimal");
  writeFileSync(join(folder, "sections", "world.md"), "---\nname: World\n---\n");
  const words = [report, "--date", "2023-11-09", "--section", "world", "--tags", "North Korea,South Korea"];
  const { code, notices } = await runCommand(importCommand, [...words, "--publish", "--content", folder]);
  assert.equal(code, 0, notices);
  return folder;
};

const builtFrom = async (folder: string): Promise<(file: string) => string> => {
  const output = join(temporaryFolder(), "site");
  const { code, notices } = await runCommand(buildCommand, ["--content", folder, "--output", output]);
  assert.equal(code, 0, notices);
  return (file) => readFileSync(join(output, file), "utf8");
};

describe("the shared report", () => {
  if (!existsSync(report)) {
    it("did not run: the report is not in reach of this checkout", (context) => {
      context.diagnostic("../shared/seed holds no report beside this checkout, so nothing was imported");
      assert.equal(existsSync(report), false);
    });
    return;
  }
  const { headline, dateline, paragraphs } = partsOf(readFileSync(report, "utf8"));
  const url = "/2023/11/09/blinken-arrives-in-seoul-for-talks-on-north-korea/";
  const page = `${url.slice(1)}index.html`;

  it("is imported as a draft unless it is to be published", async () => {
    const folder = layeredContent("sites/minimal");
    await runCommand(importCommand, [report, "--date", "2023-11-09", "--content", folder]);
    const [file = ""] = filesBelow(join(folder, "articles", "2023"));
    assert.match(readFileSync(join(folder, "articles", "2023", file), "utf8"), /^draft: true$/m);
  });

  it("becomes an article page with its headline once, its dateline apart and every paragraph word for word", async () => {
    const read = await builtFrom(await importedReport());
    const markup = read(page);
    const article = shownText(markup.slice(markup.indexOf("<main"), markup.indexOf("</main>")));
    assert.equal(occurrences(article, headline), 1);
    assert.equal(dateline, "SEOUL, South Korea");
    assert.ok(markup.includes(`>${dateline}</`));
    assert.equal(paragraphs.length, 12);
    for (const paragraph of paragraphs) assert.equal(occurrences(article, paragraph), 1, paragraph);
  });

  it("is listed on the front, its section, both tag pages and the archive", async () => {
    const read = await builtFrom(await importedReport());
    const listings = [
      "index.html",
      "world/index.html",
      "tags/north-korea/index.html",
      "tags/south-korea/index.html",
      "archive/2023/11/index.html",
    ];
    for (const listing of listings) {
      assert.ok(read(listing).includes(`href="${url}"`), listing);
      assert.ok(shownText(read(listing)).includes(headline), listing);
    }
    assert.match(read("tags/index.html"), /North Korea[\s\S]*South Korea/);
    assert.match(read("sitemap-2023-11.xml"), new RegExp(`<loc>https://minimal\\.example${url}</loc>`));
  });

  it("is whole in the feeds of the site, its section and its tags", async () => {
    const read = await builtFrom(await importedReport());
    for (const folder of ["", "world/", "tags/north-korea/", "tags/south-korea/"]) {
      const rss = parseFeed(read(`${folder}feed.xml`));
      assert.equal(rss.format, "rss");
      const item = rss.format === "rss" ? rss.feed.items?.find(({ title }) => title === headline) : undefined;
      const contents = [
        item?.content?.encoded ?? "",
        read(`${folder}atom.xml`),
        read(`${folder}feed.json`),
      ] as const;
      const text = shownText(contents[0]);
      assert.ok(text.includes(dateline));
      for (const paragraph of paragraphs)
        assert.equal(occurrences(text, paragraph), 1, `${folder}: ${paragraph}`);
      const json = JSON.parse(contents[2]).items.find((entry: { title: string }) => entry.title === headline);
      for (const paragraph of paragraphs) assert.ok(shownText(json.content_html).includes(paragraph));
      assert.ok(contents[1].includes(headline));
    }
  });
});
