import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatMonth } from "../../../src/i18n/dates.ts";
import { parseMoment } from "../../../src/i18n/parse-date.ts";
import { archivePages } from "../../../src/pages/archive.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";

const archiveOf = (timeZone: string, dates: readonly string[], pageSize = 20) => {
  const articles = dates.map((date, index) => {
    const { moment } = parseMoment(date, timeZone);
    assert.ok(moment);
    return articleFixture({ slug: `a${index}`, published: moment });
  });
  return archivePages(pageContextOf({ articles, publication: publicationFixture({ timeZone, pageSize }) }));
};

const yearsOf = (pages: ReturnType<typeof archiveOf>, url: string) => {
  const page = pages.find((each) => each.url === url);
  assert.equal(page?.kind, "archive");
  return page.view.years.map(({ year, count, months }) => ({
    year,
    count,
    months: months.map((month) => `${month.url} ${month.count} ${formatMonth(month.month, "en")}`),
  }));
};

describe("the archive", () => {
  const dates = ["2023-11-09", "2024-02-01", "2023-11-01", "2024-01-31", "0001-01-01"];
  const pages = archiveOf("Europe/Stockholm", dates);

  it("has a page of all years, one of each year and one of each month, newest first", () => {
    assert.deepEqual(
      pages.map(({ kind, url }) => `${kind} ${url}`),
      [
        "archive /archive/",
        "archive /archive/2024/",
        "archive /archive/2023/",
        "archive /archive/0001/",
        "listing /archive/2024/02/",
        "listing /archive/2024/01/",
        "listing /archive/2023/11/",
        "listing /archive/0001/01/",
      ],
    );
  });

  it("counts the articles of each year and month", () => {
    const of2024 = {
      year: "2024",
      count: 2,
      months: ["/paper/archive/2024/02/ 1 February 2024", "/paper/archive/2024/01/ 1 January 2024"],
    };
    assert.deepEqual(yearsOf(pages, "/archive/"), [
      of2024,
      { year: "2023", count: 2, months: ["/paper/archive/2023/11/ 2 November 2023"] },
      { year: "0001", count: 1, months: ["/paper/archive/0001/01/ 1 January 1"] },
    ]);
    assert.deepEqual(yearsOf(pages, "/archive/2024/"), [of2024]);
  });

  it("has breadcrumbs", () => {
    const crumbs = (url: string) => {
      const page = pages.find((each) => each.url === url);
      return page && "breadcrumbs" in page.view ? page.view.breadcrumbs.map((link) => link.url) : [];
    };
    assert.deepEqual(crumbs("/archive/"), ["/paper/"]);
    assert.deepEqual(crumbs("/archive/2024/"), ["/paper/", "/paper/archive/"]);
    assert.deepEqual(crumbs("/archive/2024/02/"), ["/paper/", "/paper/archive/", "/paper/archive/2024/"]);
  });

  for (const zone of ["Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu"])
    it(`lists an article under its month in ${zone}`, () => {
      const edges = archiveOf(zone, [
        "2024-01-31T23:59",
        "2024-02-01T00:00",
        "2024-02-29T23:59:59",
        "2024-03-01",
      ]);
      assert.deepEqual(yearsOf(edges, "/archive/")[0]?.months, [
        "/paper/archive/2024/03/ 1 March 2024",
        "/paper/archive/2024/02/ 2 February 2024",
        "/paper/archive/2024/01/ 1 January 2024",
      ]);
    });

  it("divides a long month into pages", () => {
    const long = archiveOf("UTC", ["2024-02-01", "2024-02-02", "2024-02-03", "2024-02-04"], 2);
    assert.deepEqual(
      long.slice(2).map(({ url }) => url),
      ["/archive/2024/02/", "/archive/2024/02/page/1/"],
    );
  });

  it("is a page without years if there is no article", () => {
    const empty = archiveOf("UTC", []);
    assert.equal(empty.length, 1);
    assert.deepEqual(yearsOf(empty, "/archive/"), []);
  });
});
