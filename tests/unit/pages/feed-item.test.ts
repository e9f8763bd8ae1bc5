import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addressesOf } from "../../../src/pages/addresses.ts";
import { absoluteHtml, feedItem, feedItemHtml, linkedEmbeds } from "../../../src/pages/feed-item.ts";
import type { FeedItem } from "../../../src/pages/views/files.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { coverageFixture, updateFixture } from "../../support/coverage-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { htmlOf, renderedMarkdown } from "../../support/rendered-markdown.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const itemOf = (given: ArticleFacts): FeedItem =>
  feedItem(articleFixture(given), { publication: publicationFixture(), bytesOf: () => 48_213 });

describe("an item of a feed", () => {
  it("has an article with absolute addresses", () => {
    const item = itemOf({
      description: "Ferries sail again.",
      authors: [authorFixture()],
      tags: [tagFixture("Ports")],
      picture: pictureFixture(),
    });
    assert.deepEqual(
      { ...item, html: "" },
      {
        id: "tag:example.org,2023-11-09:harbour-reopens",
        url: "https://example.org/paper/2023/11/09/harbour-reopens/",
        title: "Harbour reopens after storm",
        summary: "Ferries sail again.",
        html: "",
        published: "2023-11-09T08:30:00+01:00",
        updated: undefined,
        authors: [{ name: "Mara Lindqvist", url: "https://example.org/paper/authors/mara-lindqvist/" }],
        categories: ["World", "Ports"],
        language: "en",
        image: {
          url: "https://example.org/paper/pictures/harbour-1f3a9c0d2b-1600.jpg",
          type: "image/jpeg",
          bytes: 48_213,
        },
      },
    );
  });

  it("names the byline, or else the publication, if there are no authors", () => {
    assert.deepEqual(itemOf({ byline: "By the foreign desk" }).authors, [{ name: "the foreign desk" }]);
    assert.deepEqual(itemOf({}).authors, [{ name: "The Meridian", url: "https://example.org/paper/" }]);
  });

  it("counts a correction as an update", () => {
    const corrections = [{ date: momentFixture("2023-11-10T10:00"), text: "It is four." }];
    assert.equal(itemOf({ corrections }).updated, "2023-11-10T10:00:00+01:00");
  });

  it("has the introduction of live coverage, its newest ten updates, and a link to all", () => {
    const updates = Array.from({ length: 12 }, (_, index) =>
      updateFixture({ id: `u-${index}`, title: index === 0 ? "Lamps" : undefined }),
    );
    const [first] = updates;
    const corrections = [{ date: momentFixture("2023-11-09T10:00"), text: "It is four." }];
    const corrected = first ? [{ ...first, corrections }, ...updates.slice(1)] : [];
    const { html } = itemOf({ kind: "live", coverage: coverageFixture({ updates: corrected }) });
    assert.ok(
      html.startsWith(
        '<p>The ferries sail again.</p>\n<h2><a href="https://example.org/paper/2023/11/09/harbour-reopens/#u-0"><time datetime="2023-11-09T09:00:00+01:00">9 November 2023 at 09:00 CET</time></a> Lamps</h2>\n<p>The lamps come on.</p>\n<p><strong>Correction</strong> <time datetime="2023-11-09T10:00:00+01:00">9 November 2023</time>: It is four.</p>\n',
      ),
      html,
    );
    assert.equal(html.split("<h2>").length - 1, 10);
    assert.ok(
      html.endsWith('<p><a href="https://example.org/paper/2023/11/09/harbour-reopens/">Updates</a></p>\n'),
    );
  });

  it("names a category once, even if a tag has the name of the section", () => {
    assert.deepEqual(itemOf({ tags: [tagFixture("Ports"), tagFixture("World")] }).categories, [
      "World",
      "Ports",
    ]);
  });

  const ids = [
    ["https://example.org/?p=12", "https://example.org/?p=12"],
    ["urn:uuid:8d1f", "urn:uuid:8d1f"],
    ["12", "tag:example.org,2026:12"],
    ["né", "tag:example.org,2026:n%C3%A9"],
  ] as const;
  for (const [id, expected] of ids)
    it(`makes an IRI of the id ${id}: ${expected}`, () => {
      assert.equal(itemOf({ id }).id, expected);
    });
});

