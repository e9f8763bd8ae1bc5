import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listing } from "../../../../layouts/pages/listing.ts";
import { cardOf, headOf, listingViewOf, momentAt, pictureOf } from "../../../support/layout-views.ts";

const render = (changes: Parameters<typeof listingViewOf>[0] = {}): string =>
  listing(listingViewOf(changes)).markup;

const span = { from: momentAt("2023-10-02"), to: momentAt("2023-10-28") };

describe("a listing", () => {
  it("labels its neighbours by the dates that they span, and the newest by that word", () => {
    const told = render({ newer: { url: "/world/" }, older: { url: "/world/page/1/", span } });
    assert.match(told, /<a class="pager-prev" rel="prev" href="\/world\/">Newest articles<\/a>/);
    assert.match(
      told,
      /<a class="pager-next" rel="next" href="\/world\/page\/1\/">Older <span class="pager-dates">2\s–\s28 October 2023<\/span><\/a>/,
    );
  });

  it("has no pager where it has no neighbours", () => {
    assert.doesNotMatch(render(), /pager/);
  });

  it("tells the dates of an older page", () => {
    assert.match(render({ span }), /<p class="listing-span">2\s–\s28 October 2023<\/p>/);
  });

  it("tells a month in words", () => {
    const month = momentAt("2023-11-01");
    assert.match(render({ of: "month", title: "", month }), /<h1><bdi>November 2023<\/bdi><\/h1>/);
  });

  it("says that there are no articles where there are none", () => {
    assert.match(render({ cards: [] }), /There are no articles here yet\./);
  });

  it("names the section on every listing but the section's own", () => {
    const kicker = /<p class="kicker"><a href="\/world\/">/;
    assert.doesNotMatch(render(), kicker);
    assert.match(render({ of: "tag", title: "Ports" }), kicker);
  });

  it("leaves out the byline that an author's own page repeats, not one that names others too", () => {
    const bylines = (names: readonly string[]) =>
      render({ of: "author", title: "Mara", cards: [cardOf({ bylines: names })] });
    assert.doesNotMatch(bylines(["Mara"]), /<p class="facts"><span>/);
    assert.match(bylines(["Mara", "Ada"]), /<bdi>Mara<\/bdi> and <bdi>Ada<\/bdi>/);
  });

  it("marks the section in the navigation, on its older pages too", () => {
    assert.match(render(), /<a href="\/world\/" aria-current="page">/);
    const older = render({
      head: headOf({ canonical: "https://example.org/world/page/1/" }),
      breadcrumbs: [
        { title: "The Meridian", url: "/" },
        { title: "World", url: "/world/" },
      ],
    });
    assert.match(older, /<a href="\/world\/" aria-current="true">/);
  });

  it("gives headlines in another language their language and direction", () => {
    assert.match(
      render({ cards: [cardOf({ language: "ar", direction: "rtl" })] }),
      /<h2 class="headline" lang="ar" dir="rtl">/,
    );
    assert.match(render(), /<h2 class="headline"><a/);
  });

  it("has one article lead a section, three abreast under it, and the others in rows; older pages have rows alone", () => {
    const cards = Array.from({ length: 6 }, () => cardOf({ picture: pictureOf() }));
    const told = render({ cards });
    assert.equal(told.match(/class="card card-feature"/g)?.length, 1);
    assert.match(told, /<ul class="card-grid" data-count="3">/);
    assert.equal(told.match(/class="card card-row"/g)?.length, 2);
    assert.equal(render({ cards, span }).match(/class="card card-row"/g)?.length, 6);
    assert.equal(render({ cards, of: "tag" }).match(/class="card card-row"/g)?.length, 6);
  });

  it("has two stand beside an article that leads a section without a picture", () => {
    const told = render({ cards: Array.from({ length: 6 }, () => cardOf()) });
    assert.equal(told.match(/class="card card-brief"/g)?.length, 2);
    assert.match(told, /<ul class="card-stack">/);
    assert.equal(told.match(/class="card card-row"/g)?.length, 3);
  });

  it("has a section of views stand on a tint", () => {
    const view = cardOf({ kind: "opinion" });
    assert.match(render({ cards: [view, view] }), /class="section-top section-opinion"/);
    assert.doesNotMatch(render({ cards: [view, cardOf()] }), /section-opinion/);
  });

  it("leaves out what a section has too few articles for", () => {
    assert.doesNotMatch(render({ cards: [cardOf()] }), /card-grid|card-stack|class="rows"/);
    assert.doesNotMatch(render({ cards: [cardOf(), cardOf()] }), /class="rows"/);
  });
});
