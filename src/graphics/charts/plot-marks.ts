import { type Html, html } from "../../markup/template.ts";
import type { ChartData, ChartText } from "./chart.ts";
import { shortFigure } from "./numbers.ts";
import type { Plot } from "./plot-frame.ts";
import { stackedSums } from "./scale.ts";
import { areaPath, block, linePath, mark } from "./shapes.ts";

/** Areas of the series, one on another; each has a hatch of its own besides its colour. */
export function areaMarks({ chart: { data, id }, canvas, scale, place }: Plot): readonly Html[] {
  return data.series.flatMap((_, index) => {
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
}

/** The upper edge of a layer, and the lower one. */
function edges(data: ChartData, index: number) {
  return {
    lower: stackedSums(data, index),
    upper: stackedSums(data, index + 1),
  };
}

const narrowest = 1.5;

/** How much of its place a group of columns takes. */
const share = 0.74;

const widest = 56;

/** Columns for each date, those of several series side by side. */
export function columnMarks({ chart: { data, id }, canvas, scale, place, step }: Plot): readonly Html[] {
  const count = data.series.length;
  const width = Math.max(narrowest, Math.min((step * share) / count, widest));
  return data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => {
      if (value === undefined) return [];
      const end = scale.place(value);
      const x = place(data.axis.values[row] ?? 0) + (index - count / 2) * width;
      const box = { x, y: Math.min(end, scale.base), width, height: Math.abs(end - scale.base) };
      return [block(index, box, `${id}-${canvas.name}`)];
    }),
  );
}

/** Figures at the ends of columns: above those that rise, below those that hang. */
export function columnFigures({ chart: { data }, canvas, scale, place }: Plot): readonly ChartText[] {
  const told = shortFigure(data, canvas.language);
  return data.series.flatMap(({ values }) =>
    values.flatMap((value, row): readonly ChartText[] => {
      if (value === undefined) return [];
      const x = place(data.axis.values[row] ?? 0);
      const y = scale.place(value) + canvas.size * (value < 0 ? 1.05 : -0.4);
      return [{ x, y, text: told(value), anchor: "middle", className: "chart-figure" }];
    }),
  );
}

/** A mark for each figure, of the shape of its series. */
export function dotMarks({ chart: { data }, canvas, scale, place }: Plot): readonly Html[] {
  return data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) =>
      value === undefined
        ? []
        : [mark(index, [place(data.axis.values[row] ?? 0), scale.place(value)], canvas.size * 1.5)],
    ),
  );
}

/** Up to so many figures, each is marked; beyond, the last alone. */
const mostMarked = 14;

/** Lines with the marks of their series, which tell them apart besides colours and dashes. */
export function lineMarks({ chart: { data }, canvas, scale, place }: Plot): readonly Html[] {
  return data.series.flatMap(({ values }, index) => {
    const places = values.map((value, row) =>
      value === undefined ? undefined : ([place(data.axis.values[row] ?? 0), scale.place(value)] as const),
    );
    const drawn = places.filter((at) => at !== undefined);
    const marked = drawn.length <= mostMarked ? drawn : drawn.slice(-1);
    return [
      html`<path class="chart-line series-${index + 1}" d="${linePath(places)}"/>`,
      ...marked.map((at) => mark(index, at, canvas.size)),
    ];
  });
}
