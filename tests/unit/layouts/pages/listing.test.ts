import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listing } from "../../../../layouts/pages/listing.ts";
import { cardOf, headOf, listingViewOf, momentAt, pictureOf } from "../../../support/layout-views.ts";

const render = (changes: Parameters<typeof listingViewOf>[0] = {}): string =>
  listing(listingViewOf(changes)).markup;

const span = { from: momentAt("2023-10-02"), to: momentAt("2023-10-28") };

describe("a listing", () => {
  it("labels links to neighbours with their dates, and that to the newest page with its name", () => {
    const output = render({ newer: { url: "/world/" }, older: { url: "/world/page/1/", span } });
    assert.match(output, /<a class="pager-prev" rel="prev" href="\/world\/">Newest articles<\/a>/);
    assert.match(
      output,
      /<a class="pager-next" rel="next" href="\/world\/page\/1\/">Older <span class="pager-dates">2\s–\s28 October 2023<\/span><\/a>/,
    );
  });

  it("has no pager without neighbours", () => {
    assert.doesNotMatch(render(), /pager/);
  });

  it("shows the dates of an older page", () => {
    assert.match(render({ span }), /<p class="listing-span">2\s–\s28 October 2023<\/p>/);
  });

  it("shows the name of a month", () => {
    const month = momentAt("2023-11-01");
    assert.match(
      render({ of: "month", title: "", month }),
      /<h1><bdi class="p-name">November 2023<\/bdi><\/h1>/,
    );
  });

  it("says that there are no articles", () => {
    assert.match(render({ cards: [] }), /There are no articles here yet\./);
  });

  it("names the section on every listing but the section's own", () => {
    const kicker = /<p class="kicker"><a class="p-category" href="\/world\/">/;
    assert.doesNotMatch(render(), kicker);
    assert.match(render({ of: "tag", title: "Ports" }), kicker);
  });

  it("leaves out the byline on the author's own page, unless it names others too", () => {
    const bylines = (names: readonly string[]) =>
      render({ of: "author", title: "Mara", cards: [cardOf({ bylines: names })] });
    assert.doesNotMatch(bylines(["Mara"]), /<p class="facts"><span>/);
    assert.match(
      bylines(["Mara", "Ada"]),
      /<bdi class="p-author">Mara<\/bdi> and <bdi class="p-author">Ada<\/bdi>/,
    );
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
      /<h2 class="headline"><a [^>]*><span class="title p-name" lang="ar" dir="rtl">/,
    );
    assert.match(render(), /<span class="title p-name">/);
  });

  it("shows blocks above the list of the newest page of a section", () => {
    const cards = Array.from({ length: 6 }, () => cardOf({ picture: pictureOf() }));
    const output = render({ cards, blocks: [{ shape: "four", cards }] });
    assert.match(output, /class="block block-four"/);
    assert.equal(output.match(/class="card card-row h-entry"/g)?.length, 6);
    assert.ok(output.indexOf("block-four") < output.indexOf("card-row"));
    assert.doesNotMatch(render({ cards: [], blocks: [{ shape: "four", cards }] }), /class="rows"/);
  });
});
