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

/** What a map is drawn in. */
interface MapFrames {
  readonly frame: Box;
  /** What of it narrow screens see, by the part that the extent takes up. */
  readonly narrowed: (shown: Box) => Box;
}

/** How a subject is to be drawn in frames. */
export function mapPlan(subject: MapSubject, { frame, narrowed }: MapFrames): MapPlan {
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
}

/** The free space around the extent in a frame. */
const inset = 14;

/** Makes the projection show the extent in the frame; what part of the frame the extent is. */
function fittedTo(projection: GeoProjection, extent: MapExtent, frame: Box): Box {
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

/** The edges of an extent: on a cone they are bent, so that corners do not tell how far it reaches. */
function outlineOf({ west, south, east, north }: MapExtent): readonly (readonly [number, number])[] {
  return edgePoints({ x: west, y: south, width: east - west, height: north - south }, 12);
}

/** The places of a subject as points of the drawing, as far as they lie in all of some frames. */
function pointsIn(
  { places }: MapSubject,
  projection: GeoProjection,
  frames: readonly Box[],
): readonly MarkedPoint[] {
  return places.flatMap(({ name, lat, lon }, place): readonly MarkedPoint[] => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    const dot = { x, y, width: 0, height: 0 };
    return frames.every((frame) => isInside(dot, frame)) ? [{ x, y, name, place }] : [];
  });
}

/** A map of more degrees than this has no one scale. */
const widestWithScale = 60;

/** How far apart two points are measured for the scale, in units of the drawing. */
const measured = 10;

const earthRadius = 6371;

function unitsPerKilometre(
  projection: GeoProjection,
  { west, south, east, north }: MapExtent,
  frame: Box,
): number | undefined {
  if (east - west > widestWithScale || north - south > widestWithScale) return undefined;
  const [x, y] = [frame.x + frame.width / 2, frame.y + frame.height / 2];
  const middle = projection.invert?.([x, y]) ?? [0, 0];
  const beside = projection.invert?.([x + measured, y]) ?? [0, 0];
  return measured / (geoDistance(middle, beside) * earthRadius);
}

/** The smallest rectangle that holds both. */
function around(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

interface HighlightedCountry extends NamedCountry {
  /** Which of the field's entries names it. */
  readonly entry: number;
}

/** What a map is about, whatever shape it is drawn in. */
export interface MapSubject {
  readonly extent: MapExtent;
  readonly places: NonNullable<MapFields["places"]>;
  readonly highlighted: readonly HighlightedCountry[];
  readonly alt: string;
  readonly language: string;
}

/** The subject of a map by its fields, and what is wrong with these; none where nothing can be made of them. */
export function mapSubject(
  fields: MapFields,
  language: string,
): { readonly subject?: MapSubject | undefined; readonly errors: readonly GraphicError[] } {
  const early = togetherErrors(fields);
  if (early.length > 0) return { errors: early };
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

/** What no single field is to blame for. */
function togetherErrors({ places = [], highlight = [], extent }: MapFields): readonly GraphicError[] {
  if (places.length + highlight.length === 0 && !extent)
    return [
      { field: "", message: "The map shows nothing. Name places, countries to highlight or an extent." },
    ];
  return extent && extent.south >= extent.north
    ? [{ field: "extent", message: "has a south that is not below its north. Exchange the two." }]
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
  const words = messagesFor(language);
  const listed = (names: readonly string[]) => formatList(names.map(isolated), language).join("");
  const parts = [
    places.length > 0 && words.mapOf(listed(places.map(({ name }) => name))),
    countries.length > 0 && words.highlighted(listed(countries.map(({ name }) => name))),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" ") : words.map;
}

/** The drawing's own frame, for wide and middling places: sixteen to nine. */
export const wideFrame: Box = { x: 0, y: 0, width: 1200, height: 675 };

/** Those of a map that stands in a page. */
export const pageFrames: MapFrames = { frame: wideFrame, narrowed: narrowFrame };

/** Those of a map as a file, of which every screen sees the same. */
export const fileFrames: MapFrames = { frame: wideFrame, narrowed: () => wideFrame };

/** A frame for narrow screens around the extent alone: as high as it is wide, at most, and never flatter than the wide one. */
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
