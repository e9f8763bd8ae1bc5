import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { hugoFormat } from "../../../../src/import/archives/hugo/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedItem } from "../../../../src/import/imported-item.ts";
import { importedFolder, importedTexts } from "../../../support/imported-folders.ts";

describe("the reader of Hugo sites", () => {
  let items: readonly (ImportedItem | UnreadableFile)[] = [];
  before(async () => {
    items = await importedFolder(hugoFormat, "imports/hugo");
  });
  const harbour = () => {
    const found = importedTexts(items).get("content/world/harbour-reopens/index.md");
    assert.ok(found?.type === "article");
    return found;
  };

  it("takes fields of TOML, of the cascade and of bundles", () => {
    const { title, date, updated, expires, credits, categories, tags, image, oldAddresses, id } = harbour();
    assert.deepEqual(
      { title, date, updated, expires, credits, categories, tags, image, oldAddresses, id },
      {
        title: "Harbour reopens",
        date: "2023-11-09T08:30:00+01:00",
        updated: "2023-11-10",
        expires: "2999-01-01",
        credits: [{ key: "mara-lindqvist", name: "Mara Lindqvist", role: undefined }],
        categories: ["world", "Harbours"],
        tags: ["abroad"],
        image: {
          address: "/world/harbour-reopens/crane.jpg",
          alt: undefined,
          caption: "The crane.",
          credit: undefined,
        },
        oldAddresses: ["/world/harbour-reopens/", "/old/harbour/", "/world/reopened"],
        id: "https://gull.example/world/harbour-reopens/",
      },
    );
  });

  it("evaluates Hugo's shortcodes, and keeps others as visible words", () => {
    const { shown, text } = harbour();
    assert.equal(
      shown,
      [
        "Boats may enter again.",
        '![The mole](/world/harbour-reopens/mole.jpg "The mole at noon. | Ada Brandt")',
        "See [the ferry](/2023/11/ferry/#when) and [the map](/2023/11/ferry/).",
        "@[youtube](https://www.youtube.com/watch?v=M7lc1UVf-VE)",
        "[x.com](https://x.com/gull/status/1234567890)",
        '```go\nfmt.Println("*ahoy*")\n```',
        '\\{\\{\\< tide-table port="Nesby" \\>\\}\\}',
        "\\{\\{% notice %\\}\\}\nIt is **slippery**.\n\\{\\{% /notice %\\}\\}",
        "Write `{{< figure >}}` for a picture.",
      ].join("\n\n"),
    );
    assert.deepEqual(text.uncarried, [
      { kind: "shortcode", name: "tide-table" },
      { kind: "shortcode", name: "notice" },
      { kind: "embed", name: "x.com" },
    ]);
  });

  it("publishes only what was public", () => {
    const releases = [...importedTexts(items)].map(([file, { release }]) => [file, release]);
    assert.deepEqual(Object.fromEntries(releases), {
      "content/about.md": { state: "public" },
      "content/posts/ferry-sails.fr.md": { state: "public" },
      "content/posts/ferry-sails.md": { state: "public" },
      "content/posts/hidden.md": { state: "draft", reason: "has no page of its own" },
      "content/posts/in-json.md": { state: "draft", reason: "was a draft already" },
      "content/posts/later.md": { state: "embargoed", until: "2999-01-01T06:00:00+01:00" },
      "content/world/harbour-reopens/index.md": { state: "public" },
    });
  });

  it("knows languages, permalinks of the settings, sections and terms", () => {
    const texts = importedTexts(items);
    const french = texts.get("content/posts/ferry-sails.fr.md");
    assert.deepEqual([french?.lang, french?.oldAddresses], ["fr", ["/fr/2023/11/le-bac-navigue/"]]);
    assert.deepEqual(texts.get("content/posts/ferry-sails.md")?.oldAddresses, ["/2023/11/ferry/"]);
    assert.deepEqual(texts.get("content/about.md")?.oldAddresses, ["/who/"]);
    assert.deepEqual(
      items.flatMap((item) =>
        item.type === "category" || item.type === "tag" ? [[item.type, item.name, ...item.oldAddresses]] : [],
      ),
      [
        ["category", "World news", "/world/"],
        ["category", "Harbours", "/categories/harbours/", "/categories/harbours/index.xml"],
        ["tag", "abroad", "/tags/abroad/", "/tags/abroad/index.xml"],
      ],
    );
  });

  it("names pictures by their addresses on the old site", () => {
    assert.deepEqual(
      items.flatMap((item) => (item.type === "media" ? [item.address] : [])),
      ["/world/harbour-reopens/crane.jpg", "/world/harbour-reopens/mole.jpg", "/images/mara.jpg"],
    );
  });

  it("reports front matter that it can't read", () => {
    assert.deepEqual(
      items.flatMap((item) => (item.type === "unreadable" ? [item.problem] : [])),
      [
        {
          severity: "error",
          file: "content/posts/broken.md",
          line: 2,
          column: 0,
          message: 'The front matter is not valid TOML. Write each field as name = "value".',
        },
      ],
    );
  });
});
