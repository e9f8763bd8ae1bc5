import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { front } from "../../../../layouts/pages/front.ts";
import type { FrontView } from "../../../../src/pages/views/listings.ts";
import { cardOf, chromeOf, headOf, momentAt, pictureOf } from "../../../support/layout-views.ts";

const cards = (count: number, changes: Parameters<typeof cardOf>[0] = {}) =>
  Array.from({ length: count }, (_, index) => cardOf({ url: `/${index}/`, ...changes }));

const render = (changes: Partial<FrontView> = {}): string =>
  front({
    chrome: chromeOf(),
    head: headOf({ title: "", canonical: "https://example.org/" }),
    newest: [],
    rows: [],
    ...changes,
  }).markup;

const bandOf = (unpublished: FrontView["rows"][number]["cards"]) => ({
  section: { title: "World", url: "/world/" },
  cards: unpublished,
});

describe("the front", () => {
  it("has only the publication's name as title and heading", () => {
    assert.match(render(), /<title>The Meridian<\/title>/);
    assert.match(
      render(),
      /<h1 class="nameplate"><a href="\/" aria-current="page"><bdi>The Meridian<\/bdi><\/a><\/h1>/,
    );
  });

  it("shows the day of its newest article in the publication's time zone", () => {
    assert.match(
      render({ day: momentAt("2023-11-09T00:10") }),
      /<time datetime="2023-11-09">Thursday, 9 November 2023<\/time>/,
    );
    assert.doesNotMatch(render(), /masthead-day/);
  });

  it("says that there are no articles yet", () => {
    assert.match(render(), /There are no articles here yet\./);
    assert.doesNotMatch(render({ lead: cardOf() }), /There are no articles/);
  });

  it("shows below what does not fit next to the lead", () => {
    const beside = (lead: ReturnType<typeof cardOf>): number =>
      (
        /<ul class="card-stack">([\s\S]*?)<\/ul>/
          .exec(render({ lead, newest: cards(6) }))?.[1]
          ?.match(/<li>/g) ?? []
      ).length;
    assert.equal(beside(cardOf({ picture: pictureOf() })), 4);
    assert.equal(beside(cardOf()), 3);
  });

  it("shows pictures in a grid only if every card has one", () => {
    const picture = pictureOf();
    const [first, ...others] = cards(4);
    assert.ok(first);
    const abreast = (unpublished: FrontView["rows"][number]["cards"]): number =>
      (render({ rows: [bandOf(cards(1)), bandOf(unpublished)] }).match(/<img/g) ?? []).length;
    assert.equal(abreast(cards(4, { picture })), 4);
    assert.equal(abreast([{ ...first, picture }, ...others]), 0);
  });

  const shapes = [
    ["beside a column, then abreast, then over a row", [4, 4, 4], ["beside", "abreast", "over"]],
    ["over a row where too few are left for a column", [3], ["over"]],
    ["alone", [1, 1], ["over", "over"]],
  ] as const;
  for (const [name, counts, wanted] of shapes)
    it(`lays out rows ${name}`, () => {
      const rows = counts.map((count) => bandOf(cards(count, { picture: pictureOf() })));
      const found = [...render({ rows }).matchAll(/class="band band-([a-z]+)"/g)].map(([, shape]) => shape);
      assert.deepEqual(found, wanted);
    });

  it("sets opinion apart", () => {
    assert.match(render({ rows: [bandOf(cards(2, { kind: "opinion" }))] }), /band-opinion/);
    assert.doesNotMatch(
      render({ rows: [bandOf([...cards(2, { kind: "opinion" }), cardOf()])] }),
      /band-opinion/,
    );
  });
});
