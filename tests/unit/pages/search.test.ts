import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bitsOf } from "../../../src/lib/hash-bits.ts";
import type { Article } from "../../../src/model/article.ts";
import { searchPage, searchYears } from "../../../src/pages/search.ts";
import { searchLanguage, searchRecord } from "../../../src/pages/search-record.ts";
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
  it("has the indexes of each language, newest first, with the base path", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.equal(page?.url, "/search/");
    assert.equal(page?.view.basePath, "/paper/");
    assert.deepEqual(page?.view.languages, [
      { language: "en", indexes: ["/paper/search/index/2023/", "/paper/search/index/2021/"] },
      { language: "fr", indexes: ["/paper/search/index/2023/"] },
    ]);
  });

  it("is not indexed by search engines", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.equal(page?.indexed, undefined);
    assert.equal(page?.view.head.indexed, false);
  });

  it("loads its script, so that its content policy allows WebAssembly", () => {
    const [page] = searchPage(pageContextOf({ articles }));
    assert.deepEqual(page?.view.head.scripts, ["search"]);
  });

  it("does not exist, and nothing links to it, if the publication has no search", () => {
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
  it("are those of the articles, newest first, each with its languages and its articles by month, oldest first", () => {
    assert.deepEqual(
      yearsOf(searchYearsArticles).map(({ year, languages, months }) => [
        year,
        languages,
        months.map(({ articles }) => articles().map(({ record }) => record().url)),
      ]),
      [
        ["2023", ["en", "ko"], [["/2023/01/01/b/"], ["/2023/06/01/c/"]]],
        ["2021", ["en"], [["/2021/03/01/a/"]]],
      ],
    );
  });

  it("are none if the publication has no search", () => {
    assert.deepEqual(yearsOf(searchYearsArticles, publicationFixture({ search: false })), []);
  });

  const before = basesOf(searchYearsArticles);

  it("depend on their own articles only", () => {
    const after = basesOf([...searchYearsArticles, article("d", "2023-12-01")]);
    assert.equal(after["2021"], before["2021"]);
    assert.notEqual(after["2023"], before["2023"]);
  });

  it("depend on all content of an article", () => {
    const changed = searchYearsArticles.map((one) =>
      one.record.slug === "a" ? { ...one, hash: bitsOf("other") } : one,
    );
    const after = basesOf(changed);
    assert.notEqual(after["2021"], before["2021"]);
    assert.equal(after["2023"], before["2023"]);
  });

  it("depend on the pattern of urls, and on the format of dates", () => {
    assert.notEqual(
      basesOf(searchYearsArticles, publicationFixture({ articleUrl: "/news/{slug}/" }))["2021"],
      before["2021"],
    );
    assert.notEqual(
      basesOf(searchYearsArticles, publicationFixture({ language: "fr" }))["2021"],
      before["2021"],
    );
    assert.notEqual(
      basesOf(searchYearsArticles, publicationFixture({ timeZone: "Asia/Seoul" }))["2021"],
      before["2021"],
    );
  });

  it("do not depend on the address of the site", () => {
    const elsewhere = publicationFixture({ url: "https://other.example/", basePath: "/" });
    assert.deepEqual(basesOf(searchYearsArticles, elsewhere), before);
  });
});

const dateLocale = { language: "en", timeZone: "Europe/Stockholm" };

describe("the search record of an article", () => {
  it("has its text, what a result shows, and its filters", () => {
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
      published: article.record.published.ms,
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

  it("has filters with the names of the files, whatever is shown", () => {
    const article = articleFixture({
      authors: [authorFixture({ name: "Ada O\u2019Brandt", written: "Ada O'Brandt" })],
      section: sectionFixture({ name: "Readers\u2019", written: "Readers'" }),
      tags: [{ ...tagFixture("90s"), title: "\u201990s", written: "'90s" }],
    });
    const { section, author, tag } = searchRecord(article, dateLocale).filters;
    assert.deepEqual([section, author, tag], [["Readers'"], ["Ada O'Brandt"], ["'90s"]]);
  });

  it("has filters with names of inherited properties", () => {
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

  it("names a byline that is not an author of the publication", () => {
    const { filters } = searchRecord(articleFixture({ byline: "A reader" }), dateLocale);
    assert.deepEqual(filters.author, ["A reader"]);
  });

  it("names the sponsor", () => {
    const { meta } = searchRecord(articleFixture({ kind: "sponsored", sponsor: "Sound Bank" }), dateLocale);
    assert.match(meta.label ?? "", /^Sponsored by .*Sound Bank/);
  });

  it("has the label of its kind, but not twice", () => {
    const opinion = (name: string) => articleFixture({ kind: "opinion", section: sectionFixture({ name }) });
    assert.equal(searchRecord(opinion("World"), dateLocale).meta.label, "Opinion");
    assert.equal(searchRecord(opinion("Opinion"), dateLocale).meta.label, undefined);
  });

  it("is labelled as a draft in a preview", () => {
    const { meta } = searchRecord(articleFixture({ status: "draft", kind: "review" }), dateLocale);
    assert.equal(meta.label, "Draft · Review");
  });

  it("has its language if that is not the publication's", () => {
    const record = searchRecord(articleFixture({ language: "pt-BR" }), dateLocale);
    assert.equal(record.language, "pt");
    assert.deepEqual(record.filters.language, ["pt-BR"]);
  });
});

describe("the language of a search index", () => {
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
