import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { articleFinder, relatedUrls } from "../../../src/site/references.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";

const one = articleRecordFixture({ slug: "one" });
const [first, second] = ["2023-11-01", "2023-11-02"].map((date) =>
  articleRecordFixture({ slug: "twice", published: momentFixture(date) }),
);
assert.ok(first && second);
const find = articleFinder([one, first, second], new Set(["lost"]));

describe("the finder of articles", () => {
  it("finds an article by slug or address", () => {
    assert.deepEqual(find("one"), { record: one });
    assert.deepEqual(find(one.url), { record: one });
    assert.deepEqual(find("/2023/11/02/twice/"), { record: second });
  });

  it("gives an error if two have the slug", () => {
    assert.deepEqual(find("twice"), {
      error: '"twice" is the slug of /2023/11/01/twice/ and of /2023/11/02/twice/. Write the whole address.',
    });
  });

  it("gives an error if there is none, unless its file is unreadable", () => {
    assert.deepEqual(find("on"), { error: '"on" is not a known article. Did you mean one?' });
    assert.deepEqual(find("harbour"), {
      error: '"harbour" is not a known article. Write the slug of an article.',
    });
    assert.deepEqual(find("lost"), {});
  });

  const moved = articleRecordFixture({
    slug: "open-harbour",
    title: "Ferries sail again",
    url: "/2023/11/09/open-harbour/",
    origin: { file: "content/articles/2023/11/harbour-reopens/index.md", positions: new Map() },
  });
  const meant = [
    "2023/11/harbour-reopens",
    "harbour-reopens/index",
    "articles/2023/11/harbour-reopens/index.md",
    "harbour-reopens",
    "Harbour reopens",
    "2023/11/09/open-harbour",
    "/2023/11/09/open-harbour",
    "https://example.org/2023/11/09/open-harbour/?x=1",
    "open-harbour.md",
    "Open harbour",
    "Ferries sail again",
    "opn-harbour",
  ];
  for (const name of meant)
    it(`suggests the slug for ${name}`, () => {
      assert.equal(
        articleFinder([moved], new Set())(name).error,
        `"${name}" is not a known article. Did you mean open-harbour?`,
      );
    });

  it("suggests the address if two have the slug", () => {
    assert.match(find("articles/twice.md").error ?? "", /Did you mean \/2023\/11\/01\/twice\/\?$/);
  });

  it("leads to a problem if an article names itself as related", () => {
    const record = { ...one, relatedSlugs: ["twice", "one"] };
    const { problems } = relatedUrls(record, articleFinder([record, first], new Set()), {
      hasPassed: () => true,
    });
    assert.deepEqual(
      problems.map(({ field, message }) => `${field} ${message}`),
      ["related.1 names the article itself. Remove it."],
    );
  });
});
