import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoEqualEarth,
  geoMercator,
} from "d3-geo";
import { projectionFor } from "../../../../src/graphics/maps/projectionFor.ts";

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
      for (const place of [
        [west + 3, south + 2],
        [east - 5, north - 3],
      ] as const)
        assert.deepEqual(projection([...place]), expected([...place]));
    });
});
