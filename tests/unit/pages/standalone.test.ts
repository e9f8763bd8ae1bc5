import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { notFoundPage, staticPages } from "../../../src/pages/standalone.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

describe("the page for unknown addresses", () => {
  it("shows the five newest articles at addresses that work from any depth", () => {
    const articles = Array.from({ length: 7 }, (_, index) =>
      articleFixture({ slug: `on-${index}`, published: momentFixture(`2023-11-0${7 - index}`) }),
    );
    const { newest } = notFoundPage(pageContextOf(siteFixture({ articles }))).view;
    assert.deepEqual(
      newest.map(({ url }) => url.slice(url.lastIndexOf("on-"))),
      ["on-0/", "on-1/", "on-2/", "on-3/", "on-4/"],
    );
    for (const { url } of newest) assert.match(url, /^\/paper\//);
  });
});

describe("a static page", () => {
  const headings = ["one", "two", "three"].map((id) => ({ id, level: 2, text: id }));

  const viewOf = (given: Parameters<typeof staticPageFixture>[0], masthead?: string) => {
    const site = siteFixture({
      articles: [articleFixture({ authors: [authorFixture({ role: "Foreign editor" })] })],
      pages: [staticPageFixture(given)],
      publication: publicationFixture({ policies: { masthead } }),
    });
    const [page] = staticPages(pageContextOf(site));
    assert.ok(page);
    return page.view;
  };

  it("lists its headings if there are three", () => {
    const body = bodyFixture("<p>Text.</p>");
    assert.deepEqual(viewOf({ body: { ...body, headings } }).contents, headings);
    assert.equal(viewOf({ body: { ...body, headings: headings.slice(1) } }).contents, undefined);
  });

  it("shows the authors if it is the one that names them", () => {
    const shown = viewOf({ id: "about" }, "about").staff;
    assert.deepEqual(
      shown.map(({ title, url, role }) => [title, url, role]),
      [["Mara Lindqvist", "/paper/authors/mara-lindqvist/", "Foreign editor"]],
    );
    assert.deepEqual(viewOf({ id: "about" }, "contact").staff, []);
  });
});
