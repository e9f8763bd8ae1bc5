import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayInWords } from "../../../src/text/dayInWords.ts";

const evening = { ms: Date.parse("2023-11-09T15:30:00Z") };

describe("a day in words", () => {
  const table = [
    ["en", "Europe/Stockholm", "9 November 2023"],
    ["en", "Asia/Seoul", "10 November 2023"],
    ["en-US", "America/New_York", "November 9, 2023"],
    ["fr", "Europe/Paris", "9 novembre 2023"],
    ["es", "Europe/Madrid", "9 de noviembre de 2023"],
    ["de", "Europe/Berlin", "9. November 2023"],
    ["ar", "Asia/Dubai", "9 نوفمبر 2023"],
    ["ar-EG", "Africa/Cairo", "٩ نوفمبر ٢٠٢٣"],
    ["ko", "Asia/Seoul", "2023년 11월 10일"],
    ["ja", "Asia/Tokyo", "2023年11月10日"],
    ["fa", "Europe/London", "۹ نوامبر ۲۰۲۳"],
  ] as const;
  for (const [language, timeZone, wanted] of table)
    it(`is ${wanted} in ${language} of ${timeZone}`, () => {
      assert.equal(dayInWords(evening, { language, timeZone }), wanted);
    });
});
