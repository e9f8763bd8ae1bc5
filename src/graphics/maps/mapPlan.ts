import { type GeoProjection, geoDistance } from "d3-geo";
import { type Box, isInside } from "../box.ts";
import type { MapExtent } from "./mapExtent.ts";
import { around, fittedTo, type MapFrames } from "./mapFrames.ts";
import { type MapGeometry, mapGeometry } from "./mapGeometry.ts";
import type { MapSubject } from "./mapSubject.ts";
import type { MarkedPoint } from "./placedLabels.ts";
import { projectionFor } from "./projectionFor.ts";

/** A map ready to be drawn in any rendition: one geometry, in the units of the frame. */
export interface MapPlan {
  readonly frame: Box;
  /** Close around the subject, for narrow screens. */
  readonly narrow: Box;
  readonly geometry: MapGeometry;
  /** The places that lie in both frames. */
  readonly points: readonly MarkedPoint[];
  /** At the middle of the map; undefined where it differs too much from place to place for a scale. */
  readonly unitsPerKilometre?: number | undefined;
  readonly alt: string;
  readonly language: string;
}

const earthRadius = 6371;
/** A map of more degrees than this has no one scale. */
const widestWithScale = 60;

/** How far apart two points are measured for the scale, in units of the drawing. */
const measured = 10;

const unitsPerKilometre = (
  projection: GeoProjection,
  { west, south, east, north }: MapExtent,
  frame: Box,
): number | undefined => {
  if (east - west > widestWithScale || north - south > widestWithScale) return undefined;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const middle = projection.invert?.([x, y]) ?? [0, 0];
  const beside = projection.invert?.([x + measured, y]) ?? [0, 0];
  return measured / (geoDistance(middle, beside) * earthRadius);
};

/** The places of a subject as points of the drawing, as far as they lie in all of some frames. */
const pointsIn = (
  { places }: MapSubject,
  projection: GeoProjection,
  frames: readonly Box[],
): readonly MarkedPoint[] =>
  places.flatMap(({ name, lat, lon }, place): readonly MarkedPoint[] => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    const dot = { x, y, width: 0, height: 0 };
    return frames.every((frame) => isInside(dot, frame)) ? [{ x, y, name, place }] : [];
  });

/** How a subject is to be drawn in frames. */
export const mapPlan = (subject: MapSubject, { frame, narrowed }: MapFrames): MapPlan => {
  const { extent, highlighted, alt, language } = subject;
  const projection = projectionFor(extent);
  const narrow = narrowed(fittedTo(projection, extent, frame));
  const points = pointsIn(subject, projection, [frame, narrow]);
  const scale = unitsPerKilometre(projection, extent, frame);
  // Last, since it leaves the projection clipped to the frame.
  const geometry = mapGeometry({
    projection,
    extent,
    clip: around(frame, narrow),
    highlighted: highlighted.map(({ country }) => country),
  });
  return { frame, narrow, geometry, points, unitsPerKilometre: scale, alt, language };
};
