import { type GeoPermissibleObjects, type GeoProjection, type GeoStream, geoPath } from "d3-geo";
import type { Box } from "../box.ts";
import { graticule } from "./graticule.ts";
import { lonLatWindow } from "./lonLatWindow.ts";
import type { MapExtent } from "./mapExtent.ts";
import { pathWriter } from "./pathWriter.ts";
import { type Fineness, thinned } from "./thinned.ts";
import { type Country, type Detail, worldAtlas } from "./worldAtlas.ts";

/** The shapes of a map, each as the text of a path. */
export interface MapGeometry {
  readonly sea: string;
  readonly land: string;
  readonly borders: string;
  readonly graticule: string;
  readonly highlighted: readonly string[];
}

/** How fine the data have to be for so many degrees. */
export const detailFor = ({ west, south, east, north }: MapExtent): Detail => {
  const span = Math.max(east - west, north - south);
  if (span > 100) return 110;
  return span < 8 ? 10 : 50;
};

const atDetail = (country: Country, detail: Detail): Country =>
  worldAtlas(detail).countries.find(
    ({ name, number }) => name === country.name || (number !== undefined && number === country.number),
  ) ?? country;

/** Much of the world's coast is in each part of its map: told coarsely it is as good to see, and half as long. */
const finenessFor = (detail: Detail): Fineness =>
  detail === 110 ? { distance: 1.1, area: 12 } : { distance: 0.7, area: 8 };
/** What is set apart is drawn to the last islet, so that no country is too small to be seen. */
const finest: Fineness = { distance: 0.6, area: 0 };

interface Drawing {
  readonly projection: GeoProjection;
  readonly extent: MapExtent;
  /** What of the plane is drawn. */
  readonly clip: Box;
  readonly highlighted: readonly Country[];
}

/** A little beyond the frame, so that no coast is drawn along its edge. */
const bleed = 6;

const outside = ({ x, y, width, height }: Box): [[number, number], [number, number]] => [
  [x - bleed, y - bleed],
  [x + width + bleed, y + height + bleed],
];

const filled = ([[left, top], [right, bottom]]: ReturnType<typeof outside>): string =>
  `M${left} ${top}H${right}V${bottom}H${left}z`;

/** What is smaller is ringed, so that a reader finds it. */
const smallest = 10;
const ring = 9;

/** A ring around a shape that nobody would find; nothing around others. */
const ringAround = (shape: GeoPermissibleObjects, projection: GeoProjection): string => {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  if (right - left >= smallest || bottom - top >= smallest) return "";
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  return `M${x - ring} ${y}a${ring} ${ring} 0 1 0 ${2 * ring} 0a${ring} ${ring} 0 1 0-${2 * ring} 0z`;
};

/** Draws the shapes of a map; the projection is left clipped to the frame. */
export const mapGeometry = ({ projection, extent, clip, highlighted }: Drawing): MapGeometry => {
  const window = lonLatWindow(projection, clip);
  const cut = window ?? ((to: GeoStream) => to);
  projection.clipExtent(outside(clip));
  const detail = detailFor(extent);
  const pathOf = (shape: GeoPermissibleObjects, grade: Fineness): string => {
    const writer = pathWriter();
    geoPath({ stream: (to) => cut(projection.stream(thinned(to, grade))) }, writer)(shape);
    return writer.text();
  };
  const highlight = (country: Country): string => {
    const shape = atDetail(country, detail).shape();
    const path = pathOf(shape, finest);
    return path === "" ? "" : path + ringAround(shape, projection);
  };
  const { land, borders } = worldAtlas(detail);
  const fineness = finenessFor(detail);
  return {
    // Within a window of degrees there is no edge of the globe.
    sea: window ? filled(outside(clip)) : pathOf({ type: "Sphere" }, fineness),
    land: pathOf(land, fineness),
    borders: pathOf(borders, fineness),
    graticule: pathOf(graticule(extent), { distance: 0.5, area: 0 }),
    highlighted: highlighted.map(highlight),
  };
};
