import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { archive } from "../../../../layouts/pages/archive.ts";
import type { ArchiveView } from "../../../../src/pages/views/listings.ts";
import { chromeOf, headOf, momentAt } from "../../../support/layout-views.ts";

const year = {
  year: "2023",
  url: "/archive/2023/",
  count: 7,
  months: [
    { month: momentAt("2023-11-01"), url: "/archive/2023/11/", count: 6 },
    { month: momentAt("2023-10-01"), url: "/archive/2023/10/", count: 1 },
  ],
};

const yearLinks = [
  { title: "2024", url: "/archive/2024/" },
  { title: "2023", url: "/archive/2023/" },
];

const render = (changes: Partial<ArchiveView> = {}): string =>
  archive({ chrome: chromeOf(), head: headOf(), years: [year], yearLinks, breadcrumbs: [], ...changes })
    .markup;

const monthsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<ol class="months">([\s\S]*?)<\/ol>/g)].flatMap(([, items = ""]) =>
    [...items.matchAll(/<li[^>]*>(?:<a[^>]*>)?(\w+)/g)].map(([, name = ""]) => name),
  );

describe("the archive", () => {
  it("has the twelve months of a year in order, with links to those that have articles", () => {
    const output = render();
    const names = monthsOf(output);
    assert.equal(names.length, 12);
    assert.deepEqual([names[0], names[9], names[11]], ["January", "October", "December"]);
    assert.match(output, /<a href="\/archive\/2023\/11\/">November <span class="count">6<\/span><\/a>/);
    assert.match(output, /<li class="no-articles">December<\/li>/);
    assert.equal(output.match(/class="no-articles"/g)?.length, 10);
  });

  it("links to all years, and marks the one of the page", () => {
    const output = render({ year: "2023" });
    assert.match(output, /<a href="\/archive\/2024\/">2024<\/a>/);
    assert.match(output, /<a href="\/archive\/2023\/" aria-current="page">2023<\/a>/);
    assert.match(output, /<p class="count">7 articles<\/p>/);
  });

  it("has no list of years if there is only one", () => {
    assert.doesNotMatch(render({ year: "2023", yearLinks: yearLinks.slice(1) }), /year-ways/);
  });
});
