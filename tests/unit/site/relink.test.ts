import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ArticleRecord } from "../../../src/model/article.ts";
import type { Records } from "../../../src/model/site.ts";
import { recordingClock } from "../../../src/model/time.ts";
import { linkSite } from "../../../src/site/link.ts";
import { relinkedSite } from "../../../src/site/relink.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";

const now = momentFixture("2023-11-10T12:00").ms;

const articles = ["a", "b", "c", "d"].map((slug, index) =>
  articleRecordFixture({
    slug,
    published: momentFixture(`2023-11-0${index + 1}T08:30`),
    sectionId: slug === "d" ? "town" : "world",
    tagNames: slug === "a" ? ["Harbour"] : ["Harbour", "Votes"],
    authorIds: slug === "b" ? ["mara-lindqvist"] : [],
    storyId: "bridge",
    language: slug === "c" ? "de" : "en",
    translationKey: slug === "a" || slug === "c" ? "storm" : undefined,
    relatedSlugs: slug === "c" ? ["b"] : [],
  }),
);

const records = recordsFixture({
  publication: publicationFixture({
    stories: { bridge: "The bridge" },
    languages: { de: { description: "Nachrichten.", sections: { world: "Welt" } } },
  }),
  sections: [sectionFixture(), sectionFixture({ id: "town", name: "Town" })],
  authors: [authorFixture({ id: "mara-lindqvist" })],
  articles: [...articles, articleRecordFixture({ slug: "later", published: momentFixture("2023-12-01") })],
});

const linked = (from: Records, at = now) => {
  const clock = recordingClock(at, "preview");
  return { ...linkSite(from, clock), records: from, validity: clock.validity() };
};

const before = linked(records);

const withArticle = (slug: string, given: Partial<ArticleRecord>): Records => ({
  ...records,
  articles: records.articles.map((one) => (one.slug === slug ? { ...one, ...given } : one)),
});

const relinked = (after: Records, at = now) => relinkedSite(before, after, recordingClock(at, "preview"));

describe("a site of which texts changed", () => {
  it("is the same as if all of it were linked", () => {
    for (const { slug } of records.articles) {
      const after = withArticle(slug, { body: bodyFixture("<p>New</p>\n"), hash: "other" });
      const { links, ...site } = relinked(after) ?? {};
      assert.deepEqual(site, linked(after));
      assert.equal(links, "same");
    }
  });

  it("keeps lists without such an article", () => {
    const { site } = relinked(withArticle("d", { hash: "other" })) ?? {};
    const kept = site?.sections.map((group, index) => group === before.site.sections[index]);
    assert.deepEqual(kept?.toSorted(), [false, true, true]);
    assert.equal(relinked({ ...records })?.site, before.site);
  });

  it("tells if links, or parts to link to, changed", () => {
    const linksWith = (body: Partial<ArticleRecord["body"]>) =>
      relinked(withArticle("a", { body: { ...bodyFixture(), ...body } }))?.links;
    assert.equal(linksWith({ links: [{ href: "/about/", line: 9 }] }), "changed");
    assert.equal(linksWith({ anchors: ["more"] }), "changed");
    assert.equal(linksWith({ words: 900 }), "same");
  });
});

describe("a site is linked anew", () => {
  it("if a field changed that linking looks at", () => {
    const fields: readonly Partial<ArticleRecord>[] = [
      { tagNames: ["Harbor"] },
      { url: "/other/" },
      { sectionId: "town" },
      { updated: momentFixture("2023-11-09") },
      { draft: true },
      { evergreen: true },
      { aliases: ["/old/"] },
    ];
    for (const given of fields) assert.equal(relinked(withArticle("a", given)), undefined);
  });

  it("if anything but articles changed, or an article came or went", () => {
    const others: readonly Partial<Records>[] = [
      { articles },
      { authors: [authorFixture({ id: "mara-lindqvist" })] },
      { tags: [], sections: [sectionFixture()] },
      { publication: publicationFixture({ stories: { bridge: "Bridges" } }) },
      { unreadable: new Set(["a"]) },
    ];
    for (const given of others) assert.equal(relinked({ ...records, ...given }), undefined);
  });

  it("once time changes what it shows", () => {
    const after = withArticle("a", { hash: "other" });
    assert.equal(relinked(after, before.validity.until), undefined);
    assert.equal(relinked(after, before.validity.from - 1), undefined);
    assert.ok(relinked(after, before.validity.until - 1));
  });

  it("if a problem says where in the file it is", () => {
    const slip = withArticle("a", { tagNames: ["Votes", "Harbor"] });
    const known = linked(slip);
    assert.equal(known.problems.length, 1);
    const clock = recordingClock(now, "preview");
    const after = (slug: string): Records => ({
      ...slip,
      articles: slip.articles.map((one) => (one.slug === slug ? { ...one, hash: "other" } : one)),
    });
    assert.equal(relinkedSite(known, after("a"), clock), undefined);
    assert.ok(relinkedSite(known, after("b"), clock));
  });
});
