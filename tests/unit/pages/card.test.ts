import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardOf } from "../../../src/pages/card.ts";
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
        extra: { stars: 4 },
      }),
      {
        url: "/paper/2023/11/09/harbour-reopens/",
        title: "Harbour reopens after storm",
        shortTitle: undefined,
        kicker: undefined,
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
            widths: [320, 480, 640, 880, 1160, 1600],
            endings: ["avif", "jpg"],
          },
          still: undefined,
        },
        thumb: {
          url: "/paper/pictures/harbour-1f3a9c0d2b-thumb-320.webp",
          width: 320,
          height: 320,
          alt: "Two ferries at the northern mole",
          caption: "At dawn",
          credit: undefined,
          variants: {
            stem: "/paper/pictures/harbour-1f3a9c0d2b-thumb",
            widths: [96, 128, 192, 256, 320],
            endings: ["webp"],
          },
          still: undefined,
        },
        face: undefined,
        language: "ar",
        direction: "rtl",
        status: "draft",
        live: undefined,
        extra: { stars: 4 },
      },
    );
  });

  it("names the authors, or else the byline", () => {
    const authors = [authorFixture({ name: "Ada" }), authorFixture({ name: "Ben" })];
    assert.deepEqual(card({ authors, byline: "By others" }).bylines, ["Ada", "Ben"]);
    assert.deepEqual(card({ byline: "By others" }).bylines, ["others"]);
  });

  it("shows who wrote an opinion: the portrait or the initials of whom it names first", () => {
    const authors = [
      authorFixture({ name: "Ada Brandt", picture: pictureFixture({ name: "ada" }) }),
      authorFixture({ name: "Ben" }),
    ];
    const { face } = card({ kind: "opinion", authors });
    assert.deepEqual([face?.name, face?.initials], ["Ada Brandt", "AB"]);
    assert.deepEqual(face?.picture?.variants, {
      stem: "/paper/pictures/ada-portrait",
      widths: [80, 160, 320, 480],
      endings: ["avif", "jpg"],
    });
    assert.deepEqual(card({ kind: "opinion", byline: "By Ida Holm" }).face, {
      name: "Ida Holm",
      initials: "IH",
      picture: undefined,
    });
    assert.equal(card({ kind: "opinion" }).face, undefined);
    assert.equal(card({ kind: "analysis", authors }).face, undefined);
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
