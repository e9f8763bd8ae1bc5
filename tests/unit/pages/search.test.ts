import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../src/model/article.ts";
import { searchLanguage, searchPage, searchRecord, searchYears } from "../../../src/pages/search.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const articles = [
  articleFixture({ slug: "a", published: momentFixture("2021-03-01T08:30") }),
  articleFixture({ slug: "b", published: momentFixture("2023-03-01T08:30") }),
  articleFixture({ slug: "c", published: momentFixture("2023-04-01T08:30"), language: "fr-CA" }),
];

describe("the search page", () => {
  it("knows the indexes of each language, the newest first, under the path of the site", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.equal(page?.url, "/search/");
    assert.equal(page?.view.basePath, "/paper/");
    assert.deepEqual(page?.view.languages, [
      { language: "en", indexes: ["/paper/search/index/2023/", "/paper/search/index/2021/"] },
      { language: "fr", indexes: ["/paper/search/index/2023/"] },
    ]);
  });

  it("is not for search engines", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.equal(page?.indexed, undefined);
    assert.equal(page?.view.head.indexed, false);
  });

  it("asks for its script, by which its policy lets the compiled code of the search run", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.deepEqual(page?.view.head.scripts, ["search"]);
  });

  it("is not there, nor any way to it, where the publication does without", () => {
    const context = pageContextOf({ articles, publication: publicationFixture({ search: false }) });
    assert.deepEqual(searchPage(context), []);
    assert.equal(context.chrome.searchUrl, undefined);
  });
});

const article = (slug: string, day: string, given: ArticleFacts = {}): Article =>
  articleFixture({ slug, published: momentFixture(`${day}T08:30`), ...given });

const searchYearsArticles = [
  article("a", "2021-03-01"),
  article("b", "2023-01-01", { language: "ko" }),
  article("c", "2023-06-01"),
];

const yearsOf = (articles: readonly Article[], publication = publicationFixture()) =>
  searchYears(siteFixture({ articles, publication }));

const basesOf = (...given: Parameters<typeof yearsOf>): Readonly<Record<string, string>> =>
  Object.fromEntries(yearsOf(...given).map(({ year, inputsHash }) => [year, inputsHash]));

describe("the years of a search", () => {
  it("are those of the articles, the newest first, each with its languages and its articles, the oldest first", () => {
    assert.deepEqual(
      yearsOf(searchYearsArticles).map(({ year, languages, records }) => [
        year,
        languages,
        [...records()].map(({ url }) => url),
      ]),
      [
        ["2023", ["en", "ko"], ["/2023/01/01/b/", "/2023/06/01/c/"]],
        ["2021", ["en"], ["/2021/03/01/a/"]],
      ],
    );
  });

  it("are none where the publication does without search", () => {
    assert.deepEqual(yearsOf(searchYearsArticles, publicationFixture({ search: false })), []);
  });

  const before = basesOf(searchYearsArticles);

  it("rest on their own articles alone", () => {
    const after = basesOf([...searchYearsArticles, article("d", "2023-12-01")]);
    assert.equal(after["2021"], before["2021"]);
    assert.notEqual(after["2023"], before["2023"]);
  });

  it("rest on all that an article says", () => {
    const changed = searchYearsArticles.map((one) =>
      one.record.slug === "a" ? { ...one, hash: "other" } : one,
    );
    const after = basesOf(changed);
    assert.notEqual(after["2021"], before["2021"]);
    assert.equal(after["2023"], before["2023"]);
  });

  it("rest on where their articles stand, and on how dates are told", () => {
    const moved = searchYearsArticles.map((one) => ({
      ...one,
      record: { ...one.record, url: `/news${one.record.url}` },
    }));
    assert.notEqual(basesOf(moved)["2021"], before["2021"]);
    assert.notEqual(
      basesOf(searchYearsArticles, publicationFixture({ language: "fr" }))["2021"],
      before["2021"],
    );
    assert.notEqual(
      basesOf(searchYearsArticles, publicationFixture({ timeZone: "Asia/Seoul" }))["2021"],
      before["2021"],
    );
  });

  it("do not rest on where the site is published", () => {
    const elsewhere = publicationFixture({ url: "https://other.example/", basePath: "/" });
    assert.deepEqual(basesOf(searchYearsArticles, elsewhere), before);
  });
});

const dateLocale = { language: "en", timeZone: "Europe/Stockholm" };

describe("what is searched of an article", () => {
  it("is its text, and what a result tells and can be narrowed to", () => {
    const article = articleFixture({
      title: "Harbour reopens",
      description: "Ferries sail.",
      published: momentFixture("2023-11-09T08:30"),
      authors: [authorFixture({ name: "Mara Lindqvist" }), authorFixture({ name: "Jonas Berg" })],
      tags: [tagFixture("Ferries")],
    });
    const { html, ...record } = searchRecord(article, dateLocale);
    assert.equal(html, article.record.body.html);
    assert.deepEqual(record, {
      url: article.record.url,
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
    const { section, author, tag } = searchRecord(article, dateLocale).filters;
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
      dateLocale,
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
    const { filters } = searchRecord(articleFixture({ byline: "A reader" }), dateLocale);
    assert.deepEqual(filters.author, ["A reader"]);
  });

  it("says that it is paid for, and by whom", () => {
    const { meta } = searchRecord(articleFixture({ kind: "sponsored", sponsor: "Sound Bank" }), dateLocale);
    assert.match(meta.label ?? "", /^Sponsored by .*Sound Bank/);
  });

  it("says what sort of article it is, but not twice", () => {
    const opinion = (name: string) => articleFixture({ kind: "opinion", section: sectionFixture({ name }) });
    assert.equal(searchRecord(opinion("World"), dateLocale).meta.label, "Opinion");
    assert.equal(searchRecord(opinion("Opinion"), dateLocale).meta.label, undefined);
  });

  it("is told to be a draft in a preview", () => {
    const { meta } = searchRecord(articleFixture({ status: "draft", kind: "review" }), dateLocale);
    assert.equal(meta.label, "Draft · Review");
  });

  it("names its language where that is not the publication's", () => {
    const record = searchRecord(articleFixture({ language: "pt-BR" }), dateLocale);
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
