import { geoArea, geoBounds } from "d3-geo";
import type { MapFields } from "../../model/mapFields.ts";
import type { Country } from "./worldAtlas.ts";

/** What a map shows at least, in degrees; `east` is above 180 where it crosses the date line. */
export interface MapExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** No map shows less than this many degrees from south to north. */
const leastSpan = 3;
/** How much of the span is left free around the outermost places. */
const margin = 0.25;

/** A country's mainland and what comes near it in size: islands an ocean away would make a map of the ocean. */
const mainParts = ({ shape }: Country): readonly GeoJSON.Position[] => {
  const polygons = shape().features.flatMap(({ geometry }) =>
    geometry.type === "MultiPolygon"
      ? geometry.coordinates
      : geometry.type === "Polygon"
        ? [geometry.coordinates]
        : [],
  );
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  const largest = Math.max(0, ...areas);
  return polygons.filter((_, index) => (areas[index] ?? 0) >= largest / 5).flatMap(([ring = []]) => ring);
};

const widened = ({ west, south, east, north }: MapExtent): MapExtent => {
  const midLatitude = (south + north) / 2;
  const height = Math.max(
    north - south,
    leastSpan,
    ((east - west) * Math.cos((midLatitude * Math.PI) / 180)) / 3,
  );
  const width = Math.max(east - west, leastSpan);
  const [midLongitude, half, halfWidth] = [
    (west + east) / 2,
    height * (0.5 + margin),
    width * (0.5 + margin / 2),
  ];
  return {
    west: midLongitude - Math.min(halfWidth, 180),
    south: Math.max(midLatitude - half, -85),
    east: midLongitude + Math.min(halfWidth, 180),
    north: Math.min(midLatitude + half, 85),
  };
};

const boundsOf = (coordinates: GeoJSON.Position[]): MapExtent => {
  const [[west, south], [east, north]] = geoBounds({ type: "MultiPoint", coordinates });
  return { west, south, east: east < west ? east + 360 : east, north };
};

/** The extent that an editor asks for, or one that holds every place and every highlighted country. */
export const mapExtent = (
  { extent, places = [] }: Pick<MapFields, "extent" | "places">,
  highlighted: readonly Country[],
): MapExtent => {
  if (extent) return { ...extent, east: extent.east < extent.west ? extent.east + 360 : extent.east };
  const points = [...places.map(({ lon, lat }) => [lon, lat]), ...highlighted.flatMap(mainParts)];
  return points.length === 0 ? { west: -180, south: -60, east: 180, north: 80 } : widened(boundsOf(points));
};
