import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pageFrames } from "../../../../src/graphics/maps/mapFrames.ts";
import { type MapPlan, mapPlan } from "../../../../src/graphics/maps/mapPlan.ts";
import { mapSubject } from "../../../../src/graphics/maps/mapSubject.ts";
import type { MapFields } from "../../../../src/model/mapFields.ts";
import { pathPoints } from "../../../support/pathPoints.ts";

const planOf = (fields: MapFields): MapPlan => {
  const { subject } = mapSubject(fields, "en");
  assert.ok(subject);
  return mapPlan(subject, pageFrames);
};

const place = (name: string, lat: number, lon: number) => ({ name, lat, lon });

const maps: Readonly<Record<string, MapFields>> = {
  "the world": { highlight: ["Brazil", "India"] },
  "a continent": { extent: { west: -20, south: -36, east: 53, north: 38 } },
  "a country": { highlight: ["Norway"] },
  "a city": { places: [place("Oslo", 59.91, 10.75)] },
  "a pole": { places: [place("Longyearbyen", 78.2, 15.6), place("Alert", 82.5, -62.3)] },
  "both sides of the date line": { places: [place("Suva", -18.1, 178.4), place("Apia", -13.8, -171.8)] },
};

describe("the shapes of a map", () => {
  for (const [what, fields] of Object.entries(maps))
    it(`of ${what} end at the edge of what is shown`, () => {
      const { geometry, narrow, frame } = planOf(fields);
      const { land, borders, graticule, highlighted } = geometry;
      const [left, top] = [Math.min(frame.x, narrow.x) - 7, Math.min(frame.y, narrow.y) - 7];
      const right = Math.max(frame.x + frame.width, narrow.x + narrow.width) + 7;
      const bottom = Math.max(frame.y + frame.height, narrow.y + narrow.height) + 7;
      const points = [land, borders, graticule, ...highlighted].flatMap((path) => pathPoints(path));
      assert.ok(points.length > 50);
      for (const [x, y] of points)
        assert.ok(x >= left && x <= right && y >= top && y <= bottom, `${x} ${y} of ${what}`);
    });

  it("cover all of a map that lies inland", () => {
    const { land } = planOf({ extent: { west: 36, south: 55, east: 39, north: 56.5 } }).geometry;
    const points = pathPoints(land);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    assert.ok(
      Math.min(...xs) <= 0 && Math.max(...xs) >= 1200 && Math.min(...ys) <= 0 && Math.max(...ys) >= 675,
    );
  });

  it("leave the sea alone on a map that lies out at sea", () => {
    assert.equal(planOf({ extent: { west: -40, south: 30, east: -36, north: 33 } }).geometry.land, "");
  });

  it("ring what is highlighted and too small to be found", () => {
    const world = { west: -180, south: -60, east: 180, north: 80 };
    const [malta = "", france = ""] = planOf({ extent: world, highlight: ["Malta", "France"] }).geometry
      .highlighted;
    assert.match(malta, /a9 9 0 1 0 18 0a9 9 0 1 0-18 0z$/);
    assert.doesNotMatch(france, /a9/);
  });

  it("have a scale where one holds for all of the map, and none on one of the world", () => {
    assert.equal(planOf(maps["the world"] ?? {}).unitsPerKilometre, undefined);
    const scale = planOf({ extent: { west: 0, south: 50, east: 10, north: 54 } }).unitsPerKilometre ?? 0;
    // Four degrees of latitude are 445 kilometres, and fill the height of the frame but for its bends.
    assert.ok(scale * 445 > 500 && scale * 445 < 675, `${scale}`);
  });
});
