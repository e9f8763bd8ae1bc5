import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { momentInWords } from "../../../src/text/momentInWords.ts";

const moment = {
  iso: "2023-11-09T14:20:00+09:00",
  ms: Date.parse("2023-11-09T14:20:00+09:00"),
  precision: "minute",
} as const;
const summer = Date.parse("2023-07-09T12:00:00Z");

describe("a moment in words", () => {
  const table = [
    ["en", "Asia/Seoul", "9 November 2023 at 14:20 KST"],
    ["en", "Europe/Stockholm", "9 November 2023 at 06:20 CET"],
    ["en", "America/New_York", "9 November 2023 at 00:20 EST"],
    ["en-US", "America/New_York", "November 9, 2023 at 12:20 AM EST"],
    ["fr", "Europe/Paris", "9 novembre 2023 à 06:20 UTC+1"],
    ["de", "Europe/Berlin", "9. November 2023 um 06:20 MEZ"],
    ["es", "Europe/Madrid", "9 de noviembre de 2023 a las 6:20 CET"],
    ["ja", "Asia/Tokyo", "2023年11月9日 14:20 JST"],
    ["ko", "Asia/Seoul", "2023년 11월 9일 오후 2:20 KST"],
  ] as const;
  for (const [language, timeZone, wanted] of table)
    it(`is ${wanted} in ${language} of ${timeZone}`, () => {
      assert.equal(momentInWords(moment, { language, timeZone }).replace(/[\u202f\u00a0]/g, " "), wanted);
    });

  it("names the zone as it is called in summer", () => {
    const told = momentInWords({ ...moment, ms: summer }, { language: "en", timeZone: "Europe/Stockholm" });
    assert.equal(told, "9 July 2023 at 14:00 CEST");
  });

  it("is the day alone where no time was given", () => {
    assert.equal(
      momentInWords({ ...moment, precision: "day" }, { language: "en", timeZone: "Asia/Seoul" }),
      "9 November 2023",
    );
  });
});
