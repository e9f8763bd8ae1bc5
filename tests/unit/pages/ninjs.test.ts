import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ninjs } from "../../../layouts/feeds/ninjs.ts";
import type { Article } from "../../../src/model/article.ts";
import { pageContext } from "../../../src/pages/context.ts";
import { ninjsPages } from "../../../src/pages/ninjs.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { ninjsErrors } from "../../support/ninjs-errors.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const pagesOf = (
  articles: readonly Article[],
  { audience = "public", wanted = true }: { audience?: "public" | "preview"; wanted?: boolean } = {},
) => {
  const publication = publicationFixture({ ninjs: wanted });
  return ninjsPages(
    pageContext({
      site: siteFixture({ articles, publication }),
      stylesheetUrl: "/assets/site.css",
      audience,
    }),
  );
};

const itemsOf = (articles: readonly Article[]) =>
  pagesOf(articles).map((page) => {
    assert.ok(page.kind === "ninjs");
    return { url: page.url, item: JSON.parse(ninjs(page.view)) };
  });

const full = articleFixture({
  description: "Ferries sail again.",
  shortTitle: "Harbour reopens",
  dateline: "SEOUL",
  kind: "analysis",
  authors: [authorFixture()],
  tags: [tagFixture("Harbour")],
  updated: momentFixture("2023-11-09T16:05"),
  expires: momentFixture("2023-12-09T16:05"),
  corrections: [{ date: momentFixture("2023-11-09T18:00"), text: "It was Monday." }],
  picture: pictureFixture({ caption: "The harbour.", credit: "Ada Brandt" }),
  body: bodyFixture('<p>See <a href="/world/">more</a> and <a href="#fn1">this</a>.</p>'),
});

describe("an article for partners", () => {
  it("is a valid item of ninjs, with all that its page says", () => {
    const [{ url, item } = { url: "", item: {} }] = itemsOf([full]);
    assert.deepEqual(ninjsErrors(item), []);
    assert.equal(url, "/2023/11/09/harbour-reopens/ninjs.json");
    const { uri, type, pubStatus, language, by, located, version, firstCreated, versionCreated, expires } =
      item;
    assert.deepEqual(
      { uri, type, pubStatus, language, by, located, version, firstCreated, versionCreated, expires },
      {
        uri: full.record.id,
        type: "text",
        pubStatus: "usable",
        language: "en",
        by: "Mara Lindqvist",
        located: "SEOUL",
        version: String(Date.parse("2023-11-09T18:00+01:00") / 1000),
        firstCreated: "2023-11-09T08:30:00+01:00",
        versionCreated: "2023-11-09T18:00:00+01:00",
        expires: "2023-12-09T16:05:00+01:00",
      },
    );
    assert.deepEqual(item.headlines, [
      { role: "main", value: "Harbour reopens after storm" },
      { role: "short", value: "Harbour reopens" },
    ]);
    assert.deepEqual(item.descriptions, [
      { role: "summary", value: "Ferries sail again." },
      { role: "correction", value: "It was Monday." },
    ]);
    assert.deepEqual(item.genres, [{ name: "analysis" }]);
    assert.equal(item.people[0].name, "Mara Lindqvist");
    assert.deepEqual(
      item.subjects.map(({ name, rel }: Record<string, string>) => [name, rel]),
      [
        ["World", "section"],
        ["Harbour", "about"],
      ],
    );
  });

  it("has its text as HTML with absolute addresses", () => {
    const [{ item } = { item: {} }] = itemsOf([full]);
    const page = "https://example.org/paper/2023/11/09/harbour-reopens/";
    assert.deepEqual(item.bodies, [
      {
        role: "main",
        contentType: "text/html",
        wordCount: 4,
        value: `<p>See <a href="https://example.org/paper/world/">more</a> and <a href="${page}#fn1">this</a>.</p>`,
      },
    ]);
    assert.deepEqual(item.renditions, [{ name: "web", href: page, contentType: "text/html" }]);
  });

  it("has its picture with caption, credit and alternative text each in a place of its own", () => {
    const [{ item } = { item: {} }] = itemsOf([full]);
    const [picture] = item.associations;
    assert.equal(picture.type, "picture");
    assert.equal(picture.by, "Ada Brandt");
    assert.deepEqual(picture.descriptions, [
      { role: "caption", value: "The harbour." },
      { role: "alternative text", value: pictureFixture().alt },
    ]);
    assert.match(picture.renditions[0].href, /^https:\/\/example\.org\/paper\/pictures\/.*\.jpg$/);
    assert.deepEqual(
      picture.renditions.map(({ name }: { name: string }) => name),
      ["whole"],
    );
  });

  it("leaves out what it lacks", () => {
    const [{ item } = { item: {} }] = itemsOf([articleFixture()]);
    assert.deepEqual(ninjsErrors(item), []);
    for (const field of ["by", "located", "expires", "descriptions", "people", "associations"])
      assert.ok(!(field in item), field);
  });
});

describe("the list for partners", () => {
  it("is a valid item of the newest articles, with the addresses of their files", () => {
    const older = articleFixture({ slug: "older", published: momentFixture("2023-11-08T08:30") });
    const { url, item } = itemsOf([older, full]).at(-1) ?? { url: "", item: {} };
    assert.equal(url, "/ninjs.json");
    assert.deepEqual(ninjsErrors(item), []);
    assert.equal(item.type, "composite");
    assert.deepEqual(
      item.associations.map(({ uri, renditions }: { uri: string; renditions: { href: string }[] }) => [
        uri,
        renditions[0]?.href,
      ]),
      [full, older].map(({ record }) => [record.id, `https://example.org/paper${record.url}ninjs.json`]),
    );
  });

  it("is there before the first article", () => {
    const [{ item } = { item: {} }] = itemsOf([]);
    assert.deepEqual(ninjsErrors(item), []);
  });
});

describe("files for partners", () => {
  it("are made only if the publication wants them, never in a preview, and of no draft nor copy of a wire", () => {
    assert.deepEqual(pagesOf([full], { wanted: false }), []);
    assert.deepEqual(pagesOf([full], { audience: "preview" }), []);
    assert.equal(pagesOf([articleFixture({ status: "draft" })]).length, 1);
    assert.equal(pagesOf([articleFixture({ isFromWire: true })]).length, 1);
  });

  it("have another hash once the article has", () => {
    const hashes = (article: Article) => pagesOf([article]).map(({ inputsHash }) => inputsHash);
    const [file, list] = hashes(full);
    const [otherFile, otherList] = hashes(articleFixture({ hash: "other" }));
    assert.notDeepEqual(otherFile, file);
    assert.notDeepEqual(otherList, list);
  });
});
