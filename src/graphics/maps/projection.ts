import {
  type GeoProjection,
  type GeoStream,
  geoArea,
  geoAzimuthalEqualArea,
  geoBounds,
  geoConicConformal,
  geoEqualEarth,
  geoIdentity,
  geoMercator,
} from "d3-geo";
import type { MapFields } from "../../model/graphics.ts";
import { type Box, boxAround, edgePoints } from "../geometry.ts";
import type { Country } from "./atlas.ts";

/** Returns the extent that the editor sets, or one that contains every place and every highlighted country. */
export function mapExtent(
  { extent, places = [] }: Pick<MapFields, "extent" | "places">,
  highlighted: readonly Country[],
): MapExtent {
  if (extent) return { ...extent, east: extent.east < extent.west ? extent.east + 360 : extent.east };
  const points = [...places.map(({ lon, lat }) => [lon, lat]), ...highlighted.flatMap(mainParts)];
  return points.length === 0 ? { west: -180, south: -60, east: 180, north: 80 } : widened(boundsOf(points));
}

/** The minimum that a map shows, in degrees; `east` is above 180 if it crosses the date line. */
export interface MapExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Returns a country's mainland, and parts of similar size. With islands an ocean away it would be a map of the ocean.
 */
function mainParts({ shape }: Country): readonly GeoJSON.Position[] {
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
}

function widened({ west, south, east, north }: MapExtent): MapExtent {
  const midLatitude = (south + north) / 2;
  const height = Math.max(
    north - south,
    minSpan,
    ((east - west) * Math.cos((midLatitude * Math.PI) / 180)) / 3,
  );
  const width = Math.max(east - west, minSpan);
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
}

/** The minimum extent from south to north, in degrees. */
const minSpan = 3;

/** The free part of the span around the outermost places. */
const margin = 0.25;

function boundsOf(coordinates: GeoJSON.Position[]): MapExtent {
  const [[west, south], [east, north]] = geoBounds({ type: "MultiPoint", coordinates });
  return { west, south, east: east < west ? east + 360 : east, north };
}

/**
 * Returns the projection that distorts an extent least: equal-area for the world, azimuthal for continents and poles,
 * conic in between, cylindrical along the equator.
 */
export function projectionFor(extent: MapExtent): GeoProjection {
  const [longitude, latitude] = middleOf(extent);
  const [width, height] = [extent.east - extent.west, extent.north - extent.south];
  if (width > 150 && Math.abs(latitude) < 45) return geoEqualEarth().rotate([-longitude, 0]);
  if (Math.abs(latitude) > 66) return geoAzimuthalEqualArea().rotate([-longitude, latitude > 0 ? -90 : 90]);
  if (height > 45 || width > 75) return geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  if (Math.abs(latitude) < 15) return geoMercator().rotate([-longitude, 0]);
  return conic(extent, longitude);
}

function middleOf({ west, south, east, north }: MapExtent): readonly [lon: number, lat: number] {
  return [(west + east) / 2, (south + north) / 2];
}

/** Standard parallels a sixth of the height inside the edges distort least. */
function conic({ south, north }: MapExtent, longitude: number): GeoProjection {
  const sixth = (north - south) / 6;
  return geoConicConformal()
    .parallels([south + sixth, north - sixth])
    .rotate([-longitude, 0]);
}

/**
 * Returns a stream that cuts shapes down to a box before they are projected; undefined if the box is no rectangle of
 * degrees. On a map of a city, all other coasts of the world would be projected point by point, thousands of frames
 * wide, only to be cut off.
 */
export function lonLatWindow(
  projection: GeoProjection,
  box: Box,
): ((to: GeoStream) => GeoStream) | undefined {
  const window = windowOn(projection, box);
  if (!window) return undefined;
  const { west, south, east, north } = window;
  // Upside down like a screen, since clipping needs rings that run the same way round.
  const clip = geoIdentity()
    .reflectY(true)
    .clipExtent([
      [west, -north],
      [east, -south],
    ]);
  return (to) =>
    clip.stream({
      point: (x, y) => to.point(x, -y),
      lineStart: () => to.lineStart(),
      lineEnd: () => to.lineEnd(),
      polygonStart: () => to.polygonStart(),
      polygonEnd: () => to.polygonEnd(),
      sphere: () => to.sphere?.(),
    });
}

/**
 * Returns the part of the globe that is visible in a box, with some degrees around it; undefined if that is no
 * rectangle of degrees.
 */
function windowOn(projection: GeoProjection, box: Box): MapExtent | undefined {
  const points = edgePoints(box, 8).flatMap((point) => {
    const inverted = projection.invert?.([...point]);
    return inverted ? [inverted] : [];
  });
  const { x: west, y: south, width, height } = boxAround(points);
  const [east, north] = [west + width, south + height];
  const margin = Math.max(width, height) / 4;
  const isRectangle =
    points.length > 0 &&
    width < maxSpan &&
    Math.max(-south, north) + margin < maxLatitude &&
    west - margin > -180 &&
    east + margin < 180;
  return isRectangle
    ? { west: west - margin, south: south - margin, east: east + margin, north: north + margin }
    : undefined;
}

/** Wider maps are clipped by their frame only: they show most of the world anyway. */
const maxSpan = 60;

/** Near the poles and across the date line there is no window in degrees. */
const maxLatitude = 78;
