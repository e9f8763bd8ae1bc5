import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../../src/model/article.ts";
import { feedItemHtml } from "../../../../src/pages/feeds/feedItemHtml.ts";
import { articleFixture } from "../../../support/articleFixture.ts";
import { bodyFixture } from "../../../support/bodyFixture.ts";
import { momentFixture } from "../../../support/momentFixture.ts";
import { pictureFixture } from "../../../support/pictureFixture.ts";
import { publicationFixture } from "../../../support/publicationFixture.ts";
import { renderedMarkdown } from "../../../support/renderedMarkdown.ts";

const htmlOf = (given: Partial<Article>): string => feedItemHtml(articleFixture(given), publicationFixture());

describe("feedItemHtml", () => {
  it("is the body alone where the article has nothing else", () => {
    assert.equal(htmlOf({}), "<p>The ferries sail again.</p>\n");
  });

  it("runs the dateline in before the first words", () => {
    assert.equal(
      htmlOf({ dateline: "SEOUL & Busan" }),
      "<p><strong>SEOUL &amp; Busan</strong> — The ferries sail again.</p>\n",
    );
  });

  it("puts the dateline on a line of its own where the text begins with no paragraph", () => {
    assert.equal(
      htmlOf({ dateline: "SEOUL", body: bodyFixture("<ul><li>One</li></ul>") }),
      "<p><strong>SEOUL</strong></p>\n<ul><li>One</li></ul>",
    );
  });

  it("begins with the lead picture, its caption and its maker", () => {
    const picture = pictureFixture({ alt: 'The "mole"', caption: "The ferry.", credit: "Ada Brandt" });
    assert.equal(
      htmlOf({ picture }),
      '<figure><img src="https://example.org/paper/pictures/harbour-1f3a9c0d2b-1600.jpg" alt="The &quot;mole&quot;" width="1600" height="900">' +
        "<figcaption>The ferry. Picture: Ada Brandt</figcaption></figure>\n<p>The ferries sail again.</p>\n",
    );
  });

  it("leaves no empty caption under a lead picture", () => {
    assert.ok(!htmlOf({ picture: pictureFixture() }).includes("figcaption"));
  });

  it("has a plain link where the page has the card of an embed", () => {
    const { body } = renderedMarkdown('@[vimeo](76979871 "The ferry")\n\nSo it sailed.');
    assert.equal(
      htmlOf({ body, dateline: "SEOUL" }),
      '<p><strong>SEOUL</strong></p>\n<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>\n<p>So it sailed.</p>\n',
    );
  });

  it("says before anything else who paid for a sponsored article", () => {
    const html = htmlOf({ kind: "sponsored", sponsor: "Northern <Ferries>", picture: pictureFixture() });
    assert.match(html, /^<p><strong>[^<]*Northern &lt;Ferries&gt;[^<]*<\/strong><\/p>\n<figure>/);
  });

  it("ends with the corrections, the newest first", () => {
    const corrections = [
      { date: momentFixture("2023-11-10T10:00"), text: "It is three." },
      { date: momentFixture("2023-11-12"), text: "It is <four>." },
    ];
    assert.match(
      htmlOf({ corrections }),
      /<\/p>\n<h2>Corrections<\/h2>\n<ul><li><time datetime="2023-11-12T00:00:00\+01:00">12 November 2023<\/time>: It is &lt;four&gt;\.<\/li><li><time datetime="2023-11-10T10:00:00\+01:00">10 November 2023<\/time>: It is three\.<\/li><\/ul>\n$/,
    );
  });

  it("ends with the sources, as links where they can be read", () => {
    const sources = [{ title: "Port report", url: "https://example.com/r?a=1&b=2" }, { title: "Interviews" }];
    assert.match(
      htmlOf({ sources }),
      /<h2>Sources<\/h2>\n<ul><li><a href="https:\/\/example\.com\/r\?a=1&amp;b=2">Port report<\/a><\/li><li>Interviews<\/li><\/ul>\n$/,
    );
  });

  it("says its language and direction where a reader could not guess them", () => {
    assert.equal(
      htmlOf({ language: "ar", direction: "rtl", body: bodyFixture("<p>نص</p>") }),
      '<div lang="ar" dir="rtl"><p>نص</p></div>',
    );
    assert.equal(
      htmlOf({ language: "fr", body: bodyFixture("<p>Texte</p>") }),
      '<div lang="fr" dir="ltr"><p>Texte</p></div>',
    );
  });

  it("says its direction even where the whole publication is written from right to left", () => {
    const article = articleFixture({ language: "ar", direction: "rtl", body: bodyFixture("<p>نص</p>") });
    assert.equal(
      feedItemHtml(article, publicationFixture({ language: "ar" })),
      '<div lang="ar" dir="rtl"><p>نص</p></div>',
    );
  });

  it("makes every address of the body whole", () => {
    const body = bodyFixture('<p><a href="/about/">a</a><a href="#fn1">1</a></p>');
    assert.equal(
      htmlOf({ body }),
      '<p><a href="https://example.org/paper/about/">a</a><a href="https://example.org/paper/2023/11/09/harbour-reopens/#fn1">1</a></p>',
    );
  });

  it("begins with the map of an article as a picture", () => {
    const map = { fields: { highlight: ["NO"], caption: "Norway" }, alt: "Highlighted: Norway." };
    assert.match(
      htmlOf({ map }),
      /^<figure><img src="https:\/\/example\.org\/paper\/graphics\/map-[^"]*\.svg" alt="Highlighted: Norway\." width="1200" height="675"><figcaption>Norway<\/figcaption><\/figure>\n<p>/,
    );
  });
});
