import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { builtSite, bytesBelow } from "../support/built-site.ts";
import { layeredContent } from "../support/layered-content.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { writtenFiles } from "../support/written-files.ts";

const site = (cards: string): string =>
  `name: The Minimal\nurl: https://minimal.example/\nlanguage: en\ntimeZone: America/New_York\ndescription: The least.\ncards: ${cards}\n`;

const article = (title: string, date: string): string =>
  `---\ntitle: ${title}\ndate: ${date}\nsection: town\n---\n\nText.\n`;

describe("the day since which articles have cards", () => {
  const folder = layeredContent("sites/minimal");
  writtenFiles(folder, {
    "articles/one.md": article("One", "2024-03-09T23:59"),
    // In Greenwich this is the tenth.
    "articles/two.md": article("Two", "2024-03-09T19:00"),
    "articles/three.md": article("Three", "2024-03-10T00:00"),
    "articles/four.md": article("Four", "2024-03-20"),
  });
  const output = join(temporaryFolder(), "site");
  const now = "2024-06-01T12:00";
  const imageOf = (page: string): string | undefined =>
    /<meta property="og:image" content="https:\/\/minimal\.example(.*?)"/.exec(page)?.[1];

  for (const [cards, count] of [
    ["true", 5],
    ["{ since: 2024-03-10 }", 2],
    ["{ since: 2024-03-20 }", 1],
    ["{ since: 2024-03-21 }", 0],
    ["{ since: 2024-03-09 }", 4],
    ["false", 0],
    ["{ since: 2024-03-10 }", 2],
  ] as const)
    it(`gives ${count} cards after cards: ${cards}, as a clean build does`, async () => {
      writtenFiles(folder, { "site.yaml": site(cards) });
      const { files, read } = await builtSite({ folder, output, now });
      assert.equal(files.filter((file) => /^pictures\/card-/.test(file)).length, count);
      const early = imageOf(read("2024/03/09/one/index.html"));
      assert.match(early ?? "", count >= 4 ? /^\/pictures\/card-one-/ : /^\/card\.png$/);
      assert.deepEqual(bytesBelow(output), bytesBelow((await builtSite({ folder, now })).output));
    });
});
