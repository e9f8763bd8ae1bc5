import { type Html, html } from "../../text/html.ts";
import { areaPath } from "./areaPath.ts";
import type { ChartData } from "./chartData.ts";
import { linePath } from "./linePath.ts";
import type { Plot } from "./plot.ts";
import { stackedSums } from "./stackedSums.ts";

/** The upper edge of a layer, and the lower one. */
const edges = (data: ChartData, index: number) => ({
  lower: stackedSums(data, index),
  upper: stackedSums(data, index + 1),
});

/** Areas of the series, one on another; each has a hatch of its own besides its colour. */
export const areaMarks = ({ chart: { data, id }, canvas, scale, place }: Plot): readonly Html[] =>
  data.series.flatMap((_, index) => {
    const { lower, upper } = edges(data, index);
    const slices = upper.map((value, row) =>
      value === undefined
        ? undefined
        : {
            x: place(data.axis.values[row] ?? 0),
            from: index === 0 ? scale.base : scale.place(lower[row] ?? 0),
            to: scale.place(value),
          },
    );
    const edge = linePath(slices.map((slice) => slice && ([slice.x, slice.to] as const)));
    const fill = index > 0 && html` fill="url(#${id}-${canvas.name}-${index + 1})"`;
    return [
      html`<path class="chart-area series-${index + 1}"${fill} d="${areaPath(slices)}"/>`,
      html`<path class="chart-edge series-${index + 1}" d="${edge}"/>`,
    ];
  });
