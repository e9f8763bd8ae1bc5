import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { IANAZone } from "luxon";
import { dayZone } from "../../../src/i18n/day-zone.ts";

const hour = 3_600_000;

/** Zones, each with a year in which its clocks change: at midnight, by half an hour or two, over a date line, for a month. */
const changes: readonly (readonly [zone: string, year: number])[] = [
  ["Europe/Berlin", 2023],
  ["America/Sao_Paulo", 2017],
  ["Australia/Lord_Howe", 2024],
  ["Antarctica/Troll", 2022],
  ["Pacific/Apia", 2011],
  ["Africa/Casablanca", 2025],
  ["America/St_Johns", 1988],
  ["Asia/Gaza", 2015],
  ["Europe/Amsterdam", 1937],
];

describe("dayZone", () => {
  for (const [name, year] of changes)
    it(`is as far from Greenwich as ${name} in each hour of ${year}`, () => {
      const zone = IANAZone.create(name);
      const end = Date.UTC(year + 1);
      for (let ms = Date.UTC(year); ms < end; ms += hour)
        assert.equal(dayZone(name).offset(ms), zone.offset(ms), new Date(ms).toISOString());
    });

  it("is as far from Greenwich as any zone at any time", () => {
    const ms = fc.date({ min: new Date("1850-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...Intl.supportedValuesOf("timeZone")), ms, (name, date) => {
        assert.equal(dayZone(name).offset(date.getTime()), IANAZone.create(name).offset(date.getTime()));
      }),
    );
  });

  it("is luxon's own zone for UTC and fixed distances, and none for an unknown name", () => {
    assert.equal(dayZone("UTC").isUniversal, true);
    assert.equal(dayZone("UTC+3").offset(0), 180);
    assert.equal(dayZone("Nowhere/Nothing").isValid, false);
  });
});
