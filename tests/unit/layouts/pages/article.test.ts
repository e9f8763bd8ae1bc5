import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { article } from "../../../../layouts/pages/article.ts";
import { articleKinds } from "../../../../src/model/article-fields.ts";
import { reservedIds } from "../../../../src/model/body.ts";
import { pagesSaying } from "../../../support/layout-pages.ts";
import { articleViewOf, chromeOf, momentAt, pictureOf } from "../../../support/layout-views.ts";

const render = (changes: Parameters<typeof articleViewOf>[0] = {}): string =>
  article(articleViewOf(changes)).markup;

const labels = {
  news: undefined,
  analysis: "Analysis",
  opinion: "Opinion",
  explainer: "Explainer",
  review: "Review",
  interview: "Interview",
  live: "Live",
  sponsored: "Sponsored by \u2068Northern Ferries\u2069",
} as const;

describe("the page of an article", () => {
  for (const kind of articleKinds)
    it(`labels ${kind} as ${labels[kind] ?? "nothing, since readers expect it"}`, () => {
      const label = /<span class="label">([^<]*)<\/span>/.exec(
        render({ kind, sponsor: "Northern Ferries" }),
      )?.[1];
      assert.equal(label, labels[kind]);
    });

  it("names several authors as the language does, each with a link", () => {
    const authors = ["Mara", "Ada", "Noor"].map((title) => ({
      title,
      url: `/authors/${title.toLowerCase()}/`,
    }));
    assert.match(
      render({ authors }),
      /By <a class="p-author h-card" rel="author" href="\/authors\/mara\/"><bdi>Mara<\/bdi><\/a>, <a [^>]*><bdi>Ada<\/bdi><\/a> and <a [^>]*><bdi>Noor<\/bdi><\/a><\/p>/,
    );
  });

  it("shows a free byline as it is", () => {
    assert.match(
      render({ authors: [], byline: "By the foreign desk" }),
      /<p class="credits p-author">By the foreign desk<\/p>/,
    );
  });

  it("shows a byline of fields in the article's language", () => {
    const byline = { name: "Ida <Holm>", role: "harbour historian" };
    assert.match(
      render({ authors: [], byline }),
      /<p class="credits">By <bdi class="p-author">Ida &lt;Holm&gt;<\/bdi>, harbour historian<\/p>/,
    );
    assert.match(
      render({ authors: [], byline: { name: "AFP" } }),
      /<p class="credits">By <bdi class="p-author">AFP<\/bdi><\/p>/,
    );
  });

  it("shows the time with its zone, or only the day if no time is known", () => {
    assert.match(
      render(),
      /<time class="dt-published" datetime="2023-11-09T14:20:00\+09:00">9 November 2023 at 14:20 KST<\/time>/,
    );
    assert.match(
      render({ published: momentAt("2023-11-09") }),
      /<time class="dt-published" datetime="2023-11-09">9 November 2023<\/time>/,
    );
  });

  it("shows an update only if there was one", () => {
    assert.doesNotMatch(render(), /Updated/);
    assert.match(
      render({ updated: momentAt("2023-11-10") }),
      /Updated <time class="dt-updated" datetime="2023-11-10">10 November 2023<\/time>/,
    );
  });

  it("links to its corrections only if there are some", () => {
    assert.doesNotMatch(render(), /corrections"/);
    const corrected = render({ corrections: [{ date: momentAt("2023-11-10"), text: "It is four." }] });
    assert.match(corrected, /<a href="#corrections">Corrections<span class="unseen">: [^<]*<\/span><\/a>/);
    assert.match(corrected, /<h2 id="corrections">Corrections<\/h2>/);
  });

  it("shows caption and credit of its picture, and loads it first", () => {
    const output = render({ picture: pictureOf({ caption: "The ferry.", credit: "Ada" }) });
    assert.match(
      output,
      /<figcaption>The ferry\. <span class="credit">Picture: \u2068Ada\u2069<\/span><\/figcaption>/,
    );
    assert.match(output, /<img [^>]*fetchpriority="high"/);
    assert.doesNotMatch(render({ picture: pictureOf() }), /figcaption/);
  });

  it("marks itself in its story", () => {
    const part = { published: momentAt("2023-11-09"), language: "en", direction: "ltr" } as const;
    const output = render({
      story: {
        title: "The harbour",
        parts: [
          { ...part, title: "Before", url: "/before/", isThis: false },
          { ...part, title: "Now", url: "/now/", isThis: true },
        ],
      },
    });
    assert.match(output, /<a href="\/before\/">Before<\/a>/);
    assert.match(output, /<b aria-current="page">Now<\/b>/);
  });

  it("marks its section in the navigation", () => {
    assert.match(render(), /<a href="\/world\/" aria-current="true">/);
  });

  it("shows the status in a preview", () => {
    assert.match(render({ status: "draft" }), /<p class="standing">Draft<\/p>/);
    assert.match(
      render({ status: "scheduled" }),
      /<p class="standing">Scheduled for 9 November 2023 at 14:20 KST<\/p>/,
    );
    assert.doesNotMatch(render(), /class="standing"/);
  });

  it("is in its own language, surrounded by that of the publication", () => {
    const output = render({
      language: "ar",
      direction: "rtl",
      kind: "analysis",
      tags: [{ title: "Ports", url: "/tags/ports/" }],
    });
    assert.match(output, /<html lang="en" dir="ltr">/);
    assert.match(output, /<article class="article h-entry" data-kind="analysis" lang="ar" dir="rtl">/);
    assert.match(
      output,
      /<a class="p-category" href="\/world\/" lang="en" dir="ltr"><bdi>World<\/bdi><\/a> <span class="label">تحليل<\/span>/,
    );
    assert.match(output, /9 نوفمبر 2023/);
    assert.match(output, /<h2 id="tags">Tags<\/h2>/);
  });

  it("uses the publication's messages if the interface lacks its language", () => {
    const output = render({ chrome: chromeOf({ language: "fr" }), language: "cy" });
    assert.match(output, /lang="cy">/);
    assert.match(output, /Par <a/);
  });

  it("gives out no ids but the reserved ones", () => {
    const page = pagesSaying("Ferries").article?.markup ?? "";
    const [map] =
      render({ picture: undefined, map: { highlight: ["NO"] } }).match(/<figure.*?<\/figure>/s) ?? [];
    const date = momentAt("2023-11-09T22:45");
    const keyPoints = [{ id: "u-lamps", title: "Lamps", date }];
    const live = { ended: false, updated: date, keyPoints, updates: [], version: "1" };
    const [points] = render({ live }).match(/<nav class="key-points".*?<\/nav>/s) ?? [];
    const ids = [...`${page}${map}${points}`.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual([...ids].sort(), [...reservedIds].sort());
  });
});
