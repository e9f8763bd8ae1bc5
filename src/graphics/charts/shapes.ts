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

/** Two heights at a place. */
interface Slice {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

const fill = area<Slice | undefined>()
  .defined((slice) => slice !== undefined)
  .x((slice) => slice?.x ?? 0)
  .y0((slice) => slice?.from ?? 0)
  .y1((slice) => slice?.to ?? 0)
  .digits(1);

/** The space between two heights, which breaks off where there are none. */
export function areaPath(slices: readonly (Slice | undefined)[]): string {
  return inSteps(fill(slices) ?? "");
}

type Place = readonly [x: number, y: number];

const draw = line<Place | undefined>()
  .defined((place) => place !== undefined)
  .x((place) => place?.[0] ?? 0)
  .y((place) => place?.[1] ?? 0)
  .digits(1);

/** A line through places, which breaks off where there is none. A place between two gaps is a point. */
export function linePath(places: readonly (Place | undefined)[]): string {
  return inSteps(draw(places) ?? "");
}

/**
 * A path of straight lines, as d3-shape writes it, told in steps from point to point instead of places: it is shorter, and
 * even steps shrink when they are compressed. To a tenth; no step adds to the error of another.
 * @example inSteps("M10,20L11.5,20L13,18Z") // "M10 20l1.5 0 1.5-2Z"
 */
export function inSteps(path: string): string {
  let [x, y] = [0, 0];
  let from = "";
  return path.replace(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g, (_, letter, wantedX, wantedY) => {
    if (letter === "Z") return "Z";
    const [toX, toY] = [Math.round(Number(wantedX) * 10), Math.round(Number(wantedY) * 10)];
    const step = written([toX - x, toY - y]);
    [x, y] = [toX, toY];
    const before = from;
    from = letter;
    if (letter === "M") return `M${written([toX, toY])}`;
    return before === "L" ? `${step.startsWith("-") ? "" : " "}${step}` : `l${step}`;
  });
}

/** What is counted in tenths, so that nothing is lost between steps. */
function written(tenths: readonly number[]): string {
  return pathNumbers(tenths.map((value) => value / 10));
}

type Point = readonly [x: number, y: number];

/** A straight line from one point to another. */
export function stroke(className: string, [fromX, fromY]: Point, [toX, toY]: Point): Html {
  const to =
    fromY === toY ? `H${tenths(toX)}` : fromX === toX ? `V${tenths(toY)}` : `L${tenths(toX)} ${tenths(toY)}`;
  return html`<path class="${className}" d="M${tenths(fromX)} ${tenths(fromY)}${to}"/>`;
}

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare2,
  symbolTriangle2,
  symbolDiamond2,
  symbolCross,
  symbolStar,
];

/** The mark of a series, which its shape tells apart besides its colour. `size` is that of the type. */
export function mark(index: number, [x, y]: readonly [number, number], size: number): Html {
  const path = symbol(shapes[index] ?? symbolCircle, size * 3.4).digits(1)() ?? "";
  return html`<path class="chart-mark series-${index + 1}" transform="translate(${tenths(x)} ${tenths(y)})" d="${path}"/>`;
}

/** What each series after the first is filled with, in tiles of 6 by 6. */
const strokes: readonly string[] = ["M0 3H6", "M3 0V6", "M0 3H6M3 0V6", "M1.5 3h3", "M0 2H6M0 5H6"];

const turns: readonly number[] = [45, 0, 45, 0, 0];

/** The fillings of bars and areas, called by `id` and the number of the series. */
export function hatches(series: number, id: string): readonly Html[] {
  return strokes
    .slice(0, Math.max(0, series - 1))
    .map(
      (path, index) =>
        html`<pattern id="${id}-${index + 2}" class="series-${index + 2}" width="6" height="6" patternUnits="userSpaceOnUse"${
          turns[index] !== 0 && html` patternTransform="rotate(${turns[index] ?? 0})"`
        }><path class="chart-tinge" d="M0 0H6V6H0Z"/><path class="chart-hatch" d="${path}"/></pattern>`,
    );
}

/** A bar of a series, which its hatch tells apart besides its colour; `id` is that of the drawing. */
export function block(index: number, { x, y, width, height }: Box, id: string): Html {
  return html`<rect class="chart-block series-${index + 1}"${
    index > 0 && html` fill="url(#${id}-${index + 1})"`
  } x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}"/>`;
}
