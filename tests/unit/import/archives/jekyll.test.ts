import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { jekyllFormat } from "../../../../src/import/archives/jekyll/format.ts";
import type { UnreadableFile } from "../../../../src/import/import-format.ts";
import type { ImportedItem } from "../../../../src/import/imported-item.ts";
import { oneLine } from "../../../../src/import/text/lines.ts";
import { importedFolder, importedTexts } from "../../../support/imported-folders.ts";

describe("the reader of Jekyll sites", () => {
  let items: readonly (ImportedItem | UnreadableFile)[] = [];
  before(async () => {
    items = await importedFolder(jekyllFormat, "imports/jekyll");
  });
  const ferry = () => {
    const found = importedTexts(items).get("_posts/2021-03-04-ferry-sails-again.md");
    assert.ok(found?.type === "article");
    return found;
  };

  it("takes fields of posts, those of the site's defaults and of its authors", () => {
    const { title, standfirst, date, updated, credits, categories, tags, image } = ferry();
    assert.deepEqual(
      { title, standfirst, date, updated, credits, categories, tags, image },
      {
        title: "Ferry sails again & again",
        standfirst: "The Plover is back.",
        date: "2021-03-04",
        updated: "2021-03-05T08:30:00+01:00",
        credits: [{ key: "mara", name: "Mara Lindqvist", role: undefined }],
        categories: ["town", "harbour"],
        tags: ["ferries", "Plover"],
        image: {
          address: "/assets/plover.jpg",
          alt: "A white ferry",
          caption: "The Plover on Monday.",
          credit: undefined,
        },
      },
    );
  });

  it("knows the addresses of posts, of old ones and in feeds", () => {
    assert.deepEqual(ferry().oldAddresses, [
      "/paper/town/harbour/2021/03/04/ferry-sails-again.html",
      "/paper/old/ferry/",
      "/paper/older/ferry.html",
    ]);
    assert.equal(ferry().id, "https://quay.example/paper/town/harbour/2021/03/04/ferry-sails-again");
    assert.deepEqual(
      items.flatMap((item) => (item.type === "redirect" ? [[item.from, item.to]] : [])),
      [["/paper/2021/04/03/moved.html", "https://other.example/moved/"]],
    );
  });

  it("evaluates what it knows, and keeps the rest as visible words", () => {
    const { shown, text } = ferry();
    for (const part of [
      "The ferry is back.\n\n## What it costs {#prices}",
      "[what we wrote](/paper/2021/03/01/ferry-stops.html) and [the timetable](/paper/assets/times.pdf)",
      '```ruby\nputs "The Quay Courier"\n```',
      "> It was time <cite>Ada Brandt</cite>",
      '![Two boats](/assets/mole.jpg "The mole. | Ada Brandt")\n\nThe boats sail *at noon*.',
      "@[youtube](https://www.youtube.com/watch?v=M7lc1UVf-VE)",
      '\\{% timetable line="4" %\\}',
      "Write \\{\\{ name }} on the form.",
      "<dd>What a ship can <em>carry</em>.</dd>",
      "length.[^1]\n\n[^1]: They are of speed.",
    ])
      assert.ok(shown.includes(part), `${part} is missing in:\n${shown}`);
    assert.deepEqual(text.uncarried, [{ kind: "shortcode", name: "timetable" }]);
    assert.match(oneLine(text.words), /^The ferry is back\. What it costs Read .* They are of speed\.$/);
  });

  it("publishes only what was public", () => {
    const releases = [...importedTexts(items)].map(([file, { release }]) => [file, release]);
    assert.deepEqual(Object.fromEntries(releases), {
      "_drafts/idea.md": { state: "draft", reason: "was a draft already" },
      "_posts/2021-03-01-ferry-stops.markdown": { state: "public" },
      "_posts/2021-03-04-ferry-sails-again.md": { state: "public" },
      "_posts/2021-04-01-held.md": { state: "draft", reason: "has published: false" },
      "_posts/2021-04-02-when.md": { state: "draft", reason: "has a date that can't be read" },
      "_posts/2998-12-31-planned.md": { state: "embargoed", until: "2999-01-01T06:00+01:00" },
      "about.md": { state: "public" },
      "news/_posts/2021-05-06-in-a-folder.md": { state: "public" },
    });
  });

  it("reports what it can't read, and takes no word of it", () => {
    assert.deepEqual(
      items.flatMap((item) => (item.type === "unreadable" ? [[item.problem.file, item.problem.line]] : [])),
      [
        ["_posts/2021-04-04-broken.md", 2],
        ["_posts/2021-04-05-latin.md", 0],
        ["_posts/2021-04-06-cut-off.md", 1],
      ],
    );
  });

  it("takes the folder around posts for a category, and pages for pages", () => {
    const texts = importedTexts(items);
    const inFolder = texts.get("news/_posts/2021-05-06-in-a-folder.md");
    assert.deepEqual(inFolder?.type === "article" && inFolder.categories, ["news"]);
    const about = texts.get("about.md");
    assert.deepEqual([about?.type, about?.oldAddresses], ["page", ["/paper/about.html"]]);
    assert.equal(about?.shown, "We print, see [the ferry](/paper/2021/03/01/ferry-stops.html).");
  });

  it("never tells the address of an e-mail", () => {
    assert.ok(!JSON.stringify(items).includes("mara@quay.example"));
  });
});
