import { type GeoProjection, geoDistance } from "d3-geo";
import type { MapFields } from "../../model/mapFields.ts";
import { isolated } from "../../text/isolated.ts";
import { listInWords } from "../../text/listInWords.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import { type Box, isInside } from "../box.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { countryFinder, type NamedCountry } from "./countryFinder.ts";
import { type MapExtent, mapExtent } from "./mapExtent.ts";
import { around, fittedTo, narrowFrame, wideFrame } from "./mapFrames.ts";
import { type MapGeometry, mapGeometry } from "./mapGeometry.ts";
import type { MarkedPoint } from "./placedLabels.ts";
import { projectionFor } from "./projectionFor.ts";

/** A map ready to be drawn in any rendition: one geometry, in the units of the wide frame. */
export interface MapPlan {
  readonly geometry: MapGeometry;
  readonly points: readonly MarkedPoint[];
  readonly narrow: Box;
  /** At the middle of the map; undefined where it differs too much from place to place for a scale. */
  readonly unitsPerKilometre?: number | undefined;
  readonly alt: string;
  readonly language: string;
}

const earthRadius = 6371;
/** A map of more degrees than this has no one scale. */
const widestWithScale = 60;

const countriesIn = (
  { highlight = [] }: MapFields,
  language: string,
  faults: GraphicFault[],
): readonly NamedCountry[] => {
  const find = countryFinder(language);
  return highlight.flatMap((text, index) => {
    const { found, fault } = find(text);
    if (fault !== undefined) faults.push({ field: `highlight.${index}`, message: fault });
    return found ? [found] : [];
  });
};

const altOf = (
  { alt, places = [] }: MapFields,
  countries: readonly NamedCountry[],
  language: string,
): string => {
  if (alt !== undefined) return alt;
  const words = wordsFor(language);
  const listed = (names: readonly string[]) => listInWords(names.map(isolated), language).join("");
  const parts = [
    places.length > 0 && words.mapOf(listed(places.map(({ name }) => name))),
    countries.length > 0 && words.highlighted(listed(countries.map(({ name }) => name))),
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(" ") : words.map;
};

/** What no single field is to blame for. */
const togetherFaults = ({ places = [], highlight = [], extent }: MapFields): readonly GraphicFault[] => {
  if (places.length + highlight.length === 0 && !extent)
    return [
      { field: "", message: "The map shows nothing. Name places, countries to highlight or an extent." },
    ];
  return extent && extent.south >= extent.north
    ? [{ field: "extent", message: "has a south that is not below its north. Exchange the two." }]
    : extent && extent.west === extent.east
      ? [{ field: "extent", message: "is not wide at all. Write a larger east." }]
      : [];
};

/** The places as points of the drawing; a fault for each that does not show in both frames. */
const pointsIn = (
  { places = [] }: MapFields,
  { projection, narrow }: { readonly projection: GeoProjection; readonly narrow: Box },
  faults: GraphicFault[],
): readonly MarkedPoint[] =>
  places.flatMap(({ name, lat, lon }, index): readonly MarkedPoint[] => {
    const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
    const seen = { x, y, width: 0, height: 0 };
    if (isInside(seen, wideFrame) && isInside(seen, narrow)) return [{ x, y, name }];
    faults.push({
      field: `places.${index}`,
      message: `"${name}" lies outside of the extent. Check its latitude and longitude, or widen the extent.`,
    });
    return [];
  });

/** How many units of the drawing are measured for its scale. */
const measured = 10;

/** At the middle of the map; undefined where it differs too much from place to place for a scale. */
const unitsPerKilometre = (
  projection: GeoProjection,
  { west, south, east, north }: MapExtent,
): number | undefined => {
  if (east - west > widestWithScale || north - south > widestWithScale) return undefined;
  const [x, y] = [wideFrame.width / 2, wideFrame.height / 2];
  const middle = projection.invert?.([x, y]) ?? [0, 0];
  const beside = projection.invert?.([x + measured, y]) ?? [0, 0];
  return measured / (geoDistance(middle, beside) * earthRadius);
};

/** What is to be highlighted and does not show, by the paths that were drawn. */
const unseenFaults = ({ highlight = [] }: MapFields, { highlighted }: MapGeometry): readonly GraphicFault[] =>
  highlighted.flatMap((path, index) =>
    path === ""
      ? [
          {
            field: `highlight.${index}`,
            message: `"${highlight[index]}" is not to be seen on this map. Widen the extent, or remove it.`,
          },
        ]
      : [],
  );

/** How the map is to be drawn, and what is wrong with its fields. */
export const mapPlan = (
  fields: MapFields,
  language: string,
): { readonly plan?: MapPlan | undefined; readonly faults: readonly GraphicFault[] } => {
  const early = togetherFaults(fields);
  if (early.length > 0) return { faults: early };
  const faults: GraphicFault[] = [];
  const countries = countriesIn(fields, language, faults);
  const highlighted = countries.map(({ country }) => country);
  const extent = mapExtent(fields, highlighted);
  const projection = projectionFor(extent);
  const narrow = narrowFrame(fittedTo(projection, extent));
  const points = pointsIn(fields, { projection, narrow }, faults);
  const scale = unitsPerKilometre(projection, extent);
  // Last, since it leaves the projection clipped to the frame.
  const geometry = mapGeometry({ projection, extent, clip: around(wideFrame, narrow), highlighted });
  const alt = altOf(fields, countries, language);
  return {
    plan: { geometry, points, narrow, unitsPerKilometre: scale, alt, language },
    faults: [...faults, ...unseenFaults(fields, geometry)],
  };
};
