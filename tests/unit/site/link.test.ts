import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Article, ArticleRecord } from "../../../src/model/article.ts";
import type { Records } from "../../../src/model/site.ts";
import { recordingClock } from "../../../src/model/time.ts";
import { linkSite } from "../../../src/site/link.ts";
import { newestFirst } from "../../../src/site/order.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

const now = momentFixture("2023-11-10T12:00").ms;

const record = (slug: string, date: string, given: Partial<ArticleRecord> = {}): ArticleRecord =>
  articleRecordFixture({ slug, published: momentFixture(date), ...given });

const linked = (given: Partial<Records>, audience: "public" | "preview" = "public") =>
  linkSite(recordsFixture(given), recordingClock(now, audience));

const slugs = (articles: readonly Article[] | undefined) => articles?.map(({ record }) => record.slug);

describe("the articles of a site", () => {
  const records = [
    record("b", "2023-11-09T08:30"),
    record("old", "2023-11-01"),
    record("a", "2023-11-09T08:30"),
    record("zone", "2023-11-09T07:00-01:00"),
    record("last", "2023-11-10T12:00"),
  ];
  const wanted = ["last", "zone", "a", "b", "old"];

  it("are in total order: newest first, then by url", () => {
    assert.deepEqual(slugs(linked({ articles: records }).site.articles), wanted);
  });

  it("do not depend on the order of the files", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (articles) => {
        const { site } = linked({ articles });
        assert.deepEqual(slugs(site.articles), wanted);
        assert.deepEqual(slugs(site.sections[0]?.articles), wanted);
      }),
    );
  });

  it("are left out, with a problem, if their section is unknown", () => {
    const { site, problems } = linked({ articles: [record("a", "2023-11-01", { sectionId: "wrld" })] });
    assert.deepEqual(site.articles, []);
    assert.deepEqual(
      problems.map(({ field, message }) => `${field}: ${message}`),
      ['section: "wrld" is not a known section. Did you mean world?'],
    );
  });
});

describe("what is unpublished", () => {
  const articles = [
    record("draft", "2023-11-01", { draft: true }),
    record("next", "2023-11-10T12:01"),
    record("draft-ahead", "2024-01-01", { draft: true }),
    record("now", "2023-11-10T12:00"),
  ];
  const pages = [staticPageFixture(), staticPageFixture({ id: "later", title: "Later", draft: true })];

  it("appears only in the list of unpublished files", () => {
    const { site } = linked({ articles, pages });
    assert.deepEqual(slugs(site.articles), ["now"]);
    assert.deepEqual([...site.byUrl.keys()], ["/2023/11/10/now/"]);
    assert.deepEqual(
      site.pages.map(({ id }) => id),
      ["about"],
    );
    assert.deepEqual(site.unpublished, [
      {
        file: "content/articles/draft-ahead.md",
        url: "/2024/01/01/draft-ahead/",
        title: "draft-ahead",
        reason: "draft",
        until: undefined,
      },
      {
        file: "content/articles/draft.md",
        url: "/2023/11/01/draft/",
        title: "draft",
        reason: "draft",
        until: undefined,
      },
      {
        file: "content/articles/next.md",
        url: "/2023/11/10/next/",
        title: "next",
        reason: "scheduled",
        until: momentFixture("2023-11-10T12:01"),
      },
      { file: "content/pages/later.md", url: "/later/", title: "Later", reason: "draft" },
    ]);
  });

  it("appears in a preview with its status", () => {
    const { site } = linked({ articles, pages }, "preview");
    assert.deepEqual(
      site.articles.map(({ record, status }) => `${record.slug}: ${status}`),
      ["draft-ahead: draft", "next: scheduled", "now: published", "draft: draft"],
    );
    assert.equal(site.pages.length, 2);
    assert.equal(site.unpublished.length, 4);
  });

  it("counts for no tag, author or story", () => {
    const mara = authorFixture();
    const hidden = record("draft", "2023-11-01", {
      draft: true,
      tagNames: ["Secret"],
      authorIds: [mara.id],
      storyId: "bridge",
    });
    const publication = publicationFixture({ stories: { bridge: "The bridge" } });
    const { site, problems } = linked({ articles: [hidden], authors: [mara], publication });
    assert.deepEqual([site.tags, site.authors[0]?.articles, site.stories.size], [[], [], 0]);
    assert.deepEqual(problems, []);
  });

  it("includes updates and corrections dated ahead", () => {
    const [before, after] = [momentFixture("2023-11-10"), momentFixture("2023-11-11")];
    const corrections = [before, after].map((date) => ({ date, text: date.iso }));
    const articles = [
      record("a", "2023-11-01", { updated: after, corrections }),
      record("b", "2023-11-02", { updated: before }),
    ];
    const [b, a] = linked({ articles }).site.articles;
    assert.equal(b?.updated, before);
    assert.equal(a?.updated, undefined);
    assert.deepEqual(a?.corrections, corrections.slice(0, 1));
  });

  it("keeps in a preview the later updates of a scheduled article", () => {
    const later = momentFixture("2023-11-12");
    const articles = [
      record("a", "2023-11-11", { updated: later, corrections: [{ date: later, text: "x" }] }),
    ];
    const [a] = linked({ articles }, "preview").site.articles;
    assert.equal(a?.updated, later);
    assert.equal(a?.corrections.length, 1);
  });
});

