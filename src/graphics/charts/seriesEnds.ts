import type { Chart } from "./chart.ts";
import { shortFigure } from "./shortFigure.ts";
import { stackedSums } from "./stackedSums.ts";

/** Where a series is named: beside its last figure. */
export interface SeriesEnd {
  /** The number of the series, from 0. */
  readonly index: number;
  readonly row: number;
  readonly figure: number;
  readonly text: string;
}

/** The last row with a figure, and the figure; undefined where there is none. */
const lastOf = (figures: readonly (number | undefined)[]) => {
  const row = figures.findLastIndex((figure) => figure !== undefined);
  const figure = figures[row];
  return figure === undefined ? undefined : { row, figure };
};

/** For a layer of an area that is the middle of it. */
const figuresOf = ({ type, data }: Chart, index: number): readonly (number | undefined)[] => {
  if (type !== "area" || data.series.length === 1) return data.series[index]?.values ?? [];
  const above = stackedSums(data, index + 1);
  return stackedSums(data, index).map((sum, row) =>
    sum === undefined ? undefined : (sum + (above[row] ?? sum)) / 2,
  );
};

/** What is to be told beside the ends of the series: their names or, where there is one alone, its last figure. */
export const seriesEnds = (chart: Chart, language: string): readonly SeriesEnd[] => {
  const { series } = chart.data;
  const told = shortFigure(chart.data, language);
  if (chart.type === "bar") return [];
  return series.flatMap(({ name }, index): readonly SeriesEnd[] => {
    const last = lastOf(figuresOf(chart, index));
    if (!last) return [];
    const text = series.length === 1 ? told(last.figure) : name;
    return [{ index, ...last, text }];
  });
};
