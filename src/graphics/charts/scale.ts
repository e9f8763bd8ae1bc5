import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { ChartType } from "../../model/graphics.ts";
import type { ChartData, PlacedNote } from "./chart.ts";

/** Returns a scale over the figures of a chart and its notes; `range` is its beginning and end on the drawing. */
export function figureScale(shown: Shown, range: readonly [number, number]): FigureScale {
  const exact = scaleLinear().domain(domainOf(shown)).range(range);
  const scale = shown.ends === "exact" ? exact : exact.nice(lineCount);
  const [from = 0, to = 0] = scale.domain();
  return {
    position: scale,
    ticks: scale.ticks(lineCount),
    base: scale(Math.min(Math.max(0, from), to)),
    zero: from <= 0 && to >= 0 ? "shown" : "beyond",
  };
}

/** Maps figures to positions along an axis. */
export interface FigureScale {
  readonly position: (figure: number) => number;
  readonly ticks: readonly number[];
  /** The position of zero, or of the end nearest to it. */
  readonly base: number;
  readonly zero: "shown" | "beyond";
}

interface Shown {
  readonly data: ChartData;
  readonly type: ChartType;
  readonly notes?: readonly Pick<PlacedNote, "value">[];
  /** Rounded ends suit an axis, exact ones suit figures on the bars themselves. */
  readonly ends?: "rounded" | "exact";
}

/** About how many lines are drawn across a chart. */
const lineCount = 5;

/** Lengths mean nothing unless they begin at zero. Lines and dots may begin elsewhere if zero is far away. */
function domainOf(shown: Shown): readonly [number, number] {
  const [min = 0, max = 1] = extent(figuresOf(shown));
  const isLength = shown.type === "bar" || shown.type === "area";
  const isFarFromZero = !isLength && (min > 0 ? min > max / 2 : max < 0 && max < min / 2);
  if (isFarFromZero) return min === max ? [min - 1, max + 1] : [min, max];
  const [from, to] = [Math.min(min, 0), Math.max(max, 0)];
  return from === to ? [0, 1] : [from, to];
}

function figuresOf({ data, type, notes = [] }: Shown): readonly number[] {
  return [
    ...data.series.flatMap(({ values }) => values.filter((value) => value !== undefined)),
    ...(type === "area" ? stackedSums(data).filter((sum) => sum !== undefined) : []),
    ...notes.flatMap(({ value }) => (value === undefined ? [] : [value])),
  ];
}

/**
 * Returns for each row the sum of its first `count` series, by default of all. Undefined if a figure of any series is
 * missing.
 */
export function stackedSums(
  { axis, series }: Pick<ChartData, "axis" | "series">,
  count = series.length,
): readonly (number | undefined)[] {
  return axis.values.map((_, row) => {
    const figures = series.map(({ values }) => values[row]);
    const known = figures.filter((figure) => figure !== undefined);
    return known.length < figures.length
      ? undefined
      : known.slice(0, count).reduce((sum, figure) => sum + figure, 0);
  });
}
