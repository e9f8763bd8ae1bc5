import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { eleventyFormat } from "../../../../src/import/archives/eleventy/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedItem } from "../../../../src/import/imported-item.ts";
import { importedFolder, importedTexts } from "../../../support/imported-folders.ts";

describe("the reader of Eleventy sites", () => {
  let items: readonly (ImportedItem | UnreadableFile)[] = [];
  before(async () => {
    items = await importedFolder(eleventyFormat, "imports/eleventy");
  });

  it("takes fields of posts and of their folder's data, and runs no code", () => {
    const storm = importedTexts(items).get("posts/2022-05-01-storm.md");
    assert.ok(storm?.type === "article");
    const { title, standfirst, date, credits, tags, image, oldAddresses } = storm;
    assert.deepEqual(
      { title, standfirst, date, credits, tags, image, oldAddresses },
      {
        title: "Storm over Nesby",
        standfirst: "Two roofs are gone.",
        date: "2022-05-01",
        credits: [{ key: "jo", name: "Jo Ek", role: undefined }],
        tags: ["weather"],
        image: {
          address: "/img/roof.jpg",
          alt: "A roof without tiles",
          caption: undefined,
          credit: "Ada Brandt",
        },
        oldAddresses: ["/2022/05/storm/"],
      },
    );
  });

  it("evaluates what it knows, and keeps the rest as visible words", () => {
    const storm = importedTexts(items).get("posts/2022-05-01-storm.md");
    assert.equal(
      storm?.shown,
      [
        "The wind came at night.",
        "![The quay under water](/img/quay.jpg)",
        "It hit Nesby and STORM OVER NESBY, says The Buoy.",
        "The **storm** in figures:",
        "- 120 km/h",
        '\\{% weather "Nesby" %\\}',
        "Read [the day before](/2022/04/calm/).",
      ].join("\n\n"),
    );
    assert.deepEqual(storm.text.uncarried, [
      { kind: "shortcode", name: "weather" },
      { kind: "html", name: "<script>" },
    ]);
  });

  it("publishes only what was public, and says where an address is not known", () => {
    const texts = importedTexts(items);
    assert.deepEqual(texts.get("posts/2022-04-28-not-built.md")?.release, {
      state: "draft",
      reason: "has permalink: false",
    });
    const computed = texts.get("posts/2022-04-29-computed.md");
    assert.deepEqual(computed?.oldAddresses, []);
    assert.deepEqual(computed?.notices, [
      "Its old address is made by code, which is not run. Add it under aliases.",
    ]);
    assert.deepEqual(
      items.flatMap((item) => (item.type === "unreadable" ? [item.problem.message] : [])),
      ["The front matter is code, which is not run. Write it as YAML."],
    );
  });
});
