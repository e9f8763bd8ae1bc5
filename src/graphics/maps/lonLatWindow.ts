import { type GeoProjection, type GeoStream, geoIdentity } from "d3-geo";
import { type Box, boxAround, edgePoints } from "../box.ts";
import type { MapExtent } from "./mapExtent.ts";

/** Wider maps are clipped by their frame alone: they show much of what there is anyway. */
const widest = 60;
/** Near the poles and across the date line a window in degrees is none. */
const highest = 78;

/** What of the globe shows in a box, with some degrees around it; undefined where that is no rectangle of degrees. */
const windowOn = (projection: GeoProjection, box: Box): MapExtent | undefined => {
  const points = edgePoints(box, 8).flatMap((point) => {
    const place = projection.invert?.([...point]);
    return place ? [place] : [];
  });
  const { x: west, y: south, width, height } = boxAround(points);
  const [east, north] = [west + width, south + height];
  const margin = Math.max(width, height) / 4;
  const isRectangle =
    points.length > 0 &&
    width < widest &&
    Math.max(-south, north) + margin < highest &&
    west - margin > -180 &&
    east + margin < 180;
  return isRectangle
    ? { west: west - margin, south: south - margin, east: east + margin, north: north + margin }
    : undefined;
};

/**
 * Cuts shapes down to what shows in a box before they are projected. On a map of a city all other coasts of the world
 * would be drawn thousands of frames wide, point by point, only to be cut off. Undefined where there is no such window.
 */
export const lonLatWindow = (
  projection: GeoProjection,
  box: Box,
): ((to: GeoStream) => GeoStream) | undefined => {
  const seen = windowOn(projection, box);
  if (!seen) return undefined;
  const { west, south, east, north } = seen;
  // Upside down, as screens are, since rings have to run the same way round there.
  const cut = geoIdentity()
    .reflectY(true)
    .clipExtent([
      [west, -north],
      [east, -south],
    ]);
  return (to) =>
    cut.stream({
      point: (x, y) => to.point(x, -y),
      lineStart: () => to.lineStart(),
      lineEnd: () => to.lineEnd(),
      polygonStart: () => to.polygonStart(),
      polygonEnd: () => to.polygonEnd(),
      sphere: () => to.sphere?.(),
    });
};
