import {
  type GeoContext,
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoStream,
  geoGraticule,
  geoPath,
} from "d3-geo";
import { type Box, pathNumbers } from "../geometry.ts";
import { type Country, type Detail, worldAtlas } from "./atlas.ts";
import { lonLatWindow, type MapExtent } from "./projection.ts";

/** Draws the shapes of a map. The projection stays clipped to the frame afterwards. */
export function mapGeometry({ projection, extent, clip, highlighted }: Drawing): MapGeometry {
  const window = lonLatWindow(projection, clip);
  const cut = window ?? ((to: GeoStream) => to);
  projection.clipExtent(outside(clip));
  const detail = detailFor(extent);
  const pathOf = (shape: GeoPermissibleObjects, tolerance: Tolerance): string => {
    const writer = pathWriter();
    geoPath({ stream: (to) => cut(projection.stream(simplifyingStream(to, tolerance))) }, writer)(shape);
    return writer.text();
  };
  const highlight = (country: Country): string => {
    const shape = atDetail(country, detail).shape();
    const path = pathOf(shape, highlightTolerance);
    return path === "" ? "" : path + ringAround(shape, projection);
  };
  const { land, borders } = worldAtlas(detail);
  const tolerance = toleranceFor(detail);
  return {
    // Within a window of degrees there is no edge of the globe.
    sea: window ? filled(outside(clip)) : pathOf({ type: "Sphere" }, tolerance),
    land: pathOf(land, tolerance),
    borders: pathOf(borders, tolerance),
    graticule: pathOf(graticule(extent), { distance: 0.5, area: 0 }),
    highlighted: highlighted.map(highlight),
  };
}

/** The shapes of a map, each as the data of a path. */
export interface MapGeometry {
  readonly sea: string;
  readonly land: string;
  readonly borders: string;
  readonly graticule: string;
  readonly highlighted: readonly string[];
}

interface Drawing {
  readonly projection: GeoProjection;
  readonly extent: MapExtent;
  /** The part of the plane that is drawn. */
  readonly clip: Box;
  readonly highlighted: readonly Country[];
}

/** Tolerances in units of the drawing: points nearer to a line, and smaller areas, are left out. */
interface Tolerance {
  readonly distance: number;
  readonly area: number;
}

/** Highlighted countries are drawn to the last islet, so that none is too small to be seen. */
const highlightTolerance: Tolerance = { distance: 0.6, area: 0 };

/** Every part of a world map has much coast: drawn coarsely, it looks as good and is half as long. */
function toleranceFor(detail: Detail): Tolerance {
  return detail === 110 ? { distance: 1.1, area: 12 } : { distance: 0.7, area: 8 };
}

function outside({ x, y, width, height }: Box): [[number, number], [number, number]] {
  return [
    [x - bleed, y - bleed],
    [x + width + bleed, y + height + bleed],
  ];
}

/** Shapes reach a little beyond the frame, so that no coast is drawn along its edge. */
const bleed = 6;

function filled([[left, top], [right, bottom]]: ReturnType<typeof outside>): string {
  return `M${left} ${top}H${right}V${bottom}H${left}z`;
}

/** Returns the level of detail for an extent. */
function detailFor({ west, south, east, north }: MapExtent): Detail {
  const span = Math.max(east - west, north - south);
  if (span > 100) return 110;
  return span < 8 ? 10 : 50;
}

/** Passes on lines and rings without the details that no eye would miss. */
function simplifyingStream(to: GeoStream, { distance, area }: Tolerance): GeoStream {
  let points: PathPoint[] = [];
  let isRing = false;
  return {
    point: (x, y) => {
      points.push([x, y]);
    },
    sphere: () => to.sphere?.(),
    polygonStart: () => {
      isRing = true;
      to.polygonStart();
    },
    polygonEnd: () => {
      isRing = false;
      to.polygonEnd();
    },
    lineStart: () => {
      points = [];
    },
    lineEnd: () => {
      if (isRing && areaOf(points) < area) return;
      to.lineStart();
      for (const [x, y] of simplified(points, distance)) to.point(x, y);
      to.lineEnd();
    },
  };
}

type PathPoint = readonly [x: number, y: number];

