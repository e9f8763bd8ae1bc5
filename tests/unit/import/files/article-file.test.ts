import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parseFrontMatter } from "../../../../src/content/front-matter.ts";
import { articleFile } from "../../../../src/import/files/article-file.ts";
import { articlePath } from "../../../../src/import/plan/article-places.ts";
import { hostileTexts } from "../../../support/hostile-texts.ts";

const least = { title: "Harbour reopens", date: "2023-11-09T08:30", section: "world" };

const dataOf = (text: string) => {
  const { value, problems } = parseFrontMatter(text, "a.md", "articles/a.md");
  assert.deepEqual(problems, []);
  return value;
};

const titles: readonly string[] = [
  "Harbour: it reopens",
  "# Harbour",
  "- Harbour",
  "--- Harbour ---",
  "yes",
  "null",
  "~",
  "2023",
  "2023-11-09",
  "1e3",
  "[Harbour]",
  "{Harbour}",
  "*Harbour",
  "&Harbour",
  "!Harbour",
  "%Harbour",
  "@Harbour",
  "`Harbour`",
  "'Harbour' reopens",
  '"Harbour" reopens',
  "C:\\harbour",
  "Harbour # reopens",
  "Hamnen öppnar: 港が再開",
  `${"Harbour reopens after the storm ".repeat(9)}today`,
  // Half a character is refused by the parser.
  ...Object.values(hostileTexts).filter((text) => text.isWellFormed()),
];

describe("an article's file", () => {
  it("holds the fields in the schema's order, then the body", () => {
    const fields = {
      draft: true,
      tags: ["North Korea", "Diplomacy, quiet"],
      dateline: "SEOUL, South Korea",
      authors: ["mara-lindqvist"],
      description: "Ferries sail again.",
      ...least,
    };
    assert.equal(
      articleFile(fields, "Ferries sail.\n\nThey are late.\n"),
      [
        "---",
        "title: Harbour reopens",
        "description: Ferries sail again.",
        "date: 2023-11-09T08:30",
        "section: world",
        "authors: [mara-lindqvist]",
        'tags: [North Korea, "Diplomacy, quiet"]',
        "dateline: SEOUL, South Korea",
        "draft: true",
        "---",
        "",
        "Ferries sail.",
        "",
        "They are late.",
        "",
      ].join("\n"),
    );
  });

  it("holds a comment if there is no standfirst, and no empty fields", () => {
    assert.equal(
      articleFile({ ...least, authors: [], byline: undefined }, "Ferries sail."),
      [
        "---",
        "title: Harbour reopens",
        "# description: One or two sentences that stand under the headline.",
        "date: 2023-11-09T08:30",
        "section: world",
        "---",
        "",
        "Ferries sail.",
        "",
      ].join("\n"),
    );
  });

  for (const title of titles)
    it(`gives back the headline ${JSON.stringify(title.slice(0, 40))}`, () => {
      const source = dataOf(articleFile({ ...least, title, tags: [title] }, "Ferries sail."));
      assert.deepEqual(source?.data, { ...least, title, tags: [title] });
    });

  it("keeps a long headline on one line", () => {
    const title = "Harbour reopens after the storm ".repeat(9).trim();
    assert.equal(articleFile({ ...least, title }, "Ferries sail.").split("\n")[1], `title: ${title}`);
  });

  it("gives back any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (title, byline) => {
        const fields = { ...least, title, byline };
        assert.deepEqual(dataOf(articleFile(fields, "Ferries sail."))?.data, fields);
      }),
    );
  });

  it("keeps a body that looks like front matter below it", () => {
    const body = "--- is not the end\n\n---\n\ntitle: Another";
    assert.equal(dataOf(articleFile(least, body))?.body.trim(), body);
  });
});

describe("the path of an article's file", () => {
  it("is in the folder of the month of its publication, in the time zone of the publication", () => {
    assert.equal(
      articlePath({ iso: "2024-01-01T03:00:00+09:00" }, "harbour-reopens"),
      "articles/2024/01/harbour-reopens.md",
    );
  });
});
