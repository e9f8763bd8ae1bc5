import assert from "node:assert/strict";
import { it } from "node:test";
import { stillClock } from "../../../src/link/stillClock.ts";
import { heldBack } from "../../../src/pages/heldBack.ts";
import { articleRecordFixture } from "../../support/articleRecordFixture.ts";
import { momentFixture } from "../../support/momentFixture.ts";
import { recordsFixture } from "../../support/recordsFixture.ts";
import { staticPageFixture } from "../../support/staticPageFixture.ts";

it("heldBack are drafts and what lies ahead of the moment, with why", () => {
  const published = momentFixture("2023-11-09T08:30");
  const records = recordsFixture({
    articles: [
      articleRecordFixture({ slug: "a", published }),
      articleRecordFixture({ slug: "b", published, draft: true }),
    ],
    pages: [staticPageFixture(), staticPageFixture({ id: "later", draft: true })],
  });
  const drafts = [
    {
      url: "/2023/11/09/b/",
      source: "content/articles/b.md",
      why: "it is a draft",
      from: Number.POSITIVE_INFINITY,
    },
    {
      url: "/later/",
      source: "content/pages/later.md",
      why: "it is a draft",
      from: Number.POSITIVE_INFINITY,
    },
  ];
  assert.deepEqual(heldBack(records, stillClock(published.ms, "published")), drafts);
  assert.deepEqual(heldBack(records, stillClock(published.ms - 1, "published")), [
    {
      url: "/2023/11/09/a/",
      source: "content/articles/a.md",
      why: "it is scheduled until 2023-11-09T08:30:00+01:00",
      from: published.ms,
    },
    ...drafts,
  ]);
});
