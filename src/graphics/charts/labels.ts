import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart, ChartText } from "./chart.ts";
import { figureFormat } from "./numbers.ts";
import { stackedSums } from "./scale.ts";

/** Returns labels beside the plot, none of which covers another; undefined if there is no room for all of them. */
export function sideLabels(
  labels: readonly SideLabel[],
  { width, height, size }: Canvas,
): SideLabels | undefined {
  const set = labels.map((label) => ({
    ...label,
    lines: wrappedText(label.text, { width: maxPart * width, size }),
  }));
  const wanted = set.map(({ y, lines }) => ({ y, height: lines.length * size * leading }));
  const middles = spread(wanted, { top: -size * 0.6, bottom: height + size * 0.6 });
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

/** A label beside the plot, at the height of what it names. */
export interface SideLabel {
  readonly y: number;
  readonly text: string;
  readonly className: string;
}

export interface SideLabels {
  /** Without the gap before them. */
  readonly width: number;
  /** The heights at which they were placed. */
  readonly middles: readonly number[];
  readonly texts: (x: number) => readonly ChartText[];
}

/** The maximum part of the drawing for the labels. */
const maxPart = 0.34;

const leading = 1.2;

/**
 * Returns middles at which nothing overlaps or leaves the space from `top` to `bottom`, as near as possible to the
 * wanted ones and in the same order. Undefined if there is no room.
 */
export function spread(
  wanted: readonly WantedSpace[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] | undefined {
  if (wanted.reduce((sum, { height }) => sum + height, 0) > bottom - top) return undefined;
  const order = wanted
    .map((_, index) => index)
    .sort((one, other) => (wanted[one]?.y ?? 0) - (wanted[other]?.y ?? 0));
  const sorted = order.flatMap((index) => wanted[index] ?? []);
  const down = pushedDown(sorted, top);
  // The same upside down, from below, for those that were pushed over the edge.
  const up = pushedDown(
    sorted.map(({ height }, index) => ({ y: -(down[index] ?? 0), height })).toReversed(),
    -bottom,
  ).toReversed();
  return wanted.map((_, index) => -(up[order.indexOf(index)] ?? 0));
}

/** A label's preferred middle, and its height. */
interface WantedSpace {
  readonly y: number;
  readonly height: number;
}

/** Returns ascending middles, each far enough from the one before, from `top` on. */
function pushedDown(wanted: readonly WantedSpace[], top: number): readonly number[] {
  let floor = top;
  return wanted.map(({ y, height }) => {
    const middle = Math.max(y, floor + height / 2);
    floor = middle + height / 2;
    return middle;
  });
}

/** Returns the labels beside the ends of the series: their names or, if there is only one series, its last figure. */
export function seriesEnds(chart: Chart, language: string): readonly SeriesEnd[] {
  const { series } = chart.data;
  const format = figureFormat(chart.data, language);
  if (chart.type === "bar") return [];
  return series.flatMap(({ name }, index): readonly SeriesEnd[] => {
    const last = lastOf(figuresOf(chart, index));
    if (!last) return [];
    const text = series.length === 1 ? format(last.figure) : name;
    return [{ index, ...last, text }];
  });
}

/** The end of a series, where its name is: beside its last figure. */
interface SeriesEnd {
  /** Index of the series. */
  readonly index: number;
  readonly row: number;
  readonly figure: number;
  readonly text: string;
}

/** Returns the last row with a figure, and the figure; undefined if there is none. */
function lastOf(figures: readonly (number | undefined)[]) {
  const row = figures.findLastIndex((figure) => figure !== undefined);
  const figure = figures[row];
  return figure === undefined ? undefined : { row, figure };
}

/** For a layer of an area chart, this is the middle of the layer. */
function figuresOf({ type, data }: Chart, index: number): readonly (number | undefined)[] {
  if (type !== "area" || data.series.length === 1) return data.series[index]?.values ?? [];
  const above = stackedSums(data, index + 1);
  return stackedSums(data, index).map((sum, row) =>
    sum === undefined ? undefined : (sum + (above[row] ?? sum)) / 2,
  );
}
