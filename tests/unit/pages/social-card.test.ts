import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardVersion } from "../../../src/images/encoder-versions.ts";
import type { MapFields } from "../../../src/model/graphics.ts";
import type { Publication } from "../../../src/model/publication.ts";
import { type CardType, pageContext } from "../../../src/pages/context.ts";
import { articleImage, photoCard, socialCard, undrawableCharacters } from "../../../src/pages/social-card.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";

/** Fonts without Chinese characters. */
const type: CardType = { fonts: "newsreader 1", lacking: (text) => text.match(/\p{Script=Han}/gu) ?? [] };

const urlOf = (article: ArticleFacts, publication: Partial<Publication> = {}, given = type) =>
  socialCard(articleFixture(article), publicationFixture(publication), given)?.url;

describe("a social card", () => {
  it("has an address that depends on all that the card shows, and on nothing else", () => {
    const url = urlOf({});
    assert.match(url ?? "", /^\/pictures\/card-harbour-reopens-[0-9a-f]{12}\.png$/);
    assert.equal(urlOf({ description: "Other words" }), url);
    const others = [
      urlOf({ title: "Another headline" }),
      urlOf({ language: "fr" }),
      urlOf({ section: sectionFixture({ name: "Politics" }) }),
      urlOf({}, { name: "The Other Paper" }),
      urlOf({}, { accent: "#14508c" }),
    ];
    assert.equal(new Set([url, ...others]).size, 6);
  });

  it("shows the article's map without its caption", () => {
    const map = (fields: MapFields) => urlOf({ map: { fields, alt: "A map." } });
    assert.notEqual(map({ highlight: ["NO"] }), urlOf({}));
    assert.notEqual(map({ highlight: ["NO"] }), map({ highlight: ["SE"] }));
    assert.equal(map({ highlight: ["NO"] }), map({ highlight: ["NO"], caption: "Norway", alt: "Norway." }));
  });

  it("has another address with other fonts", () => {
    assert.notEqual(urlOf({}, {}, { ...type, fonts: "newsreader 2" }), urlOf({}));
    assert.match(cardVersion, / zlib [\w.-]+ harfbuzzjs [\d.]+ bidi-js [\d.]+ wawoff2 [\d.]+$/);
  });

  it("is undefined if the publication wants none", () => {
    assert.equal(urlOf({}, { cards: false }), undefined);
  });

  const days = [
    ["2024-03-09T23:59:59+09:00", "2024-03-10", "none"],
    ["2024-03-10T00:00:00+09:00", "2024-03-10", "one"],
    ["2024-03-10T00:00:00+09:00", "2024-03-09", "one"],
    ["0099-12-31T00:00:00+08:27", "2024-03-10", "none"],
  ] as const;
  for (const [iso, since, expected] of days)
    it(`is ${expected} at ${iso} if cards are wanted since ${since}`, () => {
      const published = { iso, ms: Date.parse(iso), precision: "minute" } as const;
      const article = articleFixture({ published, title: "总理说" });
      const publication = publicationFixture({ cards: { since } });
      const any = { ...type, lacking: () => [] };
      assert.equal(socialCard(article, publication, any) ? "one" : "none", expected);
      // What no font has is of no interest if no card is wanted.
      assert.equal(undrawableCharacters(article, publication, type).length > 0 ? "one" : "none", expected);
    });

  const places = [{ name: "上海", lat: 31, lon: 121 }];
  const unreadable = [
    ["headline", { title: "总理说" }, {}],
    ["section", { section: sectionFixture({ name: "国际" }) }, {}],
    ["publication", {}, { name: "日报" }],
    ["place on the map", { map: { fields: { places }, alt: "A map." } }, {}],
  ] as const;
  for (const [what, article, publication] of unreadable)
    it(`is undefined if no font has a letter of the ${what}`, () => {
      assert.equal(urlOf(article, publication), undefined);
    });
});

