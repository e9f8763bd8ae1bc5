import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  formatDateTime,
  formatDay,
  formatMonth,
  formatMonthName,
  formatNear,
  formatRange,
  formatWeekday,
  formatZone,
} from "../../../src/i18n/dates.ts";

const evening = { ms: Date.parse("2023-11-09T15:30:00Z") };

describe("a formatted day", () => {
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
      assert.equal(formatDay(evening, { language, timeZone }), wanted);
    });
});

const moment = {
  iso: "2023-11-09T14:20:00+09:00",
  ms: Date.parse("2023-11-09T14:20:00+09:00"),
  precision: "minute",
} as const;

describe("a moment in relation to a day", () => {
  const at = (text: string, precision: "minute" | "day" = "minute") =>
    ({ iso: `${text}:00+09:00`, ms: Date.parse(`${text}:00+09:00`), precision }) as const;
  const table = [
    ["2023-11-09T23:00", "en", "14:20"],
    ["2023-11-10T01:00", "en", "9 Nov"],
    ["2024-01-01T01:00", "en", "9 Nov 2023"],
    ["2023-11-09T23:00", "en-US", "2:20 PM"],
    ["2023-11-10T01:00", "de", "9. Nov."],
    ["2023-11-10T01:00", "ko", "11월 9일"],
    ["2023-11-10T01:00", "ar", "9 نوفمبر"],
  ] as const;
  for (const [today, language, wanted] of table)
    it(`is ${wanted} in ${language} on ${today.slice(0, 10)}`, () => {
      const text = formatNear(moment, at(today), { language, timeZone: "Asia/Seoul" });
      assert.equal(text.replace(/[\u202f\u00a0]/g, " "), wanted);
    });

  it("is the day on the day itself if the editor gave no time", () => {
    const day = at("2023-11-09T00:00", "day");
    assert.equal(formatNear(day, moment, { language: "en", timeZone: "Asia/Seoul" }), "9 Nov");
  });
});

const summer = Date.parse("2023-07-09T12:00:00Z");

describe("a formatted moment", () => {
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
      assert.equal(formatDateTime(moment, { language, timeZone }).replace(/[\u202f\u00a0]/g, " "), wanted);
    });

  it("has the name that the zone has in summer", () => {
    const formatted = formatDateTime(
      { ...moment, ms: summer },
      { language: "en", timeZone: "Europe/Stockholm" },
    );
    assert.equal(formatted, "9 July 2023 at 14:00 CEST");
  });

  it("is the day alone if no time was given", () => {
    assert.equal(
      formatDateTime({ ...moment, precision: "day" }, { language: "en", timeZone: "Asia/Seoul" }),
      "9 November 2023",
    );
  });
});

// In Seoul this is midnight; in Greenwich it is still October.
const first = { iso: "2023-11-01T00:00:00+09:00" };

describe("a formatted month", () => {
  const table = [
    ["en", "November 2023", "November"],
    ["fr", "novembre 2023", "novembre"],
    ["es", "noviembre de 2023", "noviembre"],
    ["ko", "2023년 11월", "11월"],
    ["ja", "2023年11月", "11月"],
  ] as const;
  for (const [language, whole, name] of table)
    it(`is ${whole} in ${language}, and ${name} without the year`, () => {
      assert.equal(formatMonth(first, language), whole);
      assert.equal(formatMonthName(first, language), name);
    });
});

describe("a formatted day with its weekday", () => {
  const table = [
    ["en", "Thursday, 9 November 2023"],
    ["fr", "jeudi 9 novembre 2023"],
    ["de", "Donnerstag, 9. November 2023"],
    ["ko", "2023년 11월 9일 목요일"],
  ] as const;
  for (const [language, wanted] of table)
    it(`is ${wanted} in ${language}`, () => {
      assert.equal(
        formatWeekday({ ms: Date.parse("2023-11-09T12:00:00Z") }, { language, timeZone: "UTC" }),
        wanted,
      );
    });
});

const at = (day: string) => ({ ms: Date.parse(`${day}T03:00:00Z`) });

describe("a formatted range", () => {
  const table = [
    ["2023-11-03", "2023-11-09", "en", "3–9 November 2023"],
    ["2023-10-28", "2023-11-09", "en", "28 October – 9 November 2023"],
    ["2022-12-28", "2023-01-02", "en", "28 December 2022 – 2 January 2023"],
    ["2023-11-09", "2023-11-09", "en", "9 November 2023"],
    ["2023-11-03", "2023-11-09", "de", "3.–9. November 2023"],
    ["2023-11-03", "2023-11-09", "ko", "2023년 11월 3일~9일"],
  ] as const;
  for (const [from, to, language, wanted] of table)
    it(`from ${from} to ${to} is ${wanted}`, () => {
      const formatted = formatRange({ from: at(from), to: at(to) }, { language, timeZone: "Asia/Seoul" });
      // The runtime chooses the thin spaces around the dash.
      assert.equal(formatted.replace(/\s/g, ""), wanted.replace(/\s/g, ""));
    });
});

describe("a formatted zone", () => {
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
      assert.equal(formatZone({ ms: Date.parse("2023-11-09T05:20:00Z") }, { language, timeZone }), wanted);
    });

  it("changes with the clocks, to the minute, whichever moment is formatted first", () => {
    const dateLocale = { language: "en", timeZone: "Europe/Stockholm" };
    const nameAt = (time: string): string => formatZone({ ms: Date.parse(time) }, dateLocale);
    const times = ["2023-10-29T01:00Z", "2023-10-29T00:59Z", "2023-10-28T12:00Z", "2023-10-30T12:00Z"];
    assert.deepEqual(times.map(nameAt), ["CET", "CEST", "CEST", "CET"]);
  });

  it("has local letters only while the offset is the one that they mean", () => {
    const dateLocale = { language: "en", timeZone: "Asia/Seoul" };
    // Korea put its clocks forward in the summers of 1987 and 1988.
    assert.equal(formatZone({ ms: Date.parse("1988-07-01T00:00Z") }, dateLocale), "GMT+10");
  });
});
