import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import fc from "fast-check";
import { DateTime, Settings } from "luxon";
import { localTime, parseMoment } from "../../../src/i18n/parse-date.ts";
import { anyText } from "../../support/any-text.ts";

const isoOf = (text: string, zone: string) => parseMoment(text, zone).moment?.iso;

describe("a date of front matter", () => {
  const table = [
    ["2023-11-09T08:30", "Asia/Seoul", "2023-11-09T08:30:00+09:00"],
    ["2023-11-09 08:30", "Asia/Seoul", "2023-11-09T08:30:00+09:00"],
    [" 2023-11-09T08:30:15.5 ", "Asia/Seoul", "2023-11-09T08:30:15.500+09:00"],
    ["2023-11-09", "Asia/Seoul", "2023-11-09T00:00:00+09:00"],
    ["2023-11-09T08:30Z", "Asia/Seoul", "2023-11-09T17:30:00+09:00"],
    ["2023-11-09T20:30 -0500", "Asia/Seoul", "2023-11-10T10:30:00+09:00"],
    ["2023-11-09T08:30+01:00", "UTC", "2023-11-09T07:30:00Z"],
    ["2024-02-29", "UTC", "2024-02-29T00:00:00Z"],
    ["0001-01-01", "UTC", "0001-01-01T00:00:00Z"],
    ["9999-12-31T23:59", "UTC", "9999-12-31T23:59:00Z"],
    ["2024-07-01", "Pacific/Kiritimati", "2024-07-01T00:00:00+14:00"],
    ["2024-07-01", "Etc/GMT+12", "2024-07-01T00:00:00-12:00"],
  ] as const;
  for (const [text, zone, wanted] of table)
    it(`"${text}" is ${wanted} in ${zone}`, () => {
      assert.equal(isoOf(text, zone), wanted);
    });

  it("is as precise as it was written", () => {
    assert.equal(parseMoment("2023-11-09", "UTC").moment?.precision, "day");
    assert.equal(parseMoment("2023-11-09T00:00", "UTC").moment?.precision, "minute");
  });

  const hint = "Write it as 2023-11-09T08:30 or 2023-11-09.";
  const errors = [
    ["", "Asia/Seoul", `"" is not a date. ${hint}`],
    ["9 November 2023", "Asia/Seoul", '"9 November 2023" is not a date. Write it as 2023-11-09.'],
    ["2023-11-9", "Asia/Seoul", '"2023-11-9" is not a date. Write it as 2023-11-09.'],
    ["2023-11-09T8:30", "Asia/Seoul", '"2023-11-09T8:30" is not a date. Write it as 2023-11-09T08:30.'],
    [
      "2023-11-09 08:30 CET",
      "Europe/Stockholm",
      '"2023-11-09 08:30 CET" names a time zone by letters, and only numbers say how far it is from Greenwich. Write it as 2023-11-09T08:30+01:00.',
    ],
    [
      "2023-11-09 08:30 IST",
      "Europe/Stockholm",
      '"2023-11-09 08:30 IST" names a time zone by letters. Write it as 2023-11-09T08:30, with the distance from Greenwich behind it (like +01:00) if it is not the time of Europe/Stockholm.',
    ],
    ["2023-11-09T08:30+24:00", "UTC", `"2023-11-09T08:30+24:00" is not a date. ${hint}`],
    ["2023-11-09T08:30+01:99", "UTC", `"2023-11-09T08:30+01:99" is not a date. ${hint}`],
    ["2023-02-29", "UTC", `"2023-02-29" is a day that the calendar does not have. ${hint}`],
    ["0000-12-31", "UTC", `"0000-12-31" is a day that the calendar does not have. ${hint}`],
    ["2023-11-09T08:60", "UTC", `"2023-11-09T08:60" is not a time of day. ${hint}`],
    ["2023-11-09T24:00", "UTC", `"2023-11-09T24:00" is not a time of day. ${hint}`],
    ["2023-11-09T24:00Z", "UTC", `"2023-11-09T24:00Z" is not a time of day. ${hint}`],
    [
      "9999-12-31T23:59-12:00",
      "UTC",
      `"9999-12-31T23:59-12:00" lies outside of the years 0000 to 9999 in UTC. ${hint}`,
    ],
    [
      "2024-03-31T02:30",
      "Europe/Stockholm",
      '"2024-03-31T02:30" is a time that the clocks of Europe/Stockholm skipped that day. Write a time after the change, such as 2024-03-31T03:30.',
    ],
    [
      "2011-12-30",
      "Pacific/Apia",
      '"2011-12-30" is a day that the clocks of Pacific/Apia skipped. Write a day after the change, such as 2011-12-31.',
    ],
  ] as const;
  for (const [text, zone, wanted] of errors)
    it(`"${text}" is refused in ${zone}`, () => {
      assert.deepEqual(parseMoment(text, zone), { error: wanted });
    });

  it("begins at the first moment of a day that has no midnight", () => {
    assert.equal(isoOf("2018-11-04", "America/Sao_Paulo"), "2018-11-04T01:00:00-02:00");
  });
});

