import {
  area,
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle2,
} from "d3-shape";
import { type Html, html } from "../../markup/template.ts";
import { type Box, pathNumbers, tenths } from "../geometry.ts";

/** Returns the path of a line through points, with gaps where they are undefined. A point between two gaps is a dot. */
export function linePath(points: readonly (Point | undefined)[]): string {
  return relativePath(drawLine(points) ?? "");
}

const drawLine = line<Point | undefined>()
  .defined((point) => point !== undefined)
  .x((point) => point?.[0] ?? 0)
  .y((point) => point?.[1] ?? 0)
  .digits(1);

/** Returns the path of the area between two heights, with gaps where they are undefined. */
export function areaPath(slices: readonly (Slice | undefined)[]): string {
  return relativePath(drawArea(slices) ?? "");
}

/** Two heights at one x. */
interface Slice {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const drawArea = area<Slice | undefined>()
  .defined((slice) => slice !== undefined)
  .x((slice) => slice?.x ?? 0)
  .y0((slice) => slice?.from ?? 0)
  .y1((slice) => slice?.to ?? 0)
  .digits(1);

/**
 * Rewrites a path of straight lines, as d3-shape writes it, with relative steps: it is shorter, and even steps compress
 * well. Rounded to tenths; rounding errors do not add up.
 * @example relativePath("M10,20L11.5,20L13,18Z") // "M10 20l1.5 0 1.5-2Z"
 */
export function relativePath(path: string): string {
  let [x, y] = [0, 0];
  let from = "";
  return path.replace(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g, (_, letter, wantedX, wantedY) => {
    if (letter === "Z") return "Z";
    const [toX, toY] = [Math.round(Number(wantedX) * 10), Math.round(Number(wantedY) * 10)];
    const step = writtenTenths([toX - x, toY - y]);
    [x, y] = [toX, toY];
    const before = from;
    from = letter;
    if (letter === "M") return `M${writtenTenths([toX, toY])}`;
    return before === "L" ? `${step.startsWith("-") ? "" : " "}${step}` : `l${step}`;
  });
}

/** Takes tenths as whole numbers, so that nothing is lost between steps. */
function writtenTenths(tenths: readonly number[]): string {
  return pathNumbers(tenths.map((value) => value / 10));
}

/** Draws a straight line from one point to another. */
export function stroke(className: string, [fromX, fromY]: Point, [toX, toY]: Point): Html {
  const to =
    fromY === toY ? `H${tenths(toX)}` : fromX === toX ? `V${tenths(toY)}` : `L${tenths(toX)} ${tenths(toY)}`;
  return html`<path class="${className}" d="M${tenths(fromX)} ${tenths(fromY)}${to}"/>`;
}

type Point = readonly [x: number, y: number];

/** Draws the mark of a series, whose shape distinguishes it besides its colour. `size` is the font size. */
export function mark(index: number, [x, y]: readonly [number, number], size: number): Html {
  const path = symbol(shapes[index] ?? symbolCircle, size * 3.4).digits(1)() ?? "";
  return html`<path class="chart-mark series-${index + 1}" transform="translate(${tenths(x)} ${tenths(y)})" d="${path}"/>`;
}

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare2,
  symbolTriangle2,
  symbolDiamond2,
  symbolCross,
  symbolStar,
];

/** Draws a bar of a series, whose hatch distinguishes it besides its colour; `id` is that of the drawing. */
export function block(index: number, { x, y, width, height }: Box, id: string): Html {
  return html`<rect class="chart-block series-${index + 1}"${
    index > 0 && html` fill="url(#${id}-${index + 1})"`
  } x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}"/>`;
}

/** Returns the hatch patterns of bars and areas. Their ids consist of `id` and the number of the series. */
export function hatches(series: number, id: string): readonly Html[] {
  return hatchPaths
    .slice(0, Math.max(0, series - 1))
    .map(
      (path, index) =>
        html`<pattern id="${id}-${index + 2}" class="series-${index + 2}" width="6" height="6" patternUnits="userSpaceOnUse"${
          hatchAngles[index] !== 0 && html` patternTransform="rotate(${hatchAngles[index] ?? 0})"`
        }><path class="chart-tinge" d="M0 0H6V6H0Z"/><path class="chart-hatch" d="${path}"/></pattern>`,
    );
}

/** The hatch of each series after the first, in tiles of 6 by 6. */
const hatchPaths: readonly string[] = ["M0 3H6", "M3 0V6", "M0 3H6M3 0V6", "M1.5 3h3", "M0 2H6M0 5H6"];

const hatchAngles: readonly number[] = [45, 0, 45, 0, 0];
