import type { GeoProjection } from "d3-geo";
import { type Box, boxAround, edgePoints } from "../box.ts";
import type { MapExtent } from "./mapExtent.ts";

/** The drawing's own frame, for wide and middling places: sixteen to nine. */
export const wideFrame: Box = { x: 0, y: 0, width: 1200, height: 675 };

/** The edges of an extent: on a cone they are bent, so that corners do not tell how far it reaches. */
const outlineOf = ({ west, south, east, north }: MapExtent): readonly (readonly [number, number])[] =>
  edgePoints({ x: west, y: south, width: east - west, height: north - south }, 12);

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
    { type: "MultiPoint", coordinates: outline.map((place) => [...place]) },
  );
  return boxAround(outline.flatMap((place) => [projection([...place])].filter((point) => point !== null)));
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
