import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pageContext } from "../../../src/pages/context.ts";
import { livePages, liveView } from "../../../src/pages/live.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { coverageFixture, updateFixture } from "../../support/coverage-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

const liveArticle = (count: number, given: Parameters<typeof coverageFixture>[0] = {}) =>
  articleFixture({
    kind: "live",
    coverage: coverageFixture({
      updates: Array.from({ length: count }, (_, index) =>
        updateFixture({ id: `u-${count - index}`, title: `Lamps ${index}`, isKey: index === 1 }),
      ),
      ...given,
    }),
  });

const contextOf = (article: ReturnType<typeof liveArticle>, audience: "public" | "preview" = "public") =>
  pageContext({ site: siteFixture({ articles: [article] }), stylesheetUrl: "/assets/site.css", audience });

const viewOf = (article: ReturnType<typeof liveArticle>, audience?: "public" | "preview") =>
  liveView(article, contextOf(article, audience));

describe("the view of live coverage", () => {
  it("has all updates, the key points, and the files that browsers ask for", () => {
    const view = viewOf(liveArticle(300));
    assert.equal(view?.updates.length, 300);
    assert.deepEqual(view?.keyPoints, [
      { id: "u-299", title: "Lamps 1", date: momentFixture("2023-11-09T09:00") },
    ]);
    assert.deepEqual(view?.news, {
      statusUrl: "/paper/2023/11/09/harbour-reopens/live.json",
      updatesUrl: "/paper/2023/11/09/harbour-reopens/updates.json",
    });
  });

  it("names no files once it has ended, nor in a preview", () => {
    assert.equal(viewOf(liveArticle(1, { ended: true }))?.news, undefined);
    assert.equal(viewOf(liveArticle(1), "preview")?.news, undefined);
  });

  it("is none for other articles, and for one that ended without an update", () => {
    assert.equal(viewOf(articleFixture()), undefined);
    assert.equal(viewOf(liveArticle(0, { ended: true })), undefined);
    assert.deepEqual(viewOf(liveArticle(0))?.updates, []);
  });

  it("has another version with anything else in it", () => {
    const versions = [
      liveArticle(2),
      liveArticle(3),
      liveArticle(2, { ended: true }),
      liveArticle(2, { updates: [updateFixture(), updateFixture({ title: "Corrected" })] }),
    ].map((article) => viewOf(article)?.version);
    assert.equal(new Set(versions).size, 4);
    assert.equal(viewOf(liveArticle(2))?.version, versions[0]);
  });
});

describe("the files beside live coverage", () => {
  it("have the newest twenty of 300 updates", () => {
    const [status, updates] = livePages(contextOf(liveArticle(300)));
    assert.ok(status?.kind === "liveStatus" && updates?.kind === "liveUpdates");
    const { count, newest, ended } = status.view;
    assert.deepEqual([count, ended, newest.length, newest[0]?.[0]], [300, false, 20, "u-300"]);
    assert.ok(JSON.stringify(status.view).length < 2000);
    assert.equal(updates.view.live.updates.length, 20);
    assert.equal(updates.view.live.version, status.view.version);
  });

  it("are none of other articles, and none in a preview", () => {
    assert.deepEqual(livePages(contextOf(articleFixture())), []);
    assert.deepEqual(livePages(contextOf(liveArticle(1), "preview")), []);
  });
});
