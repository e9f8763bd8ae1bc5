import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { searchLanguage, searchRecord } from "../../../../src/pages/search/searchRecord.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { authorFixture } from "../../../support/authorFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { sectionFixture } from "../../../support/sectionFixture.ts";
import { tagFixture } from "../../../support/tagFixture.ts";

const telling = { language: "en", timeZone: "Europe/Stockholm" };

describe("what is searched of an article", () => {
  it("is its text, and what a result tells and can be narrowed to", () => {
    const article = articleFixture({
      title: "Harbour reopens",
      description: "Ferries sail.",
      published: momentFixture("2023-11-09T08:30"),
      authors: [authorFixture({ name: "Mara Lindqvist" }), authorFixture({ name: "Jonas Berg" })],
      tags: [tagFixture("Ferries")],
    });
    const { html, ...record } = searchRecord(article, telling);
    assert.equal(html, article.body.html);
    assert.deepEqual(record, {
      url: article.url,
      language: "en",
      title: "Harbour reopens",
      standfirst: "Ferries sail.",
      meta: { title: "Harbour reopens", day: "9 November 2023" },
      filters: {
        section: [article.section.name],
        author: ["Mara Lindqvist", "Jonas Berg"],
        tag: ["Ferries"],
        year: ["2023"],
      },
    });
  });

  it("can be narrowed to names as they are written, whatever is shown", () => {
    const article = articleFixture({
      authors: [authorFixture({ name: "Ada O\u2019Brandt", written: "Ada O'Brandt" })],
      section: sectionFixture({ name: "Readers\u2019", written: "Readers'" }),
      tags: [{ ...tagFixture("90s"), title: "\u201990s", written: "'90s" }],
    });
    const { section, author, tag } = searchRecord(article, telling).filters;
    assert.deepEqual([section, author, tag], [["Readers'"], ["Ada O'Brandt"], ["'90s"]]);
  });

  it("can be narrowed to names that every object has", () => {
    const { filters, meta } = searchRecord(
      articleFixture({
        title: "constructor",
        byline: "toString",
        section: sectionFixture({ name: "__proto__" }),
        tags: [tagFixture("constructor"), tagFixture("hasOwnProperty"), tagFixture("Constructors")],
      }),
      telling,
    );
    assert.deepEqual(
      { ...filters, year: [], title: meta.title },
      {
        section: ["__proto__\u2060"],
        author: ["toString\u2060"],
        tag: ["constructor\u2060", "hasOwnProperty\u2060", "Constructors"],
        year: [],
        title: "constructor",
      },
    );
  });

  it("names who wrote it where that is no author of the publication", () => {
    const { filters } = searchRecord(articleFixture({ byline: "A reader" }), telling);
    assert.deepEqual(filters.author, ["A reader"]);
  });

  it("says that it is paid for, and by whom", () => {
    const { meta } = searchRecord(articleFixture({ kind: "sponsored", sponsor: "Sound Bank" }), telling);
    assert.match(meta.label ?? "", /^Sponsored by .*Sound Bank/);
  });

  it("says what sort of article it is, but not twice", () => {
    const opinion = (name: string) => articleFixture({ kind: "opinion", section: sectionFixture({ name }) });
    assert.equal(searchRecord(opinion("World"), telling).meta.label, "Opinion");
    assert.equal(searchRecord(opinion("Opinion"), telling).meta.label, undefined);
  });

  it("is told to be a draft in a preview", () => {
    const { meta } = searchRecord(articleFixture({ standing: "draft", kind: "review" }), telling);
    assert.equal(meta.label, "Draft · Review");
  });

  it("names its language where that is not the publication's", () => {
    const record = searchRecord(articleFixture({ language: "pt-BR" }), telling);
    assert.equal(record.language, "pt");
    assert.deepEqual(record.filters.language, ["pt-BR"]);
  });
});

describe("the language by which a text is searched", () => {
  for (const [tag, language] of [
    ["en", "en"],
    ["pt-BR", "pt"],
    ["zh-Hant-TW", "zh"],
    ["AR", "ar"],
  ] as const)
    it(`is ${language} for ${tag}`, () => {
      assert.equal(searchLanguage(tag), language);
    });
});
