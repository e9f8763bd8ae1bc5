import type { ChartData } from "./chartData.ts";

/** For each row the sum of its first `count` series, of all if silent; undefined where a figure is missing in any series. */
export const stackedSums = (
  { axis, series }: Pick<ChartData, "axis" | "series">,
  count = series.length,
): readonly (number | undefined)[] =>
  axis.values.map((_, row) => {
    const figures = series.map(({ values }) => values[row]);
    const known = figures.filter((figure) => figure !== undefined);
    return known.length < figures.length
      ? undefined
      : known.slice(0, count).reduce((sum, figure) => sum + figure, 0);
  });
