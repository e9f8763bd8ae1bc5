import assert from "node:assert/strict";
import { afterEach, it } from "node:test";
import { Settings } from "luxon";
import { localTime } from "../../../src/text/localTime.ts";

afterEach(() => {
  Settings.now = () => Date.now();
});

const cases = [
  ["2023-11-09T08:30", "2023-11-09T08:30:00.000+01:00"],
  ["2023-11-09", "2023-11-09T00:00:00.000+01:00"],
  ["2023-11-09T08:30Z", "2023-11-09T09:30:00.000+01:00"],
  ["2023-10-29T02:30", "2023-10-29T02:30:00.000+02:00"],
  ["2023-10-29T02:30+01", "2023-10-29T02:30:00.000+01:00"],
  ["2023-10-29T02:30+0100", "2023-10-29T02:30:00.000+01:00"],
  ["2023-10-29T00:30z", "2023-10-29T02:30:00.000+02:00"],
] as const;

for (const season of ["2026-01-10", "2026-07-10"])
  for (const [text, wanted] of cases)
    it(`localTime of ${text} in Stockholm is ${wanted}, read on ${season}`, () => {
      Settings.now = () => Date.parse(season);
      assert.equal(localTime(text, "Europe/Stockholm").toISO(), wanted);
    });

it("localTime of what is no time is invalid", () => {
  assert.equal(localTime("yesterday", "UTC").isValid, false);
});
