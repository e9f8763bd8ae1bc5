import { type GeoProjection, geoDistance } from "d3-geo";
import { messagesFor } from "../../i18n/languages.ts";
import { formatList, isolated } from "../../i18n/locale.ts";
import type { MapFields } from "../../model/graphics.ts";
import { type Box, boxAround, edgePoints, isInside } from "../geometry.ts";
import type { GraphicError } from "../graphic.ts";
import { countryFinder, type NamedCountry } from "./countries.ts";
import { type MapGeometry, mapGeometry } from "./geometry.ts";
import type { MarkedPoint } from "./label-placement.ts";
import { type MapExtent, mapExtent, projectionFor } from "./projection.ts";

/** Computes how a subject is drawn in frames. */
export function mapPlan(subject: MapSubject, { frame, narrowed }: MapFrames): MapPlan {
  const { extent, highlighted, alt, language } = subject;
  const projection = projectionFor(extent);
  const narrow = narrowed(fitTo(projection, extent, frame));
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
}

/** A map ready to be drawn in any variant: one geometry, in the units of the frame. */
export interface MapPlan {
  readonly frame: Box;
  /** A frame close around the subject, for narrow screens. */
  readonly narrow: Box;
  readonly geometry: MapGeometry;
  /** The places that are in both frames. */
  readonly points: readonly MarkedPoint[];
  /** At the middle of the map; undefined if the scale varies too much within it. */
  readonly unitsPerKilometre?: number | undefined;
  readonly alt: string;
  readonly language: string;
}

/** The frames in which a map is drawn. */
interface MapFrames {
  readonly frame: Box;
  /** Returns the frame for narrow screens, by the box of the extent. */
  readonly narrowed: (shown: Box) => Box;
}

/** Makes the projection show the extent in the frame. Returns the box of the extent. */
function fitTo(projection: GeoProjection, extent: MapExtent, frame: Box): Box {
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
}

/** Space around the extent in a frame. */
const inset = 14;

/**
 * Returns points along the edges of an extent. A conic projection bends them, so that the corners alone are not enough.
 */
function outlineOf({ west, south, east, north }: MapExtent): readonly (readonly [number, number])[] {
  return edgePoints({ x: west, y: south, width: east - west, height: north - south }, 12);
}

/** Returns the places of a subject as points of the drawing, if they are inside all frames. */
function pointsIn(
  { places }: MapSubject,
  projection: GeoProjection,
  frames: readonly Box[],
): readonly MarkedPoint[] {
  return places.flatMap(({ name, lat, lon }, placeIndex): readonly MarkedPoint[] => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    const dot = { x, y, width: 0, height: 0 };
    return frames.every((frame) => isInside(dot, frame)) ? [{ x, y, name, placeIndex }] : [];
  });
}

function unitsPerKilometre(
  projection: GeoProjection,
  { west, south, east, north }: MapExtent,
  frame: Box,
): number | undefined {
  if (east - west > maxSpanWithScale || north - south > maxSpanWithScale) return undefined;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const middle = projection.invert?.([x, y]) ?? [0, 0];
  const beside = projection.invert?.([x + probeDistance, y]) ?? [0, 0];
  return probeDistance / (geoDistance(middle, beside) * earthRadius);
}

/** A map of more degrees than this has no single scale. */
const maxSpanWithScale = 60;

/** The distance of the two points that are measured for the scale, in units of the drawing. */
const probeDistance = 10;

const earthRadius = 6371;

/** Returns the smallest rectangle around both. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

/**
 * Returns the subject of a map by its fields, and their errors. There is no subject if the fields make no sense
 * together.
 */
export function mapSubject(
  fields: MapFields,
  language: string,
): { readonly subject?: MapSubject | undefined; readonly errors: readonly GraphicError[] } {
  const combined = combinedErrors(fields);
  if (combined.length > 0) return { errors: combined };
  const find = countryFinder(language);
  const { highlight = [], places = [] } = fields;
  const found = highlight.map(find);
  const highlighted = found.flatMap(({ found }, entry) => (found ? [{ ...found, entry }] : []));
  const errors = found.flatMap(({ error }, index) =>
    error === undefined ? [] : [{ field: `highlight.${index}`, message: error }],
  );
  const extent = mapExtent(
    fields,
    highlighted.map(({ country }) => country),
  );
  return {
    subject: { extent, places, highlighted, alt: altOf(fields, highlighted, language), language },
    errors,
  };
}

/** The subject of a map, whatever its frames. */
export interface MapSubject {
  readonly extent: MapExtent;
  readonly places: NonNullable<MapFields["places"]>;
  readonly highlighted: readonly HighlightedCountry[];
  readonly alt: string;
  readonly language: string;
}

interface HighlightedCountry extends NamedCountry {
  /** Index in the `highlight` field. */
  readonly entry: number;
}

/** Returns errors that concern several fields at once. */
function combinedErrors({ places = [], highlight = [], extent }: MapFields): readonly GraphicError[] {
  if (places.length + highlight.length === 0 && !extent)
    return [
      { field: "", message: "The map shows nothing. Name places, countries to highlight or an extent." },
    ];
  return extent && extent.south >= extent.north
    ? [{ field: "extent", message: "has a south that is not below its north. Swap the two." }]
    : extent && extent.west === extent.east
      ? [{ field: "extent", message: "is not wide at all. Write a larger east." }]
      : [];
}

function altOf(
  { alt, places = [] }: MapFields,
  countries: readonly NamedCountry[],
  language: string,
): string {
  if (alt !== undefined) return alt;
  const messages = messagesFor(language);
  const listed = (names: readonly string[]) => formatList(names.map(isolated), language).join("");
  const parts = [
    places.length > 0 && messages.mapOf(listed(places.map(({ name }) => name))),
    countries.length > 0 && messages.highlighted(listed(countries.map(({ name }) => name))),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" ") : messages.map;
}

/** The frame for wide and middling screens: sixteen to nine. */
export const wideFrame: Box = { x: 0, y: 0, width: 1200, height: 675 };

/** Frames of a map in a page. */
export const pageFrames: MapFrames = { frame: wideFrame, narrowed: narrowFrame };

/** Frames of a map as a file, which is the same for every screen. */
export const fileFrames: MapFrames = { frame: wideFrame, narrowed: () => wideFrame };

/** Returns a frame around the extent alone: at most as high as it is wide, and never flatter than the wide frame. */
function narrowFrame(shown: Box): Box {
  const aspect = Math.min(Math.max(shown.width / shown.height, 1), wideFrame.width / wideFrame.height);
  const width = Math.max(shown.width, shown.height * aspect) + 2 * inset;
  const height = width / aspect;
  return {
    x: Math.round(shown.x + (shown.width - width) / 2),
    y: Math.round(shown.y + (shown.height - height) / 2),
    width: Math.round(width),
    height: Math.round(height),
  };
}