describe("a social card with a photograph", () => {
  const photo = pictureFixture();
  const cardOf = (article: ArticleFacts, publication: Partial<Publication> = {}) =>
    photoCard(articleFixture({ picture: photo, ...article }), publicationFixture(publication), type);

  it("is that of all articles with the same picture, whatever their headlines", () => {
    const url = cardOf({})?.url;
    assert.match(url ?? "", /^\/pictures\/card-harbour-1f3a9c0d2b-[0-9a-f]{12}\.jpg$/);
    assert.equal(cardOf({ title: "Another headline", language: "fr" })?.url, url);
    const others = [
      cardOf({ picture: pictureFixture({ name: "other-1f3a9c0d2b" }) }),
      cardOf({ picture: pictureFixture({ height: 1600, focus: { x: 10, y: 20 } }) }),
      cardOf({}, { name: "The Other Paper" }),
      cardOf({}, { accent: "#14508c" }),
    ];
    assert.equal(new Set([url, ...others.map((card) => card?.url)]).size, 5);
  });

  it("shows the picture that was chosen for cards", () => {
    const cardPicture = pictureFixture({ name: "chosen-1f3a9c0d2b" });
    assert.equal(cardOf({ cardPicture })?.picture, cardPicture);
  });

  it("takes the place of the one with the headline, whose letters then may be missing", () => {
    const article = articleFixture({ picture: photo, title: "总理说" });
    const publication = publicationFixture();
    assert.ok(photoCard(article, publication, type));
    assert.equal(socialCard(article, publication, type), undefined);
    assert.deepEqual(undrawableCharacters(article, publication, type), []);
  });

  it("is undefined for other pictures, for small ones, and if none is wanted", () => {
    for (const picture of [
      pictureFixture({ form: "drawing" }),
      pictureFixture({ form: "transparent" }),
      pictureFixture({ form: "animation" }),
      pictureFixture({ width: 599, height: 400 }),
    ])
      assert.equal(cardOf({ picture }), undefined);
    assert.ok(cardOf({ picture: pictureFixture({ width: 600, height: 400 }) }));
    assert.equal(cardOf({}, { cards: false }), undefined);
    assert.equal(cardOf({}, { cards: { since: "2023-11-10" } }), undefined);
    assert.equal(cardOf({}, { name: "日报" }), undefined);
  });
});

describe("the image of an article", () => {
  const imageOf = (audience: "public" | "preview", cards: boolean, article: ArticleFacts) => {
    const site = { ...siteFixture(), publication: publicationFixture({ cards }) };
    return articleImage(
      articleFixture(article),
      pageContext({
        site,
        stylesheetUrl: "/a.css",
        audience,
        cardType: audience === "public" ? type : undefined,
      }),
    )?.url;
  };
  const picture = pictureFixture();
  const table = [
    ["the card", "public", true, {}, /\/paper\/pictures\/card-harbour-reopens-.*\.png$/],
    [
      "the card with the photograph",
      "public",
      true,
      { picture },
      /\/paper\/pictures\/card-harbour-1f3a9c0d2b-.*\.jpg$/,
    ],
    [
      "the card where its picture is no photograph",
      "public",
      true,
      { picture: pictureFixture({ form: "drawing" }) },
      /\/paper\/pictures\/card-harbour-reopens-.*\.png$/,
    ],
    ["the picture where cards are not wanted", "public", false, { picture }, /harbour-1f3a9c0d2b-1600\.jpg$/],
    [
      "the picture where no font has its letters",
      "public",
      true,
      { picture: pictureFixture({ width: 500, height: 300 }), title: "总理说" },
      /harbour-1f3a9c0d2b-wide-500\.jpg$/,
    ],
    ["the picture in a preview", "preview", true, { picture }, /harbour-1f3a9c0d2b-1600\.jpg$/],
    ["nothing where there is neither", "public", false, {}, /^$/],
  ] as const;
  for (const [what, audience, cards, article, expected] of table)
    it(`is ${what}`, () => {
      assert.match(imageOf(audience, cards, article) ?? "", expected);
    });
});
