import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { weekdayInWords } from "../../../src/text/weekdayInWords.ts";

describe("a day with its name", () => {
  const table = [
    ["en", "Thursday, 9 November 2023"],
    ["fr", "jeudi 9 novembre 2023"],
    ["de", "Donnerstag, 9. November 2023"],
    ["ko", "2023년 11월 9일 목요일"],
  ] as const;
  for (const [language, wanted] of table)
    it(`is ${wanted} in ${language}`, () => {
      assert.equal(
        weekdayInWords({ ms: Date.parse("2023-11-09T12:00:00Z") }, { language, timeZone: "UTC" }),
        wanted,
      );
    });
});
