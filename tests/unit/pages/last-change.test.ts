import assert from "node:assert/strict";
import { it } from "node:test";
import { lastChange, newestMoment } from "../../../src/pages/last-change.ts";
import { articleFixture } from "../../support/article-fixture.ts";
import { coverageFixture, updateFixture } from "../../support/coverage-fixture.ts";
import { momentFixture } from "../../support/moment-fixture.ts";

const correction = (date: string) => ({ date: momentFixture(date), text: "It is four." });

const cases = [
  { name: "its publication", expected: "2023-11-09T08:30" },
  { name: "its update", updated: "2023-11-09T16:05", expected: "2023-11-09T16:05" },
  {
    name: "its publication where the update names that day alone",
    updated: "2023-11-09",
    expected: "2023-11-09T08:30",
  },
  {
    name: "its latest correction where that came after the update",
    updated: "2023-11-09T16:05",
    corrections: ["2023-11-12T10:00", "2023-11-10T10:00"],
    expected: "2023-11-12T10:00",
  },
  {
    name: "its update if that is later than the corrections",
    updated: "2023-11-13T16:05",
    corrections: ["2023-11-12T10:00"],
    expected: "2023-11-13T16:05",
  },
] as const;

for (const { name, expected, ...given } of cases)
  it(`the last change of an article is ${name}`, () => {
    const article = articleFixture({
      published: momentFixture("2023-11-09T08:30"),
      updated: "updated" in given ? momentFixture(given.updated) : undefined,
      corrections: "corrections" in given ? given.corrections.map(correction) : [],
    });
    assert.deepEqual(lastChange(article), momentFixture(expected));
  });

it("the last change of live coverage is the latest correction of an update, even of one as old as the coverage", () => {
  const [published, corrected] = [momentFixture("2023-11-09T08:30"), momentFixture("2023-11-09T09:00")];
  const corrections = [{ date: corrected, text: "It is four." }];
  const coverage = coverageFixture({
    start: published,
    updates: [updateFixture({ date: published, corrections })],
  });
  assert.deepEqual(lastChange(articleFixture({ published, coverage })), corrected);
});

it("the newest moment is found by its time, not by its text with an offset", () => {
  // Clocks were set back between the two, so the later one has the earlier hour.
  const summer = momentFixture("2023-10-29T02:30+02:00");
  const winter = momentFixture("2023-10-29T02:10+01:00");
  assert.ok(summer.iso > winter.iso);
  assert.equal(newestMoment([summer, undefined, winter]), winter);
  assert.equal(newestMoment([winter, summer]), winter);
});

it("the newest moment of an empty list is undefined", () => {
  assert.equal(newestMoment([]), undefined);
  assert.equal(newestMoment([undefined]), undefined);
});
