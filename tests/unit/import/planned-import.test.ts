import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { serialize } from "node:v8";
import { readContent } from "../../../src/content/read.ts";
import { parseMoment } from "../../../src/i18n/parse-date.ts";
import type { ImportFormat } from "../../../src/import/import-format.ts";
import { itemCollector } from "../../../src/import/inputs/held-import.ts";
import { heldItem } from "../../../src/import/inputs/held-items.ts";
import { openSpool, spoolFolder } from "../../../src/import/inputs/spool.ts";
import { plannedImport } from "../../../src/import/planned-import.ts";
import { wireIndex } from "../../../src/import/versions/wire-versions.ts";
import { importedArticle } from "../../support/import-items.ts";
import { testNow } from "../../support/run-command.ts";
import { smallPublication } from "../../support/small-publication.ts";

const size = 500;

const format: ImportFormat = {
  name: "items",
  title: "items of a test",
  origin: "archive",
  recognises: async ({ files }) => files,
  read: async function* () {},
};

/** Returns an article that says much of itself. */
const longArticle = (index: number) => {
  const words = `The ferry of the ${index}th day was late. `.repeat(10);
  return importedArticle({
    source: { file: "export.xml", part: `post ${index}` },
    title: words,
    slug: `ferry-${index}`,
    id: `https://valley.example/?p=${index}`,
    standfirst: words,
    byline: words,
    categories: ["Harbour"],
    tags: ["Ferries", "Harbour"],
    oldAddresses: [`/2019/05/04/ferry-${index}/`, `/?p=${index}`],
    image: { address: `/up/ferry-${index}.jpg`, alt: words, caption: words, credit: words },
    text: { markdown: words, addresses: [], words, uncarried: [] },
    notices: [words],
  });
};

const bytesOfEach = (items: readonly object[]): number => serialize(items).length / size;

describe("the plan of an import", () => {
  it("makes no text that is deferred", () => {
    const { folder, remove } = spoolFolder();
    const spool = openSpool(folder, 0);
    const make = (): never => assert.fail("The text was made.");
    const text = Object.defineProperties(
      { ...importedArticle().text, deferred: { html: "<p>Ferries sail.</p>", uncarried: [] } },
      { markdown: { get: make }, addresses: { get: make }, words: { get: make } },
    );
    assert.equal(heldItem(importedArticle({ text }), spool).type, "article");
    spool.close();
    remove();
  });

  it("holds little of each article, however much it says, and nothing of what was read", async () => {
    const folder = await smallPublication();
    const { value: records } = await readContent({ folder });
    const { moment } = parseMoment("2023-11-10T09:30", "Asia/Seoul");
    if (!records || !moment) throw new Error("The content folder of the test is not usable.");
    const spools = spoolFolder();
    const spool = openSpool(spools.folder, 0);
    const { add, ...held } = itemCollector();
    for (let index = 0; index < size; index += 1) {
      const item = heldItem(longArticle(index), spool);
      if (item.type !== "unreadable") add(item, format);
    }
    assert.ok(bytesOfEach(held.articles.map(({ format: _, ...one }) => one)) < 500);
    const plan = plannedImport(
      held,
      wireIndex(records),
      {
        records,
        folder,
        now: testNow,
        date: { text: "2023-11-10T09:30", moment },
        options: { fallbackSection: "world", publish: false, applyKills: false },
      },
      spool,
    );
    spool.close();
    spools.remove();
    assert.equal(plan.files.length, size);
    assert.equal(held.articles.length, 0);
    assert.ok(bytesOfEach([...plan.files]) < 250);
    // Two addresses of each, and its new one.
    assert.ok(bytesOfEach([plan.addresses]) < 3 * 1.5 * 16 + 20);
  });
});
