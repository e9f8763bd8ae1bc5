import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { blockHashes, groupBlockHashes } from "../../../src/site/block-hashes.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { sectionFixture } from "../../support/section-fixture.ts";
import { siteFixture } from "../../support/site-fixture.ts";
import { tagFixture } from "../../support/tag-fixture.ts";

const sections = [sectionFixture(), sectionFixture({ id: "culture" })];

const tags = ["Harbour", "Bridge", "Choir"].map((title) => tagFixture(title));

const articles = fc
  .array(fc.record({ section: fc.constantFrom(...sections), tags: fc.subarray(tags) }), { maxLength: 20 })
  .map((all) =>
    all.map((given, index) =>
      articleFixture({
        slug: `a${index}`,
        published: momentFixture(`2023-11-${String(index + 1).padStart(2, "0")}`),
        ...given,
      }),
    ),
  );

describe("the hashes of blocks", () => {
  it("are those of each list by itself", () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 6 }), (all, size) => {
        const site = siteFixture({ articles: all });
        const hashes = groupBlockHashes(site, size);
        for (const { subject, articles } of [...site.sections, ...site.tags]) {
          assert.deepEqual(hashes.get(subject), blockHashes(articles, size));
          assert.equal(hashes.get(subject)?.length, Math.ceil(articles.length / size));
        }
      }),
    );
  });

  it("stay as they are when a newer article comes, but for the last", () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 6 }), (all, size) => {
        const newestFirst = siteFixture({ articles: all }).articles;
        const before = blockHashes(newestFirst, size);
        const after = blockHashes([articleFixture({ slug: "newer" }), ...newestFirst], size);
        const complete = Math.floor(all.length / size);
        assert.deepEqual(after.slice(0, complete), before.slice(0, complete));
        assert.notDeepEqual(after, before);
      }),
    );
  });
});
