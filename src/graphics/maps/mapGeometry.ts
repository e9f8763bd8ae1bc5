import { type GeoPermissibleObjects, type GeoProjection, geoGraticule, geoPath } from "d3-geo";
import type { Box } from "../box.ts";
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

/** Degrees between the lines of the graticule, so that a map shows a handful. */
const graticuleStep = ({ south, north }: MapExtent): number =>
  [30, 20, 10, 5, 2, 1, 0.5].find((step) => step <= (north - south) / 2) ?? 0.5;

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

/** Draws the shapes of a map; the projection is left clipped to the frame. */
export const mapGeometry = ({ projection, extent, clip, highlighted }: Drawing): MapGeometry => {
  const { x, y, width, height } = clip;
  projection.clipExtent([
    [x - bleed, y - bleed],
    [x + width + bleed, y + height + bleed],
  ]);
  const detail = detailFor(extent);
  const pathOf = (shape: GeoPermissibleObjects, grade: Fineness = finenessFor(detail)): string => {
    const writer = pathWriter();
    geoPath({ stream: (to) => projection.stream(thinned(to, grade)) }, writer)(shape);
    return writer.text();
  };
  const atlas = worldAtlas(detail);
  const step = graticuleStep(extent);
  return {
    sea: pathOf({ type: "Sphere" }),
    land: pathOf(atlas.land),
    borders: pathOf(atlas.borders),
    graticule: pathOf(
      geoGraticule()
        .step([step, step])
        .precision(step / 8)(),
      { distance: 0.5, area: 0 },
    ),
    highlighted: highlighted.map((country) => pathOf(atDetail(country, detail).shape(), finest)),
  };
};
