import { type Html, html } from "../../markup/template.ts";
import type { ChartData, ChartText } from "./chart.ts";
import { figureFormat } from "./numbers.ts";
import type { Plot } from "./plot-frame.ts";
import { stackedSums } from "./scale.ts";
import { areaPath, block, linePath, mark } from "./shapes.ts";

/** Draws stacked areas of the series; each has its own hatch besides its colour. */
export function areaMarks({ chart: { data, id }, canvas, scale, position }: Plot): readonly Html[] {
  return data.series.flatMap((_, index) => {
    const { lower, upper } = edges(data, index);
    const slices = upper.map((value, row) =>
      value === undefined
        ? undefined
        : {
            x: position(data.axis.values[row] ?? 0),
            from: index === 0 ? scale.base : scale.position(lower[row] ?? 0),
            to: scale.position(value),
          },
    );
    const edge = linePath(slices.map((slice) => slice && ([slice.x, slice.to] as const)));
    const fill = index > 0 && html` fill="url(#${id}-${canvas.name}-${index + 1})"`;
    return [
      html`<path class="chart-area series-${index + 1}"${fill} d="${areaPath(slices)}"/>`,
      html`<path class="chart-edge series-${index + 1}" d="${edge}"/>`,
    ];
  });
}

/** Returns the lower and the upper edge of a layer. */
function edges(data: ChartData, index: number) {
  return {
    lower: stackedSums(data, index),
    upper: stackedSums(data, index + 1),
  };
}

/** Draws columns for each date, those of several series side by side. */
export function columnMarks({ chart: { data, id }, canvas, scale, position, step }: Plot): readonly Html[] {
  const count = data.series.length;
  const width = Math.max(minWidth, Math.min((step * groupPart) / count, maxWidth));
  return data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => {
      if (value === undefined) return [];
      const end = scale.position(value);
      const x = position(data.axis.values[row] ?? 0) + (index - count / 2) * width;
      const box = { x, y: Math.min(end, scale.base), width, height: Math.abs(end - scale.base) };
      return [block(index, box, `${id}-${canvas.name}`)];
    }),
  );
}

const minWidth = 1.5;

/** The part of the step that a group of columns fills. */
const groupPart = 0.74;

const maxWidth = 56;

/** Returns the figures at the ends of columns: above rising ones, below hanging ones. */
export function columnFigures({ chart: { data }, canvas, scale, position }: Plot): readonly ChartText[] {
  const format = figureFormat(data, canvas.language);
  return data.series.flatMap(({ values }) =>
    values.flatMap((value, row): readonly ChartText[] => {
      if (value === undefined) return [];
      const x = position(data.axis.values[row] ?? 0);
      const y = scale.position(value) + canvas.size * (value < 0 ? 1.05 : -0.4);
      return [{ x, y, text: format(value), anchor: "middle", className: "chart-figure" }];
    }),
  );
}

/** Draws a mark for each figure, in the shape of its series. */
export function dotMarks({ chart: { data }, canvas, scale, position }: Plot): readonly Html[] {
  return data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) =>
      value === undefined
        ? []
        : [mark(index, [position(data.axis.values[row] ?? 0), scale.position(value)], canvas.size * 1.5)],
    ),
  );
}

/** Draws lines with the marks of their series, which distinguish them besides colours and dashes. */
export function lineMarks({ chart: { data }, canvas, scale, position }: Plot): readonly Html[] {
  return data.series.flatMap(({ values }, index) => {
    const points = values.map((value, row) =>
      value === undefined
        ? undefined
        : ([position(data.axis.values[row] ?? 0), scale.position(value)] as const),
    );
    const drawn = points.filter((at) => at !== undefined);
    const marked = drawn.length <= maxMarks ? drawn : drawn.slice(-1);
    return [
      html`<path class="chart-line series-${index + 1}" d="${linePath(points)}"/>`,
      ...marked.map((at) => mark(index, at, canvas.size)),
    ];
  });
}

/** Up to so many figures, each has a mark; beyond that, only the last one. */
const maxMarks = 14;