describe("a local time that a clock change repeats", () => {
  afterEach(() => {
    Settings.now = () => Date.now();
  });
  const table = [
    ["2023-10-29T02:30", "Europe/Stockholm", "2023-10-29T02:30:00+02:00"],
    ["2023-11-05T01:30", "America/New_York", "2023-11-05T01:30:00-04:00"],
    ["2024-04-07T02:30", "Australia/Sydney", "2024-04-07T02:30:00+11:00"],
    ["2024-04-07T01:45", "Australia/Lord_Howe", "2024-04-07T01:45:00+11:00"],
    ["2023-11-05", "America/Havana", "2023-11-05T00:00:00-04:00"],
    ["2023-10-29T02:30+01:00", "Europe/Stockholm", "2023-10-29T02:30:00+01:00"],
  ] as const;
  for (const season of ["2026-01-10", "2026-07-10"])
    for (const [text, zone, wanted] of table)
      it(`"${text}" in ${zone} is ${wanted}, read on ${season}`, () => {
        Settings.now = () => Date.parse(season);
        assert.equal(isoOf(text, zone), wanted);
      });
});

describe("any date", () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  const moment = fc.date({
    min: new Date("1975-01-01T00:00Z"),
    max: new Date("2060-01-01T00:00Z"),
    noInvalidDate: true,
  });

  it("comes back from its own text in every zone", () => {
    fc.assert(
      fc.property(zone, moment, (name, date) => {
        const ms = Math.floor(date.getTime() / 1000) * 1000;
        const iso = DateTime.fromMillis(ms, { zone: name }).toISO({ suppressMilliseconds: true });
        const { moment: found } = parseMoment(iso ?? "", name);
        assert.deepEqual(found, { iso, ms, precision: "minute" });
      }),
    );
  });

  it("keeps its wall clock if it has no offset, or is refused because the clocks skipped that", () => {
    fc.assert(
      fc.property(zone, moment, (name, date) => {
        const wall = date.toISOString().slice(0, 16);
        const { moment: found, error } = parseMoment(wall, name);
        if (found) assert.equal(found.iso.slice(0, 16), wall);
        else assert.match(error, /skipped that day/);
        if (found) assert.equal(Date.parse(found.iso), found.ms);
      }),
    );
  });

  it("is a moment or an error that names it, for any text", () => {
    const like = fc.stringMatching(/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/);
    fc.assert(
      fc.property(fc.oneof(anyText, like), zone, (text, name) => {
        const { moment: found, error } = parseMoment(text, name);
        if (found) assert.match(found.iso, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
        else assert.ok(error.startsWith(`"${text}" `));
      }),
    );
  });
});

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
    it(`the local time of ${text} in Stockholm is ${wanted}, read on ${season}`, () => {
      Settings.now = () => Date.parse(season);
      assert.equal(localTime(text, "Europe/Stockholm").toISO(), wanted);
    });

it("the local time of text that is no time is invalid", () => {
  assert.equal(localTime("yesterday", "UTC").isValid, false);
});

it("the local time of a time with its offset is what luxon reads", () => {
  const two = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, "0"));
  const text = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, "0")),
      fc.tuple(two(0, 13), two(0, 32), two(0, 25), two(0, 61)),
      fc.constantFrom("", ":00", ":59", ":60", ":07.5", ":07.25", ":07.125"),
      fc.constantFrom("Z", "+01:00", "-11:30", "+14:00", "+23:59", "-24:00", "+0100", "+01", "z"),
    )
    .map(
      ([year, [month, day, hour, minute], second, offset]) =>
        `${year}-${month}-${day}T${hour}:${minute}${second}${offset}`,
    );
  const zones = fc.constantFrom("UTC", "Europe/Oslo", "Asia/Seoul", "America/St_Johns", "Etc/GMT+12");
  fc.assert(
    fc.property(text, zones, (iso, zone) => {
      assert.equal(localTime(iso, zone).toISO(), DateTime.fromISO(iso, { zone }).toISO());
    }),
    {
      numRuns: 500,
      examples: [
        ["2023-02-30T08:30:00Z", "UTC"],
        ["2024-02-29T08:30:00+01:00", "UTC"],
        ["2023-11-09T24:00:00Z", "UTC"],
      ],
    },
  );
});
