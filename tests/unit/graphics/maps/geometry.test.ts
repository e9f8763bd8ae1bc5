import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { pathWriter } from "../../../../src/graphics/maps/geometry.ts";
import { type MapPlan, mapPlan, mapSubject, pageFrames } from "../../../../src/graphics/maps/plan.ts";
import type { MapFields } from "../../../../src/model/graphics.ts";

/** Returns the corners of an SVG path that consists of relative moves and closings only. */
const pathPoints = (path: string): readonly (readonly [x: number, y: number])[] => {
  const points: (readonly [number, number])[] = [];
  let at: readonly [number, number] = [0, 0];
  for (const [, numbers = "", end] of path.matchAll(/m([^mz]*)(z?)/g)) {
    const steps = [...numbers.matchAll(/-?\d+/g)].map(Number);
    let first: readonly [number, number] | undefined;
    for (let index = 0; index < steps.length; index += 2) {
      at = [at[0] + (steps[index] ?? 0), at[1] + (steps[index + 1] ?? 0)];
      first ??= at;
      points.push(at);
    }
    if (end && first) at = first;
  }
  return points;
};

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

  it("leave the sea alone on a map of the open sea", () => {
    assert.equal(planOf({ extent: { west: -40, south: 30, east: -36, north: 33 } }).geometry.land, "");
  });

  it("have a ring around a highlighted country that is too small to be found", () => {
    const world = { west: -180, south: -60, east: 180, north: 80 };
    const [malta = "", france = ""] = planOf({ extent: world, highlight: ["Malta", "France"] }).geometry
      .highlighted;
    assert.match(malta, /a9 9 0 1 0 18 0a9 9 0 1 0-18 0z$/);
    assert.doesNotMatch(france, /a9/);
  });

  it("have a scale if one holds for all of the map, and none on one of the world", () => {
    assert.equal(planOf(maps["the world"] ?? {}).unitsPerKilometre, undefined);
    const scale = planOf({ extent: { west: 0, south: 50, east: 10, north: 54 } }).unitsPerKilometre ?? 0;
    // Four degrees of latitude are 445 kilometres. They fill the height of the frame except for their bends.
    assert.ok(scale * 445 > 500 && scale * 445 < 675, `${scale}`);
  });
});

type Point = readonly [x: number, y: number];

const written = (lines: readonly (readonly Point[])[], end: "open" | "closed"): string => {
  const writer = pathWriter();
  for (const [first, ...rest] of lines) {
    if (!first) continue;
    writer.moveTo(...first);
    for (const point of rest) writer.lineTo(...point);
    if (end === "closed") writer.closePath();
  }
  return writer.text();
};

describe("a path", () => {
  it("has relative steps of whole units, without a letter or a space that it does not need", () => {
    assert.equal(
      written(
        [
          [
            [10.2, 20],
            [13, 16],
            [13, 21],
          ],
        ],
        "open",
      ),
      "m10 20 3-4 0 5",
    );
  });

  it("continues from where the last one began, if that was closed", () => {
    const triangle: readonly Point[] = [
      [10, 10],
      [20, 10],
      [20, 20],
    ];
    assert.equal(written([triangle, triangle], "closed"), "m10 10 10 0 0 10zm0 0 10 0 0 10z");
  });

  it("leaves out steps of no length, and lines that have no others", () => {
    assert.equal(
      written(
        [
          [
            [1, 1],
            [1.2, 0.9],
          ],
        ],
        "open",
      ),
      "",
    );
  });

  it("shows a ring that has shrunk to a point", () => {
    assert.equal(
      written(
        [
          [
            [5, 5],
            [5.1, 5],
            [5.1, 5.1],
          ],
        ],
        "closed",
      ),
      "m5 5 1 0z",
    );
  });

  it("passes every point, within half a unit", () => {
    const point = fc.tuple(
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      fc.double({ min: -900, max: 900, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 3, maxLength: 9 }), { maxLength: 5 }), (lines) => {
        const met = new Set(pathPoints(written(lines, "closed")).map(String));
        for (const [x, y] of lines.flat()) assert.ok(met.has(String([Math.round(x) + 0, Math.round(y) + 0])));
      }),
    );
  });
});
