import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Front } from "../../../src/model/front.ts";
import type { Records } from "../../../src/model/site.ts";
import { recordingClock } from "../../../src/model/time.ts";
import { linkSite } from "../../../src/site/link.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { publicationFixture } from "../../support/publication-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";

const article = (slug: string, day: string) =>
  articleRecordFixture({ slug, published: momentFixture(day), tagNames: ["By-Election"] });

const records = (front: Partial<Front>): Records =>
  recordsFixture({
    publication: publicationFixture({ stories: { storm: "The storm" } }),
    fronts: [
      {
        origin: { file: "content/front.yaml", positions: new Map() },
        front: { pinned: [], focus: [], ...front },
      },
    ],
    articles: [
      article("new", "2023-11-09T08:30"),
      article("old", "2023-11-01T08:30"),
      article("next", "2023-11-20"),
    ],
  });

const linked = (
  front: Partial<Front>,
  now = "2023-11-10T12:00",
  audience: "public" | "preview" = "public",
) => {
  const clock = recordingClock(momentFixture(now).ms, audience);
  const { site, problems } = linkSite(records(front), clock);
  return {
    front: site.front,
    problems: problems.map(({ severity, field, message }) => `${severity} ${field} ${message}`),
    validity: clock.validity(),
  };
};

describe("a linked front", () => {
  it("has the addresses of articles, named by slug or address", () => {
    const { front } = linked({
      lead: { article: "new", field: "lead", related: ["/2023/11/01/old/"] },
      breaking: { text: "News", article: "old" },
    });
    assert.equal(front.lead?.article, "/2023/11/09/new/");
    assert.deepEqual(front.lead?.related, ["/2023/11/01/old/"]);
    assert.equal(front.breaking?.article, "/2023/11/01/old/");
  });

  it("has the ids of tags, by any spelling and by the id itself", () => {
    const blocks = ["By-election", "by election", "by-election"].map((tag, index) => ({
      tag,
      pinned: [],
      field: `blocks.${index}`,
    }));
    const { front } = linked({ blocks, focus: ["tag/By-election"] });
    assert.deepEqual(
      front.blocks?.map(({ tag }) => tag),
      ["by-election", "by-election", "by-election"],
    );
    assert.deepEqual(front.focus, ["tag/by-election"]);
  });

  it("has nothing that is over, and is valid until the next end", () => {
    const until = momentFixture("2023-11-12T06:00");
    const edited: Partial<Front> = {
      breaking: { text: "News", until },
      lead: { article: "new", field: "lead", until },
      blocks: [{ story: "storm", pinned: [], until, field: "blocks.0" }],
    };
    const before = linked(edited, "2023-11-11T06:00");
    assert.equal(before.front.breaking?.text, "News");
    assert.ok(before.validity.until <= until.ms);
    const { front } = linked(edited, "2023-11-12T06:00");
    assert.deepEqual([front.breaking, front.lead, front.blocks], [undefined, undefined, []]);
  });

  it("keeps quiet about what is unknown in a block that is over", () => {
    const until = momentFixture("2023-11-05");
    const blocks = [{ story: "unknown", pinned: ["unknown"], until, field: "blocks.0" }];
    assert.deepEqual(linked({ blocks }).problems, []);
  });

  it("tells once that a lead is two days old, if something newer is out", () => {
    const leadOf = (name: string, now: string) =>
      linked({ lead: { article: name, field: "lead" } }, now).problems;
    assert.deepEqual(leadOf("old", "2023-11-03T08:29"), []);
    assert.deepEqual(leadOf("old", "2023-11-09T08:29"), [], "nothing newer is out");
    assert.equal(leadOf("old", "2023-11-09T08:30").length, 1);
    assert.match(leadOf("old", "2023-11-09T08:30")[0] ?? "", /^warning lead "old" is of 2023-11-01T08:30/);
    assert.deepEqual(leadOf("new", "2023-11-15"), []);
  });

  it("compares the lead of a section with what its front may choose: news of that section that counts", () => {
    const front: Front = { lead: { article: "old", field: "lead" }, pinned: [], focus: [] };
    const problemsWith = (given: Parameters<typeof articleRecordFixture>[0]) => {
      const { articles, ...others } = records({});
      return linkSite(
        {
          ...others,
          articles: articles.map((one) => (one.slug === "new" ? { ...one, ...given } : one)),
          sections: [sectionFixture({ front }), sectionFixture({ id: "town" })],
        },
        recordingClock(momentFixture("2023-11-10").ms, "public"),
      ).problems;
    };
    assert.equal(problemsWith({}).length, 1);
    assert.deepEqual(problemsWith({ sectionId: "town" }), []);
    assert.deepEqual(problemsWith({ weight: 0 }), []);
  });

  it("tells which articles are not out yet, but not in a preview, which shows them", () => {
    const pinned = ["next"];
    assert.match(linked({ pinned }).problems[0] ?? "", /^warning pinned\.0 "next" comes out on 2023-11-20/);
    assert.deepEqual(linked({ pinned }, "2023-11-10T12:00", "preview").problems, []);
  });

  it("of a section has what its file says", () => {
    const front: Front = { pinned: ["old"], focus: [] };
    const { site, problems } = linkSite(
      { ...records({}), sections: [sectionFixture({ front })] },
      recordingClock(momentFixture("2023-11-10").ms, "public"),
    );
    assert.deepEqual(site.sectionFronts.get("world")?.pinned, ["/2023/11/01/old/"]);
    assert.deepEqual(problems, []);
  });
});
