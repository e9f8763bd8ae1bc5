import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { recordingClock } from "../../../src/model/time.ts";
import type { UpdateRecord } from "../../../src/model/update.ts";
import { coverageOf, updatesByArticle } from "../../../src/site/coverage.ts";
import { wholeBody } from "../../../src/site/whole-body.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { coverageFixture, updateFixture } from "../../support/coverage-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";

const updateRecord = (id: string, time: string, given: Partial<UpdateRecord> = {}): UpdateRecord => ({
  origin: { file: "content/articles/lamps/index.md", positions: new Map() },
  line: 9,
  id,
  date: momentFixture(`2023-11-09T${time}`),
  authorIds: [],
  isKey: false,
  corrections: [],
  draft: false,
  language: "en",
  body: bodyFixture(),
  hash: id,
  ...given,
});

interface Given {
  readonly updates?: readonly UpdateRecord[];
  readonly files?: readonly UpdateRecord[];
  readonly end?: string;
  readonly audience?: "public" | "preview";
}

const coverageAt = (now: string, { updates = [], files = [], end, audience = "public" }: Given) => {
  const record = articleRecordFixture({
    kind: "live",
    updates,
    coverageEnd: end === undefined ? undefined : momentFixture(`2023-11-${end}`),
  });
  const clock = recordingClock(momentFixture(`2023-11-${now}`).ms, audience);
  const coverage = coverageOf({ record, files, authors: new Map(), status: "published" }, clock);
  return { ...coverage, ids: coverage.updates.map(({ id }) => id), until: clock.validity().until };
};

describe("live coverage", () => {
  it("has the updates of the text and of files, newest first, and of one minute by their ids", () => {
    const { ids, updated } = coverageAt("09T12:00", {
      updates: [updateRecord("a", "09:00"), updateRecord("c", "10:00")],
      files: [updateRecord("b", "10:00"), updateRecord("d", "08:40")],
    });
    assert.deepEqual(ids, ["b", "c", "a", "d"]);
    assert.deepEqual(updated, momentFixture("2023-11-09T10:00"));
  });

  it("leaves out drafts and what is dated ahead, and is due when that comes", () => {
    const updates = [
      updateRecord("a", "09:00"),
      updateRecord("b", "10:00", { draft: true }),
      updateRecord("c", "11:00"),
    ];
    const before = coverageAt("09T10:30", { updates });
    assert.deepEqual(before.ids, ["a"]);
    assert.equal(before.until, momentFixture("2023-11-09T11:00").ms);
    assert.deepEqual(coverageAt("09T11:00", { updates }).ids, ["c", "a"]);
    const preview = coverageAt("09T10:30", { updates, audience: "preview" });
    assert.deepEqual(
      preview.updates.map(({ status }) => status),
      ["scheduled", "draft", "published"],
    );
    assert.deepEqual(preview.updated, momentFixture("2023-11-09T09:00"));
  });

  it("leaves out corrections of updates that are dated ahead", () => {
    const corrections = [{ date: momentFixture("2023-11-09T12:00"), text: "It is four." }];
    const updates = [updateRecord("a", "09:00", { corrections })];
    assert.deepEqual(coverageAt("09T11:59", { updates }).updates[0]?.corrections, []);
    assert.deepEqual(coverageAt("09T12:00", { updates }).updates[0]?.corrections, corrections);
  });

  it("ends when its editor says, or 24 hours after its last update", () => {
    const updates = [updateRecord("a", "09:00")];
    assert.equal(coverageAt("09T21:59", { updates, end: "09T22:00" }).ended, false);
    assert.equal(coverageAt("09T22:00", { updates, end: "09T22:00" }).ended, true);
    assert.equal(coverageAt("10T08:59", { updates }).ended, false);
    const ended = coverageAt("10T09:00", { updates });
    assert.equal(ended.ended, true);
    assert.deepEqual(ended.end, momentFixture("2023-11-09T09:00"));
    assert.equal(coverageAt("20T09:00", { updates, end: "21T09:00" }).ended, false);
  });

  it("has another hash with another text, time or status of an update", () => {
    const hashOf = (now: string, updates: readonly UpdateRecord[]) => {
      const { hash } = coverageAt(now, { updates, end: "12T09:00" });
      return `${hash.upper} ${hash.lower}`;
    };
    const one = [updateRecord("a", "09:00")];
    const two = [...one, updateRecord("b", "11:00")];
    assert.equal(hashOf("09T12:00", one), hashOf("09T13:00", one));
    assert.notEqual(hashOf("09T12:00", one), hashOf("09T12:00", two));
    assert.notEqual(hashOf("09T10:00", two), hashOf("09T11:00", two));
    assert.notEqual(hashOf("09T12:00", one), hashOf("12T09:00", one));
    assert.notEqual(hashOf("09T12:00", one), hashOf("09T12:00", [updateRecord("a", "09:00", { hash: "x" })]));
  });
});

describe("updates that are files", () => {
  it("belong to the article whose folder theirs lies in, whatever the system's slashes", () => {
    const at = (file: string) => updateRecord("a", "09:00", { origin: { file, positions: new Map() } });
    const files = ["content/articles/lamps/updates/a.md", "content\\articles\\lamps\\updates\\b.md"];
    assert.deepEqual(
      [...updatesByArticle(files.map(at)).keys()],
      ["content/articles/lamps/index.md", "content\\articles\\lamps\\index.md"],
    );
  });
});

describe("the whole text of live coverage", () => {
  it("is its introduction and its updates under their titles", () => {
    const article = articleFixture({
      kind: "live",
      body: bodyFixture("<p>Dark.</p>\n"),
      coverage: coverageFixture({ updates: [updateFixture({ title: "Lamps & more" }), updateFixture()] }),
    });
    assert.equal(
      wholeBody(article).html,
      '<p>Dark.</p>\n<h2 id="u-lamps">Lamps &amp; more</h2>\n<p>The lamps come on.</p>\n<p>The lamps come on.</p>\n',
    );
    assert.equal(wholeBody(article).words, 12);
  });

  it("is the text itself for other articles", () => {
    const article = articleFixture();
    assert.equal(wholeBody(article), article.record.body);
  });
});