const feedItemHtmlHtmlOf = (given: ArticleFacts): string =>
  feedItemHtml(articleFixture(given), publicationFixture());

describe("the HTML of a feed item", () => {
  it("is only the body if the article has nothing else", () => {
    assert.equal(feedItemHtmlHtmlOf({}), "<p>The ferries sail again.</p>\n");
  });

  it("has the dateline before the first words", () => {
    assert.equal(
      feedItemHtmlHtmlOf({ dateline: "SEOUL & Busan" }),
      "<p><strong>SEOUL &amp; Busan</strong> — The ferries sail again.</p>\n",
    );
  });

  it("has the dateline on a line of its own if the text does not begin with a paragraph", () => {
    assert.equal(
      feedItemHtmlHtmlOf({ dateline: "SEOUL", body: bodyFixture("<ul><li>One</li></ul>") }),
      "<p><strong>SEOUL</strong></p>\n<ul><li>One</li></ul>",
    );
  });

  it("begins with the lead picture, its caption and its credit", () => {
    const picture = pictureFixture({ alt: 'The "mole"', caption: "The ferry.", credit: "Ada Brandt" });
    assert.equal(
      feedItemHtmlHtmlOf({ picture }),
      '<figure><img src="https://example.org/paper/pictures/harbour-1f3a9c0d2b-1600.jpg" alt="The &quot;mole&quot;" width="1600" height="900">' +
        "<figcaption>The ferry. Picture: Ada Brandt</figcaption></figure>\n<p>The ferries sail again.</p>\n",
    );
  });

  it("has no empty caption under a lead picture", () => {
    assert.ok(!feedItemHtmlHtmlOf({ picture: pictureFixture() }).includes("figcaption"));
  });

  it("has a plain link in place of an embed", () => {
    const { body } = renderedMarkdown('@[vimeo](76979871 "The ferry")\n\nSo it sailed.');
    assert.equal(
      feedItemHtmlHtmlOf({ body, dateline: "SEOUL" }),
      '<p><strong>SEOUL</strong></p>\n<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>\n<p>So it sailed.</p>\n',
    );
  });

  it("names the sponsor first", () => {
    const html = feedItemHtmlHtmlOf({
      kind: "sponsored",
      sponsor: "Northern <Ferries>",
      picture: pictureFixture(),
    });
    assert.match(html, /^<p><strong>[^<]*Northern &lt;Ferries&gt;[^<]*<\/strong><\/p>\n<figure>/);
  });

  it("ends with the corrections, the newest first", () => {
    const corrections = [
      { date: momentFixture("2023-11-10T10:00"), text: "It is three." },
      { date: momentFixture("2023-11-12"), text: "It is <four>." },
    ];
    assert.match(
      feedItemHtmlHtmlOf({ corrections }),
      /<\/p>\n<h2>Corrections<\/h2>\n<ul><li><time datetime="2023-11-12T00:00:00\+01:00">12 November 2023<\/time>: It is &lt;four&gt;\.<\/li><li><time datetime="2023-11-10T10:00:00\+01:00">10 November 2023<\/time>: It is three\.<\/li><\/ul>\n$/,
    );
  });

  it("ends with the sources, as links if they have a url", () => {
    const sources = [{ title: "Port report", url: "https://example.com/r?a=1&b=2" }, { title: "Interviews" }];
    assert.match(
      feedItemHtmlHtmlOf({ sources }),
      /<h2>Sources<\/h2>\n<ul><li><a href="https:\/\/example\.com\/r\?a=1&amp;b=2">Port report<\/a><\/li><li>Interviews<\/li><\/ul>\n$/,
    );
  });

  it("has its language and direction if they differ from those of the feed", () => {
    assert.equal(
      feedItemHtmlHtmlOf({ language: "ar", direction: "rtl", body: bodyFixture("<p>نص</p>") }),
      '<div lang="ar" dir="rtl"><p>نص</p></div>',
    );
    assert.equal(
      feedItemHtmlHtmlOf({ language: "fr", body: bodyFixture("<p>Texte</p>") }),
      '<div lang="fr" dir="ltr"><p>Texte</p></div>',
    );
  });

  it("has its direction even if the whole publication is right-to-left", () => {
    const article = articleFixture({ language: "ar", direction: "rtl", body: bodyFixture("<p>نص</p>") });
    assert.equal(
      feedItemHtml(article, publicationFixture({ language: "ar" })),
      '<div lang="ar" dir="rtl"><p>نص</p></div>',
    );
  });

  it("makes every address of the body absolute", () => {
    const body = bodyFixture('<p><a href="/about/">a</a><a href="#fn1">1</a></p>');
    assert.equal(
      feedItemHtmlHtmlOf({ body }),
      '<p><a href="https://example.org/paper/about/">a</a><a href="https://example.org/paper/2023/11/09/harbour-reopens/#fn1">1</a></p>',
    );
  });

  it("begins with the map of an article as an image", () => {
    const map = { fields: { highlight: ["NO"], caption: "Norway" }, alt: "Highlighted: Norway." };
    assert.match(
      feedItemHtmlHtmlOf({ map }),
      /^<figure><img src="https:\/\/example\.org\/paper\/graphics\/map-[^"]*\.svg" alt="Highlighted: Norway\." width="1200" height="675"><figcaption>Norway<\/figcaption><\/figure>\n<p>/,
    );
  });
});

