import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { articleKinds } from "../../../src/model/article-fields.ts";
import { newsArticle } from "../../../src/pages/json-ld-article.ts";
import { type ArticleFacts, articleFixture } from "../../support/article-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { coverageFixture, updateFixture } from "../../support/coverage-fixture.ts";
import { jsonLdSchemas } from "../../support/json-ld-schemas.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { pictureFixture } from "../../support/picture-fixture.ts";
import { printedJson } from "../../support/printed-json.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const home = "https://example.org/paper/";
const url = `${home}2023/11/09/harbour-reopens/`;

const described = (given: ArticleFacts = {}) =>
  jsonLdSchemas.article.parse(printedJson(newsArticle(articleFixture(given), siteFixture())));

const publisher = {
  "@type": "NewsMediaOrganization",
  "@id": `${home}#organisation`,
  name: "The Meridian",
  url: home,
  logo: { "@type": "ImageObject", url: `${home}icon-512.png`, width: 512, height: 512 },
};

describe("the structured data of an article", () => {
  it("describes an article that has everything", () => {
    const description = "Ferries sail again.";
    const article = described({
      description,
      dateline: "SEOUL",
      authors: [authorFixture({ role: "Foreign editor" })],
      tags: [tagFixture("Ports")],
      picture: pictureFixture({ caption: "The ferry.", credit: "Ada Brandt" }),
      corrections: [{ date: momentFixture("2023-11-10T10:00"), text: "It is four." }],
      sources: [{ title: "Port report", url: "https://example.com/report" }, { title: "Interviews" }],
    });
    assert.deepEqual(article, {
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      "@id": `${url}#article`,
      identifier: "tag:example.org,2023-11-09:harbour-reopens",
      url,
      mainEntityOfPage: { "@type": "WebPage", "@id": url },
      headline: "Harbour reopens after storm",
      description,
      datePublished: "2023-11-09T08:30:00+01:00",
      dateModified: "2023-11-10T10:00:00+01:00",
      author: [
        {
          "@type": "Person",
          "@id": `${home}authors/mara-lindqvist/#person`,
          name: "Mara Lindqvist",
          url: `${home}authors/mara-lindqvist/`,
          jobTitle: "Foreign editor",
        },
      ],
      publisher,
      image: [
        ["-1600", 1600, 900],
        ["-classic-1200", 1200, 900],
        ["-square-900", 900, 900],
      ].map(([end, width, height]) => ({
        "@type": "ImageObject",
        url: `${home}pictures/harbour-1f3a9c0d2b${end}.jpg`,
        width,
        height,
        caption: "The ferry.",
        creditText: "Ada Brandt",
      })),
      articleSection: "World",
      keywords: ["Ports"],
      inLanguage: "en",
      wordCount: 4,
      isAccessibleForFree: true,
      isPartOf: { "@id": `${home}#website` },
      correction: [
        { "@type": "CorrectionComment", text: "It is four.", datePublished: "2023-11-10T10:00:00+01:00" },
      ],
      citation: [
        { "@type": "CreativeWork", name: "Port report", url: "https://example.com/report" },
        { "@type": "CreativeWork", name: "Interviews" },
      ],
      dateline: "SEOUL",
    });
  });

  it("leaves out what an article does not have", () => {
    const keys = Object.keys(described());
    const optional = ["description", "image", "keywords", "correction", "citation", "dateline", "sponsor"];
    assert.deepEqual(
      optional.filter((key) => keys.includes(key)),
      [],
    );
  });

  const types = [
    ["news", "NewsArticle"],
    ["analysis", "AnalysisNewsArticle"],
    ["opinion", "OpinionNewsArticle"],
    ["explainer", "BackgroundNewsArticle"],
    ["review", "ReviewNewsArticle"],
    ["interview", "NewsArticle"],
    ["live", "LiveBlogPosting"],
    ["sponsored", "AdvertiserContentArticle"],
  ] as const;
  for (const [kind, type] of types)
    it(`calls an article of the kind ${kind} ${type}`, () => {
      const sponsor = kind === "sponsored" ? "Northern Ferries" : undefined;
      const coverage = kind === "live" ? coverageFixture() : undefined;
      assert.equal(described({ kind, sponsor, coverage })["@type"], type);
    });

  it("knows every kind of article", () => {
    assert.deepEqual(
      types.map(([kind]) => kind),
      [...articleKinds],
    );
  });

  it("names the sponsor of an article", () => {
    const article = described({ kind: "sponsored", sponsor: "Northern Ferries" });
    assert.deepEqual("sponsor" in article && article.sponsor, {
      "@type": "Organization",
      name: "Northern Ferries",
    });
  });

  it("says when a live article began", () => {
    const article = described({ kind: "live", dateline: "SEOUL", coverage: coverageFixture() });
    assert.equal("coverageStartTime" in article && article.coverageStartTime, "2023-11-09T08:30:00+01:00");
  });

  it("describes the newest fifty updates of a live article", () => {
    const corrections = [{ date: momentFixture("2023-11-09T10:00"), text: "It is four." }];
    const first = updateFixture({ title: "Lamps", authors: [authorFixture()], corrections });
    const others = Array.from({ length: 60 }, (_, index) => updateFixture({ id: `u-${index}` }));
    const coverage = coverageFixture({ updates: [first, ...others], end: momentFixture("2023-11-10T01:00") });
    const article = described({ kind: "live", coverage });
    assert.ok("liveBlogUpdate" in article);
    assert.equal(article.coverageEndTime, "2023-11-10T01:00:00+01:00");
    assert.equal(article.liveBlogUpdate?.length, 50);
    const [update, untitled] = article.liveBlogUpdate ?? [];
    assert.equal(update?.headline, "Lamps");
    assert.equal(update?.url, `${home}2023/11/09/harbour-reopens/#u-lamps`);
    assert.equal(update?.articleBody, "The lamps come on.");
    assert.deepEqual(
      [update?.datePublished, update?.dateModified],
      ["2023-11-09T09:00:00+01:00", "2023-11-09T10:00:00+01:00"],
    );
    assert.equal(update?.author?.[0]?.name, "Mara Lindqvist");
    assert.equal(untitled?.headline, "Harbour reopens after storm");
  });

  it("names the byline, or else the publication, if there are no authors", () => {
    assert.deepEqual(described({ byline: "The foreign desk" }).author, [
      { "@type": "Organization", name: "The foreign desk" },
    ]);
    assert.deepEqual(described().author, [publisher]);
  });

  it("names the translations of an original, and the original of a translation", () => {
    const original = articleFixture({ slug: "sturm", language: "de", title: "Sturm" });
    const translation = articleFixture({ slug: "storm", title: "Storm", kind: "analysis" });
    const inContext = (article: typeof original) =>
      jsonLdSchemas.article.parse(
        printedJson(newsArticle(article, { ...siteFixture(), versions: [original, translation] })),
      );
    const address = (slug: string) => `${home}2023/11/09/${slug}/`;
    const { workTranslation, translationOfWork } = inContext(original);
    assert.deepEqual(workTranslation, [
      {
        "@type": "AnalysisNewsArticle",
        "@id": `${address("storm")}#article`,
        url: address("storm"),
        headline: "Storm",
        inLanguage: "en",
      },
    ]);
    assert.equal(translationOfWork, undefined);
    assert.equal(inContext(translation).translationOfWork?.url, address("sturm"));
    assert.equal(inContext(translation).workTranslation, undefined);
  });

  it("points to where an article was first published", () => {
    const canonical = "https://example.com/first/";
    assert.equal(described({ canonical }).mainEntityOfPage["@id"], canonical);
  });

  it("was never modified before it was published", () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((number) => momentFixture(`2023-11-${String(number).padStart(2, "0")}`));
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), fc.array(day), (published, updated, days) => {
        const corrections = days.map((date) => ({ date, text: "It is four." }));
        const { datePublished, dateModified } = described({ published, updated, corrections });
        assert.ok(Date.parse(dateModified) >= Date.parse(datePublished));
      }),
    );
  });

  it("has the social card of an article with a map, and no image without cards", () => {
    const article = articleFixture({
      map: { fields: { highlight: ["NO"], caption: "Norway" }, alt: "Norway." },
    });
    const card = { url: `${home}pictures/card-a.png`, type: "image/png", width: 1200, height: 630, alt: "A" };
    const imageOf = (image: typeof card | undefined) =>
      jsonLdSchemas.article.parse(printedJson(newsArticle(article, { ...siteFixture(), image }))).image;
    assert.deepEqual(imageOf(card), [
      {
        "@type": "ImageObject",
        url: card.url,
        width: 1200,
        height: 630,
        caption: "Norway",
      },
    ]);
    assert.equal(imageOf(undefined), undefined);
  });
});
