import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { columnsOf, decodeRecord, encodeRecord } from "../../../src/cache/record-codec.ts";
import type { ParsedFile } from "../../../src/content/collect.ts";
import type { UpdateRecord } from "../../../src/model/update.ts";
import { articleRecordFixture } from "../../support/article-record-fixture.ts";
import { bodyFixture } from "../../support/body-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";

const row = { path: "articles/a.md", id: 7 };

/** Returns a parsed file after it was encoded and decoded. */
const cached = (parsed: ParsedFile): ParsedFile => {
  const encoded = encodeRecord(parsed);
  const lazyFields = { html: () => encoded.html, details: () => encoded.details };
  return decodeRecord(columnsOf(encoded, lazyFields), 0, row);
};

const parsedFile = (record: ReturnType<typeof articleRecordFixture>): ParsedFile => ({
  recordType: "article",
  path: row.path,
  record,
  problems: [],
  uncertainNames: [],
});

describe("a cached record", () => {
  const links = [
    { href: "/world/", line: 7 },
    { href: "https://example.org/a b?c=d e#f g", line: 12 },
    { href: "", line: 100 },
    { href: "#ñ’", line: 3 },
    { href: "/two\nlines/", line: 4 },
  ];
  for (const given of [[], links.slice(0, 1), links])
    it(`has the same ${given.length} links`, () => {
      const { record } = cached(
        parsedFile(articleRecordFixture({ body: { ...bodyFixture(), links: given } })),
      );
      assert.ok(record && "body" in record);
      assert.deepEqual(record.body?.links, given);
    });

  it("has the same fields of an article", () => {
    const before = articleRecordFixture({
      sectionId: "world",
      authorIds: ["ada", "bo"],
      tagNames: ["Ferries", "Harbours", "Ferries"],
      body: { ...bodyFixture("<p>Text</p>"), anchors: ["a"], words: 3, minutes: 1 },
    });
    const { record } = cached(parsedFile(before));
    assert.ok(record && "tagNames" in record);
    const { origin, body } = record;
    const { origin: origins, body: bodies, ...wanted } = before;
    // Its fields are no properties of its own.
    for (const [name, value] of Object.entries(wanted))
      assert.deepEqual(Reflect.get(record, name), value, name);
    assert.equal(origin.file, origins.file);
    for (const name of ["html", "anchors", "headings", "links", "pictures", "words", "minutes"] as const)
      assert.deepEqual(body[name], bodies[name], name);
  });

  it("has the same updates of live coverage, whose texts it fetches", () => {
    const before: UpdateRecord = {
      origin: { file: "content/articles/harbour-reopens.md", positions: new Map() },
      line: 12,
      id: "u-lamps",
      date: momentFixture("2023-11-09T09:00"),
      title: "The lamps come on",
      authorIds: ["ada"],
      isKey: true,
      corrections: [{ date: momentFixture("2023-11-09T10:00"), text: "It is four." }],
      draft: false,
      language: "en",
      body: { ...bodyFixture("<p>Lamps</p>"), anchors: ["u-lamps-why"], links: links.slice(0, 2) },
      hash: "lamps",
    };
    const { record } = cached(parsedFile(articleRecordFixture({ kind: "live", updates: [before, before] })));
    assert.ok(record && "updates" in record);
    assert.equal(record.updates.length, 2);
    const [{ origin, body, ...others } = before] = record.updates;
    const { origin: origins, body: bodies, ...wanted } = before;
    assert.deepEqual(others, wanted);
    assert.equal(origin.file, origins.file);
    for (const name of ["html", "anchors", "headings", "links", "pictures", "words", "minutes"] as const)
      assert.deepEqual(body[name], bodies[name], name);
  });
});