const cases = [
  ['<a href="/about/">', '<a href="https://example.org/paper/about/">'],
  ['<img alt="" src="/pictures/a.jpg">', '<img alt="" src="https://example.org/paper/pictures/a.jpg">'],
  ['<blockquote cite="/a/">', '<blockquote cite="https://example.org/paper/a/">'],
  ['<a href="#fn1">', '<a href="https://example.org/paper/2023/a/#fn1">'],
  ['<a href="https://example.com/#x">', '<a href="https://example.com/#x">'],
  ['<a href="mailto:a@example.org">', '<a href="mailto:a@example.org">'],
  ["<code> href=&quot;/about/&quot;</code>", "<code> href=&quot;/about/&quot;</code>"],
] as const;

for (const [html, expected] of cases)
  it(`${html} with absolute addresses is ${expected}`, () => {
    assert.equal(absoluteHtml(html, "/2023/a/", addressesOf(publicationFixture())), expected);
  });

it("absolute addresses keep special characters of the site's address", () => {
  const publication = publicationFixture({ url: "https://example.org/a$&b/", basePath: "/a$&b/" });
  assert.equal(
    absoluteHtml('<a href="#fn1">', "/x/", addressesOf(publication)),
    '<a href="https://example.org/a$&amp;b/x/#fn1">',
  );
});

describe("an embed as a link", () => {
  it("has a plain link, and loses nothing else of the text", () => {
    const source = 'One.\n\n@[vimeo](76979871 "The ferry")\n\nTwo.\n\n@[youtube](M7lc1UVf-VE)\n\nThree.';
    assert.equal(
      linkedEmbeds(htmlOf(source)),
      [
        "<p>One.</p>\n",
        '<p><a href="https://vimeo.com/76979871">The ferry (Vimeo)</a></p>\n',
        "<p>Two.</p>\n",
        '<p><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE">Video (YouTube)</a></p>\n',
        "<p>Three.</p>\n",
      ].join(""),
    );
  });

  it("leaves hand-written figures alone", () => {
    const html = htmlOf('<figure class="embed"><p>a</p></figure>\n\nText.\n\n@[vimeo](76979871)');
    assert.match(linkedEmbeds(html), /<p>a<\/p><\/figure>\s*<p>Text\.<\/p>\n<p><a href="https:\/\/vimeo/);
  });
});
