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
      /<h3 class="headline"><a class="u-url" href="\/2023\/11\/09\/ferries\/"><span class="title p-name">Ferries sail again<\/span><\/a><\/h3>/,
    );
  });

  it("labels all but news in the link of the headline", () => {
    for (const [kind, label] of [
      ["opinion", "Opinion"],
      ["live", "Live"],
    ] as const)
      assert.ok(
        card(cardOf({ kind }), options).markup.includes(
          `<a class="u-url" href="/2023/11/09/ferries/"><span class="label">${label}<span class="unseen">:</span></span> <span class="title p-name">`,
        ),
      );
    assert.doesNotMatch(card(cardOf(), options).markup, /label/);
  });

  it("only says a label that is the heading above it", () => {
    const opinion = cardOf({ kind: "opinion", section: { title: "Opinion", url: "/opinion/" } });
    const { markup } = card(opinion, options);
    assert.doesNotMatch(markup, /kicker/);
    assert.match(markup, /<span class="label unseen">Opinion/);
  });

  it("does not repeat the section as a label", () => {
    const opinion = cardOf({ kind: "opinion", section: { title: "Opinion", url: "/opinion/" } });
    const { markup } = card(opinion, { ...options, section: "shown" });
    assert.doesNotMatch(markup, /kicker/);
    assert.match(markup, /<span class="label">Opinion/);
  });

  it("does not say what its picture shows", () => {
    const { markup } = card(cardOf({ picture: pictureOf() }), options);
    assert.match(markup, /<img [^>]*alt="" /);
  });

  it("has the language of its article in its title alone", () => {
    const { markup } = card(cardOf({ kind: "opinion", language: "ar", direction: "rtl" }), options);
    assert.match(
      markup,
      /<h3 class="headline"><a [^>]*><span class="label">.*<span class="title p-name" lang="ar" dir="rtl">/,
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
    [
      "the section",
      { section },
      '<p class="kicker"><a class="p-category" href="/opinion/"><bdi>Opinion</bdi></a></p>',
    ],
    [
      "the label alone",
      { labelled: { kind: "opinion" } },
      '<p class="kicker"><span class="label">Opinion</span></p>',
    ],
    [
      "section and label",
      { section, labelled: { kind: "review" } },
      '<p class="kicker"><a class="p-category" href="/opinion/"><bdi>Opinion</bdi></a> <span class="label">Review</span></p>',
    ],
    [
      "one word if both are the same",
      { section, labelled: { kind: "opinion" } },
      '<p class="kicker"><a class="p-category" href="/opinion/"><span class="label">Opinion</span></a></p>',
    ],
  ] as const;
  for (const [name, given, wanted] of table)
    it(`shows ${name}`, () => {
      assert.equal(render(given), wanted);
    });
});
