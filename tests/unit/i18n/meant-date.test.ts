import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { meantDate } from "../../../src/i18n/meant-date.ts";
import { parseMoment } from "../../../src/i18n/parse-date.ts";

describe("a date in another form", () => {
  const table = [
    ["2023-11-09 08:30 CET", "Europe/Stockholm", "2023-11-09T08:30+01:00"],
    ["2023-07-09 08:30 CEST", "UTC", "2023-07-09T08:30+02:00"],
    ["2023-11-09T08:30 EST", "America/New_York", "2023-11-09T08:30-05:00"],
    ["2023-11-09 08:30:15 PST", "Asia/Seoul", "2023-11-09T08:30-08:00"],
    ["2023-11-09 08:30 KST", "Asia/Seoul", "2023-11-09T08:30+09:00"],
    ["2023-11-09 08:30 CST", "America/Chicago", "2023-11-09T08:30-06:00"],
    ["2023-07-09 08:30 BST", "Europe/London", "2023-07-09T08:30+01:00"],
    ["2023-11-09 08:30 IST", "Asia/Kolkata", "2023-11-09T08:30+05:30"],
    ["2023-11-09 08:30 UTC", "Asia/Seoul", "2023-11-09T08:30+00:00"],
    ["2023-11-09 08:30 IST", "Europe/Stockholm", "2023-11-09T08:30"],
    ["2023-11-09 08:30 UTC+1", "UTC", "2023-11-09T08:30+01:00"],
    ["2023-11-09 08:30 GMT+1", "Asia/Seoul", "2023-11-09T08:30+01:00"],
    ["2023-11-09T08:30 UTC-3:30", "UTC", "2023-11-09T08:30-03:30"],
    ["2023-11-09 08:30 (UTC +01:00)", "UTC", "2023-11-09T08:30+01:00"],
    ["2023-11-09 08:30 Europe/Paris", "UTC", "2023-11-09T08:30+01:00"],
    ["2023-07-09 08:30 Europe/Paris", "UTC", "2023-07-09T08:30+02:00"],
    ["2023-07-09 08:30 (America/Argentina/Buenos_Aires)", "UTC", "2023-07-09T08:30-03:00"],
    ["2023-11-09 08:30 Europe/Atlantis", "Europe/Stockholm", "2023-11-09T08:30"],
    ["2015-03-17 10:00:00 -4", "UTC", "2015-03-17T10:00-04:00"],
    ["2023-11-09 8:30", "UTC", "2023-11-09T08:30"],
    ["2023-11-09 8:30 pm", "UTC", "2023-11-09T20:30"],
    ["2023-11-09, 12:05 a.m.", "UTC", "2023-11-09T00:05"],
    ["2023/11/09", "UTC", "2023-11-09"],
    ["2023-1-9", "UTC", "2023-01-09"],
    ["20231109", "UTC", "2023-11-09"],
    ["9.11.2023", "UTC", "2023-11-09"],
    ["9.11.2023 08:30", "UTC", "2023-11-09T08:30"],
    ["29/11/2023", "UTC", "2023-11-29"],
    ["11/29/2023", "UTC", "2023-11-29"],
    ["9 November 2023", "UTC", "2023-11-09"],
    ["9th Nov. 2023", "UTC", "2023-11-09"],
    ["November 9, 2023", "UTC", "2023-11-09"],
    ["Thursday, Nov 9, 2023 at 8:30 AM", "UTC", "2023-11-09T08:30"],
    ["Thu, 09 Nov 2023 08:30:00 GMT", "UTC", "2023-11-09T08:30+00:00"],
  ] as const;
  for (const [text, zone, wanted] of table)
    it(`"${text}" is meant as ${wanted} in ${zone}, which is a valid date`, () => {
      assert.equal(meantDate(text, zone)?.date, wanted);
      assert.equal(parseMoment(wanted, zone).error, undefined);
    });

  for (const text of [
    "soon",
    "09/11/2023",
    "2023-13-45",
    "2023-11-09 25:30",
    "9 Brumaire 2023",
    "2023",
    "2023-11",
  ])
    it(`"${text}" could mean anything`, () => {
      assert.equal(meantDate(text, "UTC"), undefined);
    });
});
