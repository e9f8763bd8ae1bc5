import assert from "node:assert/strict";
import { it } from "node:test";
import { recordingClock } from "../../../src/model/time.ts";
import { unpublishedOf } from "../../../src/site/unpublished.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";
import { recordsFixture } from "../../support/records-fixture.ts";
import { staticPageFixture } from "../../support/static-page-fixture.ts";

it("drafts and articles dated ahead are unpublished", () => {
  const published = momentFixture("2023-11-09T08:30");
  const records = recordsFixture({
    articles: [
      articleRecordFixture({ slug: "a", title: "A", published }),
      articleRecordFixture({ slug: "b", title: "B", published, draft: true }),
    ],
    pages: [staticPageFixture(), staticPageFixture({ id: "later", title: "Later", draft: true })],
  });
  const at = (ms: number) =>
    unpublishedOf(records, recordingClock(ms, "public")).map((one) => ({
      ...one,
      until: one.until?.iso,
    }));
  const reason = "draft";
  const drafts = [
    { url: "/2023/11/09/b/", file: "content/articles/b.md", title: "B", reason, until: undefined },
    { url: "/later/", file: "content/pages/later.md", title: "Later", reason, until: undefined },
  ];
  assert.deepEqual(at(published.ms), drafts);
  assert.deepEqual(at(published.ms - 1), [
    {
      url: "/2023/11/09/a/",
      file: "content/articles/a.md",
      title: "A",
      reason: "scheduled",
      until: "2023-11-09T08:30:00+01:00",
    },
    ...drafts,
  ]);
});