function areaOf(points: readonly PathPoint[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

/**
 * Simplifies a line with the algorithm of Ramer, Douglas and Peucker: keeps its ends, and the points that are further
 * off than `most`.
 */
function simplified(points: readonly PathPoint[], tolerance: number): readonly PathPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const offsets = points.map((point) => offset(point, first, last));
  const farthest = offsets.reduce((best, far, index) => (far > (offsets[best] ?? 0) ? index : best), 0);
  if ((offsets[farthest] ?? 0) <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance),
    ...simplified(points.slice(farthest), tolerance).slice(1),
  ];
}

/** Returns the distance of a point from the line between two others. */
function offset([x, y]: PathPoint, [x1, y1]: PathPoint, [x2, y2]: PathPoint): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy);
  return length === 0 ? Math.hypot(x - x1, y - y1) : Math.abs(dx * (y - y1) - dy * (x - x1)) / length;
}

function atDetail(country: Country, detail: Detail): Country {
  return (
    worldAtlas(detail).countries.find(
      ({ name, number }) => name === country.name || (number !== undefined && number === country.number),
    ) ?? country
  );
}

/** Returns a ring around a shape that is too small to be found; empty for others. */
function ringAround(shape: GeoPermissibleObjects, projection: GeoProjection): string {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape);
  if (right - left >= ringBelow || bottom - top >= ringBelow) return "";
  const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  return `M${x - ringRadius} ${y}a${ringRadius} ${ringRadius} 0 1 0 ${2 * ringRadius} 0a${ringRadius} ${ringRadius} 0 1 0-${2 * ringRadius} 0z`;
}

/** A country smaller than this gets a ring, so that readers find it. */
const ringBelow = 10;

const ringRadius = 9;

/** Returns lines of latitude, a handful on a map, and lines of longitude about as far apart on the ground. */
function graticule(extent: MapExtent): GeoJSON.MultiLineString {
  const { south, north } = extent;
  const step = steps.findLast((degrees) => degrees <= Math.min((north - south) / 2, 30)) ?? 0.1;
  const across = step / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return geoGraticule()
    .extent(reach(extent))
    .step([steps.find((degrees) => degrees >= across * 0.8) ?? 60, step])
    .precision(step / 8)();
}

const steps: readonly number[] = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 45, 60];

/** Returns the part of the globe that may show around an extent: three times as wide and as high. */
function reach({ west, south, east, north }: MapExtent): [[number, number], [number, number]] {
  const [width, height] = [east - west, north - south];
  const isAround = width > 120 || Math.max(-south, north) + height > 75;
  return [
    [isAround ? -180 : west - width, Math.max(south - height, -90)],
    [isAround ? 180 : east + width, Math.min(north + height, 90)],
  ];
}

/**
 * Returns a context for d3-geo that writes short path data, with relative steps of whole units. A ring that has shrunk
 * to a point gets a step of one unit, so that its outline shows.
 */
export function pathWriter(): GeoContext & { readonly text: () => string } {
  let text = "";
  /** The current point: the beginning of the last closed path, or the end of the last open one. */
  let at: Point = [0, 0];
  let line: Point[] = [];
  const rounded = (x: number, y: number): Point => [Math.round(x), Math.round(y)];
  const write = (points: readonly Point[], end: "open" | "closed"): void => {
    const steps = points.flatMap((point, index): readonly Point[] => {
      const before = points[index - 1] ?? at;
      const step: Point = [point[0] - before[0], point[1] - before[1]];
      return index > 0 && step[0] === 0 && step[1] === 0 ? [] : [step];
    });
    if (steps.length < 2 && end === "open") return;
    const drawn = steps.length < 2 ? [...steps, [1, 0] as const] : steps;
    text += `m${pathNumbers(drawn.flat())}`;
    if (end === "closed") text += "z";
    at = (end === "closed" ? points[0] : points.at(-1)) ?? at;
  };
  const flush = (): void => {
    write(line, "open");
    line = [];
  };
  return {
    beginPath: () => {},
    moveTo: (x, y) => {
      flush();
      line = [rounded(x, y)];
    },
    lineTo: (x, y) => {
      line.push(rounded(x, y));
    },
    closePath: () => {
      write(line, "closed");
      line = [];
    },
    arc: () => {},
    text: () => {
      flush();
      return text;
    },
  };
}

type Point = readonly [x: number, y: number];
