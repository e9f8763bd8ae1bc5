import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { searchPage } from "../../../../src/pages/search/searchPage.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { pageContextOf } from "../../../support/pageContextOf.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";

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
    assert.equal(context.frame.searchUrl, undefined);
  });
});
