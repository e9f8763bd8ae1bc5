import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { IANAZone } from "luxon";
import { steadyOffset } from "../../../src/text/steadyOffset.ts";

const day = 24 * 60 * 60 * 1000;

describe("a steady offset", () => {
  it("is told in minutes, before UTC as a negative number", () => {
    const time = Date.UTC(2023, 10, 20);
    assert.deepEqual(steadyOffset("America/St_Johns", time), { minutes: -210, isFixed: false });
    assert.deepEqual(steadyOffset("UTC", time), { minutes: 0, isFixed: true });
  });

  it("is none around a clock change, nor where it holds seconds", () => {
    const change = Date.UTC(2023, 9, 29, 1);
    for (const hours of [-23, -1, 0, 1, 23])
      assert.equal(steadyOffset("Europe/Stockholm", change + (hours * day) / 24), undefined);
    assert.equal(steadyOffset("Africa/Monrovia", Date.UTC(1950, 0)), undefined);
  });

  it("is the zone's from a day before to a day after, in every zone", () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    const time = fc.integer({ min: Date.UTC(1901), max: Date.UTC(2099) });
    const apart = fc.integer({ min: -day, max: day });
    const property = fc.property(zone, time, apart, (name, at, by) => {
      const found = steadyOffset(name, at);
      if (found) assert.equal(IANAZone.create(name).offset(at + by), found.minutes);
    });
    fc.assert(property, { numRuns: 2000 });
  });
});
