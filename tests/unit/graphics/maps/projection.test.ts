import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoEqualEarth,
  geoMercator,
} from "d3-geo";
import { countryFinder } from "../../../../src/graphics/maps/countries.ts";
import { mapExtent, projectionFor } from "../../../../src/graphics/maps/projection.ts";

const place = (lat: number, lon: number) => ({ name: "A", lat, lon });

const around = (...names: readonly string[]) =>
  mapExtent(
    {},
    names.flatMap((name) => countryFinder("en")(name).found?.country ?? []),
  );

describe("the extent of a map", () => {
  it("is what the editor asks for", () => {
    const extent = { west: 4, south: 50, east: 9, north: 60 };
    assert.deepEqual(mapExtent({ extent, places: [place(0, 0)] }, []), extent);
  });

  it("continues eastwards across the date line", () => {
    const extent = { west: 170, south: -20, east: -170, north: -10 };
    assert.equal(mapExtent({ extent }, []).east, 190);
  });

  it("shows the surroundings of a single place, which is in the middle", () => {
    const { west, south, east, north } = mapExtent({ places: [place(60, 10)] }, []);
    assert.deepEqual([(west + east) / 2, (south + north) / 2], [10, 60]);
    assert.ok(north - south >= 3 && east - west >= 3);
  });

  it("takes the short way around the globe between places", () => {
    const { west, east } = mapExtent({ places: [place(-18, 178), place(-14, -172)] }, []);
    assert.ok(west > 170 && east > 185 && east < 200, `${west} ${east}`);
  });

  it("contains a country's mainland, and not its islands an ocean away", () => {
    const { west, east, south } = around("France");
    assert.ok(west > -15 && east < 20 && south > 35, `${west} ${east} ${south}`);
  });

  it("contains every highlighted country", () => {
    const { west, east } = around("Portugal", "Greece");
    assert.ok(west < -9 && east > 26);
  });

  it("is the world if no field says otherwise, and never more than that", () => {
    assert.deepEqual(mapExtent({}, []), { west: -180, south: -60, east: 180, north: 80 });
    const { west, east, north, south } = around("Russia", "Brazil", "Australia", "Canada");
    assert.ok(east - west <= 360 && north <= 85 && south >= -85);
  });
});

const table: readonly (readonly [
  what: string,
  west: number,
  south: number,
  east: number,
  north: number,
  expected: GeoProjection,
])[] = [
  ["the world", -180, -60, 180, 80, geoEqualEarth()],
  ["the world around the Pacific", 0, -60, 360, 70, geoEqualEarth().rotate([-180, 0])],
  ["Africa", -20, -36, 53, 38, geoAzimuthalEqualArea().rotate([-16.5, -1])],
  [
    "Russia, which is wide and far in the north",
    27,
    41,
    190,
    82,
    geoAzimuthalEqualArea().rotate([-108.5, -61.5]),
  ],
  ["the Arctic", -180, 65, 180, 90, geoAzimuthalEqualArea().rotate([0, -90])],
  ["the Antarctic", -180, -90, 180, -60, geoAzimuthalEqualArea().rotate([0, 90])],
  [
    "Norway",
    4,
    56,
    32,
    72,
    geoConicConformal()
      .parallels([56 + 16 / 6, 72 - 16 / 6])
      .rotate([-18, 0]),
  ],
  ["Ecuador", -82, -5, -75, 2, geoMercator().rotate([78.5, 0])],
];

describe("the projection of a map", () => {
  for (const [what, west, south, east, north, expected] of table)
    it(`suits ${what}`, () => {
      const projection = projectionFor({ west, south, east, north });
      for (const position of [
        [west + 3, south + 2],
        [east - 5, north - 3],
      ] as const)
        assert.deepEqual(projection([...position]), expected([...position]));
    });
});
