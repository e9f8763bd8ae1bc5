import type { GeoProjection } from "d3-geo";
import type { Box } from "../box.ts";
import type { MapExtent } from "./mapExtent.ts";

/** The drawing's own frame, for wide and middling places: sixteen to nine. */
export const wideFrame: Box = { x: 0, y: 0, width: 1200, height: 675 };

const edge = 12;

/** Points along the edges of an extent: on a cone they are bent, so that corners do not tell how far it reaches. */
const outlineOf = ({ west, south, east, north }: MapExtent): GeoJSON.MultiPoint => {
  const along = Array.from({ length: edge + 1 }, (_, index) => index / edge);
  return {
    type: "MultiPoint",
    coordinates: along.flatMap((part) => {
      const [lon, lat] = [west + (east - west) * part, south + (north - south) * part];
      return [
        [lon, south],
        [lon, north],
        [west, lat],
        [east, lat],
      ];
    }),
  };
};

const boundsOf = (points: readonly (readonly [number, number])[]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};

/** The free space around the extent in a frame. */
const inset = 14;

/** Makes the projection show the extent in the frame; what part of the frame the extent is. */
export const fittedTo = (projection: GeoProjection, extent: MapExtent, frame: Box): Box => {
  const outline = outlineOf(extent);
  const { x, y, width, height } = frame;
  projection.fitExtent(
    [
      [x + inset, y + inset],
      [x + width - inset, y + height - inset],
    ],
    outline,
  );
  return boundsOf(
    outline.coordinates.flatMap(([lon = 0, lat = 0]) => {
      const point = projection([lon, lat]);
      return point ? [point] : [];
    }),
  );
};

/** A frame for narrow screens around the extent alone: as high as it is wide, at most, and never flatter than the wide one. */
export const narrowFrame = (shown: Box): Box => {
  const aspect = Math.min(Math.max(shown.width / shown.height, 1), wideFrame.width / wideFrame.height);
  const width = Math.max(shown.width, shown.height * aspect) + 2 * inset;
  const height = width / aspect;
  return {
    x: Math.round(shown.x + (shown.width - width) / 2),
    y: Math.round(shown.y + (shown.height - height) / 2),
    width: Math.round(width),
    height: Math.round(height),
  };
};

/** What a map is drawn in. */
export interface MapFrames {
  readonly frame: Box;
  /** What of it narrow screens see, by the part that the extent takes up. */
  readonly narrowed: (shown: Box) => Box;
}

/** Those of a map that stands in a page. */
export const pageFrames: MapFrames = { frame: wideFrame, narrowed: narrowFrame };

/** Those of a map as a file, of which every screen sees the same. */
export const fileFrames: MapFrames = { frame: wideFrame, narrowed: () => wideFrame };

/** The smallest rectangle that holds both. */
export const around = (one: Box, other: Box): Box => {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
};
