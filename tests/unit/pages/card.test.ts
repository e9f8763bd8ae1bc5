import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardOf, lastChange, newestMoment } from "../../../src/pages/card.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pageContextOf } from "../../support/page-context-of.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";

const card = (given: ArticleFacts) => cardOf(articleFixture(given), pageContextOf());

describe("a card", () => {
  it("shows an article with addresses of the site", () => {
    assert.deepEqual(
      card({
        description: "Ferries sail.",
        kind: "sponsored",
        sponsor: "Northern Ferries",
        picture: pictureFixture({ caption: "At dawn" }),
        language: "ar",
        direction: "rtl",
        status: "draft",
      }),
      {
        url: "/paper/2023/11/09/harbour-reopens/",
        title: "Harbour reopens after storm",
        description: "Ferries sail.",
        kind: "sponsored",
        sponsor: "Northern Ferries",
        section: { title: "World", url: "/paper/world/" },
        bylines: [],
        published: momentFixture("2023-11-09T08:30"),
        picture: {
          url: "/paper/pictures/harbour-1f3a9c0d2b-1600.jpg",
          width: 1600,
          height: 900,
          alt: "Two ferries at the northern mole",
          caption: "At dawn",
          credit: undefined,
          variants: {
            stem: "/paper/pictures/harbour-1f3a9c0d2b",
            widths: [320, 480, 720, 1080, 1600],
            endings: ["avif", "webp", "jpg"],
          },
          still: undefined,
        },
        language: "ar",
        direction: "rtl",
        status: "draft",
      },
    );
  });

  it("names the authors, or else the byline", () => {
    const authors = [authorFixture({ name: "Ada" }), authorFixture({ name: "Ben" })];
    assert.deepEqual(card({ authors, byline: "By others" }).bylines, ["Ada", "Ben"]);
    assert.deepEqual(card({ byline: "By others" }).bylines, ["others"]);
  });

  it("shows the map of an article as a picture", () => {
    const map = { fields: { highlight: ["NO"], caption: "Norway" }, alt: "Highlighted: Norway." };
    const { picture } = card({ map });
    assert.match(picture?.url ?? "", /^\/paper\/graphics\/map-harbour-reopens-[0-9a-f]{12}\.svg$/);
    assert.deepEqual(
      [picture?.width, picture?.height, picture?.alt, picture?.caption],
      [1200, 675, "Highlighted: Norway.", "Norway"],
    );
  });
});

const correction = (date: string) => ({ date: momentFixture(date), text: "It is four." });

const cases = [
  { name: "its publication", expected: "2023-11-09T08:30" },
  { name: "its update", updated: "2023-11-09T16:05", expected: "2023-11-09T16:05" },
  {
    name: "its publication where the update names that day alone",
    updated: "2023-11-09",
    expected: "2023-11-09T08:30",
  },
  {
    name: "its latest correction where that came after the update",
    updated: "2023-11-09T16:05",
    corrections: ["2023-11-12T10:00", "2023-11-10T10:00"],
    expected: "2023-11-12T10:00",
  },
  {
    name: "its update where that came after the corrections",
    updated: "2023-11-13T16:05",
    corrections: ["2023-11-12T10:00"],
    expected: "2023-11-13T16:05",
  },
] as const;

for (const { name, expected, ...given } of cases)
  it(`the last change of an article is ${name}`, () => {
    const article = articleFixture({
      published: momentFixture("2023-11-09T08:30"),
      updated: "updated" in given ? momentFixture(given.updated) : undefined,
      corrections: "corrections" in given ? given.corrections.map(correction) : [],
    });
    assert.deepEqual(lastChange(article), momentFixture(expected));
  });

it("newestMoment compares times, not texts with offsets", () => {
  // Clocks were set back between the two, so the later one has the earlier hour.
  const summer = momentFixture("2023-10-29T02:30+02:00");
  const winter = momentFixture("2023-10-29T02:10+01:00");
  assert.ok(summer.iso > winter.iso);
  assert.equal(newestMoment([summer, undefined, winter]), winter);
  assert.equal(newestMoment([winter, summer]), winter);
});

it("newestMoment of an empty list is undefined", () => {
  assert.equal(newestMoment([]), undefined);
  assert.equal(newestMoment([undefined]), undefined);
});
