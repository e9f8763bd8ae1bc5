import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { DateTime } from "luxon";
import { steadyMoment } from "../../../src/text/steadyMoment.ts";

describe("a date far from any clock change", () => {
  const table = [
    [{ day: "2023-11-09", clock: "08:30" }, "Asia/Seoul", "2023-11-09T08:30:00+09:00"],
    [{ day: "2023-11-09" }, "Europe/London", "2023-11-09T00:00:00+00:00"],
    [{ day: "2023-11-09", clock: "08:30", seconds: ":15" }, "utc", "2023-11-09T08:30:15Z"],
    [{ day: "2023-07-09", clock: "20:30", offset: "-0500" }, "Asia/Kolkata", "2023-07-10T07:00:00+05:30"],
    [{ day: "2023-07-09", clock: "20:30", offset: "Z" }, "America/St_Johns", "2023-07-09T18:00:00-02:30"],
  ] as const;
  for (const [written, zone, wanted] of table)
    it(`that is written ${Object.values(written).join(" ")} is ${wanted} in ${zone}`, () => {
      assert.deepEqual(steadyMoment(written, zone), { iso: wanted, ms: Date.parse(wanted) });
    });

  const left = [
    ["a clock change is near", { day: "2023-10-29", clock: "12:00" }, "Europe/Stockholm"],
    ["the calendar has no such day", { day: "2023-02-29" }, "UTC"],
    ["the clock has no such time", { day: "2023-11-09", clock: "24:00" }, "UTC"],
    ["the clock has no such minute", { day: "2023-11-09", clock: "08:60" }, "UTC"],
    ["it is told in parts of a second", { day: "2023-11-09", clock: "08:30", seconds: ":15.5" }, "UTC"],
    ["it lies before the years that are known", { day: "1900-06-01" }, "UTC"],
    ["it lies after the years that are known", { day: "2100-06-01" }, "UTC"],
    ["the zone is not known", { day: "2023-11-09" }, "Nowhere/Town"],
  ] as const;
  for (const [what, written, zone] of left)
    it(`is not one where ${what}`, () => {
      assert.equal(steadyMoment(written, zone), undefined);
    });

  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "utc");
  const time = fc.date({
    min: new Date("1901-01-01T00:00Z"),
    max: new Date("2098-12-31T00:00Z"),
    noInvalidDate: true,
  });

  it("is what the calendar's library makes of it, in every zone", () => {
    const offset = fc.constantFrom(undefined, "Z", "+14:00", "-09:30");
    const property = fc.property(zone, time, offset, (name, date, told) => {
      const [day = "", clock = ""] = date.toISOString().slice(0, 16).split("T");
      const found = steadyMoment({ day, clock, offset: told }, name);
      const wanted = DateTime.fromISO(`${day}T${clock}${told ?? ""}`, { zone: name });
      if (!found) return;
      const iso = wanted.toISO({ suppressMilliseconds: true });
      assert.deepEqual(found, { iso, ms: wanted.toMillis() });
      assert.equal(wanted.getPossibleOffsets().length, 1);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
