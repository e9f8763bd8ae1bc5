import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart, ChartText } from "./chart.ts";
import { shortFigure } from "./numbers.ts";
import { stackedSums } from "./scale.ts";

/** What stands beside the plot, at the height of what it names. */
export interface SideLabel {
  readonly y: number;
  readonly text: string;
  readonly className: string;
}

export interface SideLabels {
  /** What they take of the drawing's width, without the gap before them. */
  readonly width: number;
  /** The heights at which they came to stand. */
  readonly middles: readonly number[];
  readonly texts: (x: number) => readonly ChartText[];
}

/** What part of the drawing they may take. */
const widest = 0.34;

const leading = 1.2;

/** Labels beside the plot, none of which covers another; undefined where there is no room for all of them. */
export function sideLabels(
  labels: readonly SideLabel[],
  { width, height, size }: Canvas,
): SideLabels | undefined {
  const set = labels.map((label) => ({
    ...label,
    lines: wrappedText(label.text, { width: widest * width, size }),
  }));
  const wanting = set.map(({ y, lines }) => ({ y, height: lines.length * size * leading }));
  const middles = spread(wanting, { top: -size * 0.6, bottom: height + size * 0.6 });
  if (!middles) return undefined;
  return {
    width: Math.max(0, ...set.flatMap(({ lines }) => lines.map((line) => textWidth(line, size)))),
    middles,
    texts: (x) =>
      set.flatMap(({ lines, className }, label) => {
        const top = (middles[label] ?? 0) - (lines.length * size * leading) / 2;
        return lines.map((text, index) => ({ x, y: top + size * (0.95 + index * leading), text, className }));
      }),
  };
}

/** Something that wants to stand at a height, by its middle, and how much of it it takes. */
interface Wanting {
  readonly y: number;
  readonly height: number;
}

/**
 * Middles at which nothing covers another and nothing leaves the space from `top` to `bottom`, as near to those wanted as
 * that allows; undefined where there is no room. In the order given.
 */
export function spread(
  wanting: readonly Wanting[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] | undefined {
  if (wanting.reduce((sum, { height }) => sum + height, 0) > bottom - top) return undefined;
  const order = wanting
    .map((_, index) => index)
    .sort((one, other) => (wanting[one]?.y ?? 0) - (wanting[other]?.y ?? 0));
  const sorted = order.flatMap((index) => wanting[index] ?? []);
  const down = pushedDown(sorted, top);
  // The same from below, upside down, for those that were pushed over the edge.
  const up = pushedDown(
    sorted.map(({ height }, index) => ({ y: -(down[index] ?? 0), height })).toReversed(),
    -bottom,
  ).toReversed();
  return wanting.map((_, index) => -(up[order.indexOf(index)] ?? 0));
}

/** Middles in rising order, none closer to the one before than both are high, from `top` on. */
function pushedDown(wanting: readonly Wanting[], top: number): readonly number[] {
  let floor = top;
  return wanting.map(({ y, height }) => {
    const middle = Math.max(y, floor + height / 2);
    floor = middle + height / 2;
    return middle;
  });
}

/** Where a series is named: beside its last figure. */
interface SeriesEnd {
  /** The number of the series, from 0. */
  readonly index: number;
  readonly row: number;
  readonly figure: number;
  readonly text: string;
}

/** What is to be told beside the ends of the series: their names or, where there is one alone, its last figure. */
export function seriesEnds(chart: Chart, language: string): readonly SeriesEnd[] {
  const { series } = chart.data;
  const told = shortFigure(chart.data, language);
  if (chart.type === "bar") return [];
  return series.flatMap(({ name }, index): readonly SeriesEnd[] => {
    const last = lastOf(figuresOf(chart, index));
    if (!last) return [];
    const text = series.length === 1 ? told(last.figure) : name;
    return [{ index, ...last, text }];
  });
}

/** The last row with a figure, and the figure; undefined where there is none. */
function lastOf(figures: readonly (number | undefined)[]) {
  const row = figures.findLastIndex((figure) => figure !== undefined);
  const figure = figures[row];
  return figure === undefined ? undefined : { row, figure };
}

/** For a layer of an area that is the middle of it. */
function figuresOf({ type, data }: Chart, index: number): readonly (number | undefined)[] {
  if (type !== "area" || data.series.length === 1) return data.series[index]?.values ?? [];
  const above = stackedSums(data, index + 1);
  return stackedSums(data, index).map((sum, row) =>
    sum === undefined ? undefined : (sum + (above[row] ?? sum)) / 2,
  );
}