describe("the groups of a site", () => {
  it("are sections by order and id, including empty ones", () => {
    const sections = [
      sectionFixture({ id: "world", order: 2 }),
      sectionFixture({ id: "arts", order: 2 }),
      sectionFixture({ id: "town", order: 1 }),
    ];
    const { site } = linked({ sections, articles: [record("a", "2023-11-01")] });
    assert.deepEqual(
      site.sections.map(({ subject, articles }) => `${subject.id} ${articles.length}`),
      ["town 0", "arts 0", "world 1"],
    );
  });

  it("are authors and tags, sorted by name as the language sorts", () => {
    const authors = [
      authorFixture({ id: "o", name: "Örjan" }),
      authorFixture({ id: "z", name: "Zoe" }),
      authorFixture({ id: "b", name: "Ada" }),
      authorFixture({ id: "a", name: "Ada" }),
    ];
    const articles = [
      record("a", "2023-11-01", { tagNames: ["Öland", "Zink", "Ås", "Zink"], authorIds: ["z", "o"] }),
    ];
    const { site } = linked({ authors, articles, publication: publicationFixture({ language: "sv" }) });
    assert.deepEqual(
      site.authors.map(({ subject, articles: own }) => `${subject.id} ${own.length}`),
      ["a 0", "b 0", "z 1", "o 1"],
    );
    assert.deepEqual(
      site.tags.map(({ subject, articles: own }) => `${subject.title} ${own.length}`),
      ["Zink 1", "Ås 1", "Öland 1"],
    );
    assert.deepEqual(
      site.articles[0]?.authors.map(({ id }) => id),
      ["z", "o"],
    );
  });

  it("are stories, oldest first", () => {
    const articles = ["2023-11-02", "2023-11-01", "2023-11-03"].map((date) =>
      record(`on-${date.slice(-2)}`, date, { storyId: "bridge" }),
    );
    const publication = publicationFixture({ stories: { bridge: "The bridge" } });
    const { site } = linked({ articles, publication });
    assert.deepEqual(slugs(site.stories.get("bridge")), ["on-01", "on-02", "on-03"]);
    assert.deepEqual(site.articles[0]?.story, { id: "bridge", title: "The bridge" });
  });
});

describe("a reference", () => {
  it("to an unreadable file is no second problem", () => {
    const articles = [
      record("a", "2023-11-01", {
        authorIds: ["mara"],
        sectionId: "arts",
        relatedSlugs: ["lost"],
        storyId: "mara",
      }),
    ];
    assert.deepEqual(linked({ articles, unreadable: new Set(["mara", "arts", "lost"]) }).problems, []);
  });

  it("to a related article becomes its url, even if that is unpublished", () => {
    const articles = [
      record("a", "2023-11-01", { relatedSlugs: ["b", "/2023/11/11/c/"] }),
      record("b", "2023-11-02"),
      record("c", "2023-11-11"),
    ];
    const { site, problems } = linked({ articles });
    assert.deepEqual(site.byUrl.get("/2023/11/01/a/")?.relatedUrls, ["/2023/11/02/b/", "/2023/11/11/c/"]);
    assert.deepEqual(problems, []);
  });
});

describe("the names of a site", () => {
  const { site, problems } = linked({
    articles: [
      record("a", "2023-11-09", { tagNames: ["'90s music", "Voters\u2019 rights"], authorIds: ["brandt"] }),
    ],
    authors: [authorFixture({ id: "brandt", name: "Ada O'Brandt" })],
    sections: [sectionFixture({ id: "world", name: 'The "World" -- et al...' })],
  });
  const [article] = site.articles;

  it("are typographic, and ids are not", () => {
    assert.deepEqual(problems, []);
    assert.equal(article?.authors[0]?.name, "Ada O\u2019Brandt");
    assert.equal(article?.section.name, "The \u201cWorld\u201d -- et al...");
    assert.deepEqual(
      article?.tags.map(({ title }) => title),
      ["\u201990s music", "Voters\u2019 rights"],
    );
    assert.equal(site.authors[0]?.subject, article?.authors[0]);
  });

  it("keep the spelling of the file, and its slugs", () => {
    assert.equal(article?.authors[0]?.written, "Ada O'Brandt");
    assert.equal(article?.section.written, 'The "World" -- et al...');
    assert.deepEqual(
      article?.tags.map(({ url, written }) => [url, written]),
      [
        ["/tags/90s-music/", "'90s music"],
        ["/tags/voters-rights/", undefined],
      ],
    );
  });

  it("do not change if they are typographic already", () => {
    const section = sectionFixture();
    assert.equal(linked({ sections: [section] }).site.sections[0]?.subject, section);
  });
});

const dated = (url: string, text: string) => ({ url, published: momentFixture(text) });

it("articles are sorted by time, whatever the offset, and then by url", () => {
  const [late, b, a, early] = [
    dated("/x/", "2023-10-29T02:10+01:00"),
    dated("/b/", "2023-10-29T02:30+02:00"),
    dated("/a/", "2023-10-29T02:30+02:00"),
    dated("/y/", "2023-10-28"),
  ];
  assert.deepEqual([b, early, a, late].toSorted(newestFirst), [late, a, b, early]);
  assert.equal(newestFirst(a, a), 0);
});
