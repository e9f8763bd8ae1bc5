import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { liveCoverage, liveUpdate } from "../../../../layouts/parts/live.ts";
import type { Locale } from "../../../../layouts/parts/locale.ts";
import { messagesFor } from "../../../../src/i18n/languages.ts";
import type { LiveView, UpdateView } from "../../../../src/pages/views/live.ts";
import { momentFixture } from "../../../support/moment-fixture.ts";

const locale: Locale = {
  language: "en",
  direction: "ltr",
  timeZone: "Europe/Stockholm",
  messages: messagesFor("en"),
};

const update: UpdateView = {
  id: "u-lamps",
  date: momentFixture("2023-11-09T22:45"),
  title: "Lamps & more",
  authors: [{ title: "Mara Lindqvist", url: "/authors/mara-lindqvist/" }],
  isKey: true,
  status: "published",
  bodyHtml: "<p>They come on.</p>",
  corrections: [{ date: momentFixture("2023-11-10T08:00"), text: "It is <four>." }],
  hash: "0123456789ab",
};

const live: LiveView = {
  ended: false,
  updated: momentFixture("2023-11-09T22:45"),
  keyPoints: [{ id: "u-lamps", title: "Lamps & more", date: momentFixture("2023-11-09T22:45") }],
  updates: [update],
  version: "ba9876543210",
};

const markupOf = (view: LiveView): string => liveCoverage(view, locale)?.markup ?? "";

describe("an update of live coverage", () => {
  it("has its time as a permalink, a heading, its authors, its text and its corrections", () => {
    assert.equal(
      liveUpdate(update, locale).markup,
      `<article class="update h-entry is-key" id="u-lamps" data-hash="0123456789ab">
<p class="update-time"><a class="u-url" href="#u-lamps"><time class="dt-published" datetime="2023-11-09T22:45:00+01:00">22:45</time></a> <span class="update-day">9 November 2023</span></p>
<h2 class="p-name">Lamps &amp; more</h2>
<p class="update-credits">By <a class="p-author" rel="author" href="/authors/mara-lindqvist/"><bdi>Mara Lindqvist</bdi></a></p>
<div class="prose e-content">
<p>They come on.</p>
</div>
<p class="update-correction"><strong>Correction</strong> <time datetime="2023-11-10T08:00:00+01:00">10 November 2023</time> It is &lt;four&gt;.</p>
</article>
`,
    );
  });

  it("has its time as its heading if it has no title", () => {
    const { markup } = liveUpdate({ ...update, title: undefined }, locale);
    assert.match(markup, /<h2 class="update-time"><a class="u-url" href="#u-lamps"><time/);
    assert.doesNotMatch(markup, /p-name/);
  });

  it("says in a preview that it is not published", () => {
    const { markup } = liveUpdate({ ...update, status: "draft" }, locale);
    assert.match(markup, /<p class="standing">Draft<\/p>/);
  });
});

describe("live coverage on its page", () => {
  it("says that it is live, when it was updated, and its key points", () => {
    const markup = markupOf(live);
    assert.match(
      markup,
      /<p class="live-state is-live"><span class="live-badge">Live<\/span> <span>Updated <time/,
    );
    assert.match(
      markup,
      /<h2 id="key-points">Key points<\/h2>\n<ol><li><time[^>]*>22:45<\/time> <a href="#u-lamps">/,
    );
    assert.doesNotMatch(markup, /data-live/);
  });

  it("says that it has ended, without a badge", () => {
    assert.match(
      markupOf({ ...live, ended: true }),
      /<p class="live-state"><span class="live-badge">Coverage has ended<\/span>/,
    );
  });

  it("gives its script what that needs, and has an empty place for what it says", () => {
    const markup = markupOf({ ...live, news: { statusUrl: "/a/live.json", updatesUrl: "/a/updates.json" } });
    const [, data = ""] = / data-live="([^"]*)"/.exec(markup) ?? [];
    const { statusUrl, version, words } = JSON.parse(data.replaceAll("&quot;", '"'));
    assert.deepEqual([statusUrl, version], ["/a/live.json", "ba9876543210"]);
    assert.equal(words.more.other, "Show # new updates");
    assert.match(markup, /<div class="live-news" role="status"><\/div>/);
  });

  it("is none for other articles", () => {
    assert.equal(liveCoverage(undefined, locale), undefined);
  });
});
