import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { card, kicker } from "../../../../layouts/parts/card.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { english } from "../../../../src/i18n/english.ts";
import { cardOf, chromeOf, pictureOf } from "../../../support/layout-views.ts";

const options = { size: "feature", level: 3, section: "implied", locale: siteLocale(chromeOf()) } as const;

describe("a card", () => {
  it("has one link, in a headline of the given level", () => {
    const { markup } = card(cardOf({ picture: pictureOf() }), options);
    assert.equal(markup.match(/<a /g)?.length, 1);
    assert.match(
      markup,
      /<h3 class="headline"><a href="\/2023\/11\/09\/ferries\/">Ferries sail again<\/a><\/h3>/,
    );
  });

  it("labels all but news", () => {
    assert.match(
      card(cardOf({ kind: "opinion" }), options).markup,
      /<p class="kicker"><span class="label">Opinion<\/span><\/p>/,
    );
    assert.doesNotMatch(card(cardOf(), options).markup, /kicker/);
  });

  it("does not repeat the section of the page", () => {
    const opinion = cardOf({ kind: "opinion", section: { title: "Opinion", url: "/opinion/" } });
    assert.doesNotMatch(card(opinion, options).markup, /kicker/);
    assert.match(
      card(opinion, { ...options, section: "shown" }).markup,
      /<span class="label">Opinion<\/span>/,
    );
  });

  it("is signed in every size if it is opinion", () => {
    assert.match(card(cardOf({ kind: "opinion" }), { ...options, size: "brief" }).markup, /Mara Lindqvist/);
    assert.doesNotMatch(card(cardOf(), { ...options, size: "brief" }).markup, /Mara Lindqvist/);
  });

  it("names the sponsor", () => {
    assert.match(
      card(cardOf({ kind: "sponsored", sponsor: "Ferries & Co" }), options).markup,
      /Sponsored by \u2068Ferries &amp; Co\u2069/,
    );
  });

  it("has no picture if it is brief, and loads that of the lead first", () => {
    const view = cardOf({ picture: pictureOf() });
    assert.doesNotMatch(card(view, { ...options, size: "brief" }).markup, /<img/);
    assert.match(card(view, { ...options, size: "lead" }).markup, /fetchpriority="high"/);
    assert.match(card(view, options).markup, /loading="lazy"/);
  });

  it("shows the time on the lead and the day elsewhere", () => {
    assert.match(card(cardOf(), { ...options, size: "lead" }).markup, /14:20 KST/);
    assert.doesNotMatch(card(cardOf(), options).markup, /14:20 GMT/);
  });

  it("shows the status in a preview", () => {
    assert.match(card(cardOf({ status: "draft" }), options).markup, /<p class="standing">Draft<\/p>/);
  });

  it("has no link to a script", () => {
    assert.match(card(cardOf({ url: "javascript:alert(1)" }), options).markup, /href="about:blank"/);
  });
});

const section = { title: "Opinion", url: "/opinion/" };

const render = (given: Partial<Parameters<typeof kicker>[0]>): string | undefined =>
  kicker({ labelled: { kind: "news" }, messages: english, ...given })?.markup;

describe("a kicker", () => {
  const table = [
    ["nothing for news whose section is known", {}, undefined],
    ["the section", { section }, '<p class="kicker"><a href="/opinion/"><bdi>Opinion</bdi></a></p>'],
    [
      "the label alone",
      { labelled: { kind: "opinion" } },
      '<p class="kicker"><span class="label">Opinion</span></p>',
    ],
    [
      "section and label",
      { section, labelled: { kind: "review" } },
      '<p class="kicker"><a href="/opinion/"><bdi>Opinion</bdi></a> <span class="label">Review</span></p>',
    ],
    [
      "one word if both are the same",
      { section, labelled: { kind: "opinion" } },
      '<p class="kicker"><a href="/opinion/"><span class="label">Opinion</span></a></p>',
    ],
  ] as const;
  for (const [name, given, wanted] of table)
    it(`shows ${name}`, () => {
      assert.equal(render(given), wanted);
    });
});
