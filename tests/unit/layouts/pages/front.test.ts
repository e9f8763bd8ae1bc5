import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { front } from "../../../../layouts/pages/front.ts";
import type { FrontBlock, FrontView } from "../../../../src/pages/views/front.ts";
import { cardOf, chromeOf, headOf, momentAt, pictureOf } from "../../../support/layout-views.ts";

const render = (changes: Partial<FrontView> = {}): string =>
  front({
    chrome: chromeOf(),
    head: headOf({ title: "", canonical: "https://example.org/" }),
    focus: [],
    blocks: [],
    ...changes,
  }).markup;

describe("the front", () => {
  it("has only the publication's name as title and heading", () => {
    assert.match(render(), /<title>The Meridian<\/title>/);
    assert.match(
      render(),
      /<h1 class="nameplate" data-length="short"><a href="\/" aria-current="page"><bdi>The Meridian<\/bdi><\/a><\/h1>/,
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
  });
});

const link = { title: "More", url: "/more/" };

const name = { title: "World", url: "/world/", more: link };

const today = momentAt("2023-11-09T20:00");

const pictured = (url: string) =>
  cardOf({ url, picture: pictureOf(), thumb: pictureOf({ width: 320, height: 320 }) });

const block = (view: FrontBlock): string => render({ day: today, blocks: [view] });

const countOf = (form: RegExp, text: string): number => text.match(form)?.length ?? 0;

describe("the top of a front", () => {
  const top = {
    shape: "top",
    lead: pictured("/lead/"),
    headline: "Ferries stay in port",
    related: [link],
    under: [cardOf({ url: "/under/" })],
    beside: [pictured("/beside/")],
    briefs: [pictured("/brief/")],
    latest: [cardOf({ url: "/latest/", shortTitle: "Ferries sail" })],
    more: link,
  } as const;

  it("has the lead under the editor's headline, and its picture at once", () => {
    const page = block(top);
    assert.match(
      page,
      /<h2 class="headline"><a class="u-url" href="\/lead\/"><span class="title p-name">Ferries stay in port</,
    );
    assert.equal(countOf(/fetchpriority="high"/g, page), 1);
    assert.equal(countOf(/loading="lazy"/g, page), 2);
  });

  it("tells times in relation to its day", () => {
    assert.match(
      block(top),
      /<time class="dt-published" datetime="2023-11-09T14:20:00\+09:00">14:20<\/time>/,
    );
    assert.match(
      render({ day: momentAt("2024-01-02"), blocks: [top] }),
      /<time class="dt-published" datetime="2023-11-09T14:20:00\+09:00">9 Nov 2023<\/time>/,
    );
  });

  it("has short titles in small places, and a way on", () => {
    const newest = /<section class="top-latest">[\s\S]*<\/section>/.exec(block(top))?.[0] ?? "";
    assert.match(newest, /Ferries sail</);
    assert.match(newest, /<a class="more" href="\/more\/">More<\/a>/);
  });

  it("shows the time alone in the list of the newest", () => {
    const opinion = cardOf({ url: "/latest/", kind: "opinion", bylines: ["Mara Lindqvist"] });
    const newest =
      /<section class="top-latest">[\s\S]*<\/section>/.exec(block({ ...top, latest: [opinion] }))?.[0] ?? "";
    assert.match(newest, /<p class="facts"><time[^>]*>[^<]*<\/time><\/p>/);
  });

  it("names a section once that is called as the label says", () => {
    const opinion = cardOf({
      url: "/under/",
      kind: "opinion",
      section: { title: "Opinion", url: "/opinion/" },
    });
    assert.doesNotMatch(block({ ...top, under: [opinion] }), /p-category[^>]*><bdi>Opinion/);
  });

  it("is the lead alone if there is nothing else", () => {
    const page = block({ ...top, related: [], under: [], beside: [], briefs: [], latest: [] });
    assert.equal(countOf(/<article/g, page), 1);
    assert.doesNotMatch(page, /<ul class="(?:cards|related)|top-latest/);
  });
});

describe("a block of a front", () => {
  const cards = ["/a/", "/b/", "/c/", "/d/"].map(pictured);

  it("has pictures if all of its cards have one", () => {
    assert.equal(countOf(/<img/g, block({ shape: "four", cards })), 4);
    assert.equal(countOf(/<img/g, block({ shape: "four", cards: [...cards.slice(1), cardOf()] })), 0);
    assert.equal(countOf(/<img/g, block({ shape: "list", cards })), 0);
  });

  it("shows two of a row as a pair", () => {
    assert.match(block({ shape: "four", cards: cards.slice(2) }), /class="block block-pair"/);
  });

  it("gives phones a square of smaller pictures", () => {
    assert.match(
      block({ shape: "four", cards }),
      /<source media="\(max-width: 47\.99rem\)" width="320" height="320" srcset="[^"]+">/,
    );
  });

  it("signs opinion with a face or initials, and the name above the headline", () => {
    const page = block({
      shape: "opinion",
      name,
      cards: [
        cardOf({ kind: "opinion", face: { name: "Mara Lindqvist", initials: "ML" } }),
        cardOf({ kind: "opinion", face: { name: "Mara Lindqvist", initials: "ML", picture: pictureOf() } }),
      ],
    });
    assert.match(page, /<div class="face" aria-hidden="true">ML<\/div>/);
    assert.match(page, /<div class="face" aria-hidden="true"><img/);
    assert.match(page, /<span class="label">Mara Lindqvist<span class="unseen">:<\/span><\/span>/);
  });

  const forms = [
    ["tall beside enough others", pictured("/lead/"), 4, "tall"],
    ["flat above few", pictured("/lead/"), 3, "flat"],
    ["plain without a picture", cardOf(), 3, "plain"],
  ] as const;
  for (const [title, lead, count, form] of forms)
    it(`has its large card ${title}`, () => {
      const page = block({ shape: "large", name, lead, cards: cards.slice(4 - count), headlines: [] });
      assert.match(page, new RegExp(`data-form="${form}"`));
    });

  it("has updates of a story with their times", () => {
    const updates = [
      { time: momentAt("2023-11-09T19:10"), text: "The last boat turns back", url: "/s/#1", language: "en" },
    ];
    assert.match(
      block({ shape: "story", name, lead: cardOf(), updates, cards: [] }),
      /<li><time datetime="[^"]+">19:10<\/time> <a href="\/s\/#1"><bdi>The last boat turns back<\/bdi><\/a><\/li>/,
    );
  });

  it("has a newsletter before the feeds", () => {
    const page = block({
      shape: "follow",
      feeds: [{ title: "The Meridian", type: "application/rss+xml", url: "/feed.xml" }],
      newsletter: { url: "https://example.org/letter", text: "The evening letter" },
    });
    assert.match(
      page,
      /The evening letter<\/a><\/li><li><a type="application\/rss\+xml" href="\/feed.xml">RSS</,
    );
  });
});

describe("what stands above the blocks", () => {
  it("is what is in focus, and breaking news", () => {
    const page = render({
      day: today,
      focus: [link],
      breaking: { text: "Water off in 12,000 homes", url: "/power/", time: momentAt("2023-11-09T19:41") },
    });
    assert.match(page, /<nav class="focus" aria-label="In focus">/);
    assert.match(
      page,
      /<p class="breaking"><a href="\/power\/"><b>Breaking<span class="unseen">:<\/span><\/b> <span>Water off/,
    );
    assert.match(page, />19:41<\/time>/);
  });
});
