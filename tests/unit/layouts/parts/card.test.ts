import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { card, kicker } from "../../../../layouts/parts/card.ts";
import { siteLocale } from "../../../../layouts/parts/locale.ts";
import { english } from "../../../../src/i18n/english.ts";
import { cardOf, chromeOf, pictureOf } from "../../../support/layout-views.ts";

const place = { size: "feature", level: 3, section: "implied", locale: siteLocale(chromeOf()) } as const;

describe("a card", () => {
  it("has the one link of its headline, at the level that its place asks for", () => {
    const { markup } = card(cardOf({ picture: pictureOf() }), place);
    assert.equal(markup.match(/<a /g)?.length, 1);
    assert.match(
      markup,
      /<h3 class="headline"><a href="\/2023\/11\/09\/ferries\/">Ferries sail again<\/a><\/h3>/,
    );
  });

  it("labels all but news", () => {
    assert.match(
      card(cardOf({ kind: "opinion" }), place).markup,
      /<p class="kicker"><span class="label">Opinion<\/span><\/p>/,
    );
    assert.doesNotMatch(card(cardOf(), place).markup, /kicker/);
  });

  it("repeats no name of a section that it stands in already", () => {
    const opinion = cardOf({ kind: "opinion", section: { title: "Opinion", url: "/opinion/" } });
    assert.doesNotMatch(card(opinion, place).markup, /kicker/);
    assert.match(card(opinion, { ...place, section: "shown" }).markup, /<span class="label">Opinion<\/span>/);
  });

  it("is signed in every size where it is a view", () => {
    assert.match(card(cardOf({ kind: "opinion" }), { ...place, size: "brief" }).markup, /Mara Lindqvist/);
    assert.doesNotMatch(card(cardOf(), { ...place, size: "brief" }).markup, /Mara Lindqvist/);
  });

  it("names who paid for it", () => {
    assert.match(
      card(cardOf({ kind: "sponsored", sponsor: "Ferries & Co" }), place).markup,
      /Sponsored by \u2068Ferries &amp; Co\u2069/,
    );
  });

  it("shows no picture where it is brief, and wants the lead's first", () => {
    const view = cardOf({ picture: pictureOf() });
    assert.doesNotMatch(card(view, { ...place, size: "brief" }).markup, /<img/);
    assert.match(card(view, { ...place, size: "lead" }).markup, /fetchpriority="high"/);
    assert.match(card(view, place).markup, /loading="lazy"/);
  });

  it("tells the time on the lead and the day elsewhere", () => {
    assert.match(card(cardOf(), { ...place, size: "lead" }).markup, /14:20 KST/);
    assert.doesNotMatch(card(cardOf(), place).markup, /14:20 GMT/);
  });

  it("says in a preview what keeps it from readers", () => {
    assert.match(card(cardOf({ status: "draft" }), place).markup, /<p class="standing">Draft<\/p>/);
  });

  it("leads nowhere rather than to a script", () => {
    assert.match(card(cardOf({ url: "javascript:alert(1)" }), place).markup, /href="about:blank"/);
  });
});

const section = { title: "Opinion", url: "/opinion/" };

const render = (given: Partial<Parameters<typeof kicker>[0]>): string | undefined =>
  kicker({ labelled: { kind: "news" }, messages: english, ...given })?.markup;

describe("the line over a headline", () => {
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
      "one word where both are the same",
      { section, labelled: { kind: "opinion" } },
      '<p class="kicker"><a href="/opinion/"><span class="label">Opinion</span></a></p>',
    ],
  ] as const;
  for (const [name, given, wanted] of table)
    it(`tells ${name}`, () => {
      assert.equal(render(given), wanted);
    });
});
