import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Site } from "../../../src/model/site.ts";
import { frontPage } from "../../../src/pages/front.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { sectionFixture } from "../../support/section-fixture.ts";

const [world, culture, empty] = ["world", "culture", "empty"].map((id) => sectionFixture({ id, name: id }));
assert.ok(world && culture && empty);

/** Articles of 20 days, the oldest five of culture, newest first. */
const articles = Array.from({ length: 20 }, (_, index) => {
  const day = String(20 - index).padStart(2, "0");
  return articleFixture({
    slug: day,
    published: momentFixture(`2023-11-${day}`),
    section: index < 15 ? world : culture,
  });
});

const frontOf = (given: Partial<Site> = {}) => {
  const { lead, newest, rows, day } = frontPage(pageContextOf({ articles, ...given })).view;
  const days = (cards: readonly { readonly url: string }[]) =>
    cards.map(({ url }) => url.slice(-3, -1)).join(" ");
  return {
    lead: lead && days([lead]),
    newest: days(newest),
    rows: rows.map(({ section, cards }) => `${section.url} ${days(cards)}`),
    day: day?.iso.slice(0, 10),
  };
};

describe("the front page", () => {
  it("shows the lead, the newest four next to it, then four of each section, each once", () => {
    assert.deepEqual(frontOf(), {
      lead: "20",
      newest: "19 18 17 16",
      rows: ["/paper/world/ 15 14 13 12", "/paper/culture/ 05 04 03 02"],
      day: "2023-11-20",
    });
  });

  it("leads with the pinned article, however old, and keeps the newest next to it", () => {
    assert.deepEqual(frontOf({ lead: articles[16] }), {
      lead: "04",
      newest: "20 19 18 17",
      rows: ["/paper/world/ 16 15 14 13", "/paper/culture/ 05 03 02 01"],
      day: "2023-11-20",
    });
  });

  it("has rows in the order of the sections, and no empty row", () => {
    const sections = [
      { subject: empty, articles: [] },
      { subject: culture, articles: articles.slice(15) },
      { subject: world, articles: articles.slice(0, 5) },
    ];
    assert.deepEqual(frontOf({ sections }).rows, ["/paper/culture/ 05 04 03 02"]);
  });

  it("is empty without articles", () => {
    assert.deepEqual(frontOf({ articles: [] }), { lead: undefined, newest: "", rows: [], day: undefined });
  });
});
