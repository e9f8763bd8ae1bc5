import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Records } from "../../../src/model/site.ts";
import { recordingClock } from "../../../src/model/time.ts";
import { editionsOf } from "../../../src/site/editions.ts";
import { linkSite } from "../../../src/site/link.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { authorFixture } from "../../support/author-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";

const article = (slug: string, language: string, sectionId = "world", translationKey?: string) =>
  articleRecordFixture({
    slug,
    language,
    sectionId,
    translationKey,
    // The newest of all is in German, so that it leads no page by being the newest of the site.
    published: momentFixture(slug === "b" ? "2023-11-09T09:30" : "2023-11-09T08:30"),
    tagNames: ["Zoo", "Äpfel"],
    authorIds: ["mara-lindqvist"],
  });

const editions = (fronts: Records["fronts"] = []) => {
  const records = recordsFixture({
    publication: publicationFixture({
      languages: {
        de: { name: "Der Meridian", description: "Nachrichten.", sections: { world: "Welt" } },
      },
    }),
    fronts,
    sections: [sectionFixture(), sectionFixture({ id: "town", name: "Town" })],
    authors: [authorFixture({ id: "mara-lindqvist", role: "Editor" }), authorFixture({ id: "jonas-berg" })],
    articles: [
      article("a", "en"),
      article("b", "de"),
      article("c", "de-CH", "town"),
      article("both", "en", "world", "both"),
      article("beide", "de", "world", "both"),
    ],
  });
  return editionsOf(linkSite(records, recordingClock(momentFixture("2023-11-10T12:00").ms, "public")).site);
};

describe("the editions of a publication", () => {
  it("are the site itself if it has one language", () => {
    const { site } = linkSite(recordsFixture(), recordingClock(0, "public"));
    const [only, ...others] = editionsOf(site);
    assert.equal(only, site);
    assert.deepEqual(others, []);
  });

  it("have the sections, tags and authors of their articles, at addresses of their own", () => {
    const [own, german] = editions();
    assert.deepEqual(
      own?.sections.map(({ subject }) => subject.url),
      ["/town/", "/world/"].toSorted(),
    );
    assert.deepEqual(german?.sections.map(({ subject: { url, name } }) => `${url} ${name}`).toSorted(), [
      "/de/town/ Town",
      "/de/world/ Welt",
    ]);
    assert.deepEqual(
      german?.tags.map(({ subject }) => subject.url),
      ["/de/tags/apfel/", "/de/tags/zoo/"],
    );
    assert.deepEqual(
      german?.authors.map(({ subject: { url, role } }) => [url, role]),
      [["/de/authors/mara-lindqvist/", undefined]],
    );
    assert.deepEqual(own?.authors.length, 2);
    assert.equal(german?.publication.root, "/de/");
    assert.equal(german?.publication.name, "Der Meridian");
  });

  const frontOf = (name: string, language?: string) => ({
    language,
    origin: { file: "content/front.yaml", positions: new Map() },
    front: { lead: { article: name, field: "lead" }, pinned: [], focus: [] },
  });

  it("have what an editor says of the front of their language", () => {
    const leads = editions([frontOf("a"), frontOf("c", "de")]).map(({ front }) => front.lead?.article);
    assert.deepEqual(leads, ["/2023/11/09/a/", "/2023/11/09/c/"]);
  });

  it("have the versions in their language of what the editor names elsewhere", () => {
    const leads = (name: string) => editions([frontOf(name)]).map(({ front }) => front.lead?.article);
    assert.deepEqual(leads("both"), ["/2023/11/09/both/", "/2023/11/09/beide/"]);
    assert.deepEqual(leads("a"), ["/2023/11/09/a/", undefined]);
  });
});
