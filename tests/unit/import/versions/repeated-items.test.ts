import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ImportedItem, ImportedText } from "../../../../src/import/imported-item.ts";
import { deferredText } from "../../../../src/import/text/deferred-text.ts";
import { importedArticle, importItems } from "../../../support/import-items.ts";
import { smallPublication } from "../../../support/small-publication.ts";

const textOf = (words: string): ImportedText => ({ markdown: words, addresses: [], words, uncarried: [] });

/** Returns an article and a page of a site, in a file. */
const siteIn = (file: string, text = textOf("Ferries stay.")): readonly ImportedItem[] => {
  const source = { file, part: "post 1" };
  return [
    importedArticle({ source, id: "a", oldAddresses: ["/one/"], text }),
    {
      type: "page",
      source: { file, part: "page 2" },
      release: { state: "public" },
      title: "Contact",
      oldAddresses: ["/contact/"],
      text,
      notices: [],
    },
  ];
};

describe("items that two inputs of an import have", () => {
  it("are imported once, and the others named", async () => {
    const content = await smallPublication();
    const items = [...siteIn("site.zip/export.xml"), ...siteIn("the site/export.xml")];
    const { files, plan } = await importItems(content, items);
    assert.deepEqual(
      files.map(({ path }) => path),
      ["articles/2019/05/harbour-closes.md", "pages/contact.md"],
    );
    assert.deepEqual(
      plan.skipped.map(({ source, reason }) => [source.file, source.part, reason]),
      [
        ["the site/export.xml", "post 1", "is in two of the named inputs"],
        ["the site/export.xml", "page 2", "is in two of the named inputs"],
      ],
    );
  });

  it("are known again if their texts are HTML, wherever these lie", async () => {
    const site = (file: string, more = "") =>
      siteIn(file, deferredText(`<p>${"Ferries stay. ".repeat(20)}${more}</p>`));
    const { files, plan } = await importItems(await smallPublication(), [
      ...site("one.xml"),
      ...site("two.xml"),
      ...site("three.xml", "Not all."),
    ]);
    assert.equal(files.length, 4);
    assert.deepEqual(
      plan.skipped.map(({ source }) => source.file),
      ["two.xml", "two.xml"],
    );
  });

  it("are all imported if they say different things", async () => {
    const content = await smallPublication();
    const items = [...siteIn("old.xml"), ...siteIn("new.xml", textOf("Ferries sail.\n\nThey are late."))];
    const { files, plan } = await importItems(content, items);
    assert.equal(files.length, 4);
    assert.deepEqual(plan.skipped, []);
  });
});
