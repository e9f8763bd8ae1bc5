import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { frontPage } from "../../../src/pages/front.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";

const articles = ["01", "02", "03"].map((day) =>
  articleFixture({ slug: day, published: momentFixture(`2023-11-${day}`) }),
);

describe("the front page", () => {
  it("has the day of its newest article", () => {
    assert.equal(frontPage(pageContextOf({ articles })).view.day?.iso.slice(0, 10), "2023-11-03");
  });

  it("is empty without articles", () => {
    const { blocks, day } = frontPage(pageContextOf({ articles: [] })).view;
    assert.deepEqual([blocks, day], [[], undefined]);
  });
});
