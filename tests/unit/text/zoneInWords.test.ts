import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { zoneInWords } from "../../../src/text/zoneInWords.ts";

describe("a zone in words", () => {
  const table = [
    ["en", "America/New_York", "EST"],
    ["en-US", "Europe/Stockholm", "CET"],
    ["en", "Australia/Sydney", "AEDT"],
    ["en", "Asia/Kolkata", "IST"],
    ["en", "Africa/Nairobi", "EAT"],
    ["en", "UTC", "UTC"],
    ["en", "Asia/Seoul", "KST"],
    ["ko", "Asia/Seoul", "KST"],
    ["fr", "Asia/Seoul", "UTC+9"],
    ["en", "Asia/Tokyo", "JST"],
    ["en", "Africa/Johannesburg", "SAST"],
    ["en", "Asia/Hong_Kong", "HKT"],
    ["en", "Asia/Dhaka", "GMT+6"],
    ["de", "Europe/Berlin", "MEZ"],
    ["de", "America/New_York", "GMT-5"],
  ] as const;
  for (const [language, timeZone, wanted] of table)
    it(`is ${wanted} in ${language} for ${timeZone}`, () => {
      assert.equal(zoneInWords({ ms: Date.parse("2023-11-09T05:20:00Z") }, { language, timeZone }), wanted);
    });

  it("changes with the clocks, to the minute, whichever moment is told first", () => {
    const telling = { language: "en", timeZone: "Europe/Stockholm" };
    const nameAt = (time: string): string => zoneInWords({ ms: Date.parse(time) }, telling);
    const times = ["2023-10-29T01:00Z", "2023-10-29T00:59Z", "2023-10-28T12:00Z", "2023-10-30T12:00Z"];
    assert.deepEqual(times.map(nameAt), ["CET", "CEST", "CEST", "CET"]);
  });

  it("goes by its own letters only while it is as far from Greenwich as they say", () => {
    const telling = { language: "en", timeZone: "Asia/Seoul" };
    // Korea put its clocks forward in the summers of 1987 and 1988.
    assert.equal(zoneInWords({ ms: Date.parse("1988-07-01T00:00Z") }, telling), "GMT+10");
  });
});
