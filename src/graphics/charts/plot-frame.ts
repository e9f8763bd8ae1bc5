import { max, min, pairs } from "d3-array";
import { scaleLinear } from "d3-scale";
import { textWidth } from "../text-fit.ts";
import type { Canvas, Chart } from "./chart.ts";
import { type SideLabel, type SideLabels, seriesEnds, sideLabels } from "./labels.ts";
import { shortFigure, tickLabels } from "./numbers.ts";
import { type FigureScale, figureScale } from "./scale.ts";

/** A chart whose figures run upwards, with what is settled about it before anything is drawn. */
export interface Plot {
  readonly chart: Chart;
  readonly canvas: Canvas;
  readonly scale: FigureScale;
  /** Where the plot begins and ends. */
  readonly left: number;
  readonly right: number;
  /** The place of a value of the first column. */
  readonly place: (value: number) => number;
  /** How far apart two neighbouring values are, at least. */
  readonly step: number;
}

export interface PlotFrame extends Plot {
  /** Names and notes beside the plot; undefined where they find no room and stand above it. */
  readonly labels: SideLabels | undefined;
  /** The figures told on lines across the plot; none where each column tells its own. */
  readonly axis: readonly { readonly y: number; readonly text: string }[];
}

/** Everything about a plot that has to be known before it is drawn. */
export function plotFrame(chart: Chart, canvas: Canvas): PlotFrame {
  const { size, language } = canvas;
  const { values } = chart.data.axis;
  const count = slots(values);
  const rounded = scaleFor(chart, "rounded", canvas);
  const isDirect = columnFiguresFit(chart, besides(chart, rounded, canvas).right / count, canvas);
  const scale = isDirect ? scaleFor(chart, "exact", canvas) : rounded;
  const { labels, right } = besides(chart, scale, canvas);
  const words = isDirect ? [] : tickLabels(scale.ticks, language);
  const left = isDirect ? 0 : (max(words, (text) => textWidth(text, size)) ?? 0) + size * 0.6;
  const inset = chart.type === "bar" ? (right - left) / count / 2 : size * 0.5;
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const place = scaleLinear()
    .domain([first, last])
    .range([left + inset, right - inset]);
  const axis = words.map((text, index) => ({ y: scale.place(scale.ticks[index] ?? 0), text }));
  return { chart, canvas, scale, left, right, place, step: (right - left) / count, labels, axis };
}

/** How many places of equal width the first column has, the smallest step being one. */
function slots(values: readonly number[]): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const smallest = min(pairs(values), ([one, next]) => next - one);
  return smallest === undefined || smallest === 0 ? 1 : Math.round((last - first) / smallest) + 1;
}

function scaleFor(chart: Chart, ends: "rounded" | "exact", { height, size }: Canvas): FigureScale {
  const hangs = chart.data.series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  // Figures under hanging columns need room above the dates.
  const bottom = ends === "exact" && hangs ? height - size * 1.4 : height;
  return figureScale({ ...chart, ends }, [bottom, 0]);
}

/** Whether each column has room for its figure, so that no axis is needed; `step` is how far apart columns are. */
function columnFiguresFit(
  { type, data }: Pick<Chart, "type" | "data">,
  step: number,
  { size, language }: Canvas,
): boolean {
  const told = shortFigure(data, language);
  const [only, ...others] = data.series;
  return (
    type === "bar" &&
    others.length === 0 &&
    (only?.values ?? []).every(
      (value) => value === undefined || textWidth(told(value), size) + size * 0.3 <= step,
    )
  );
}

/** Where the plot ends, with what stands beside it. */
function besides(chart: Chart, scale: FigureScale, canvas: Canvas) {
  const labels = sideLabels(labelsBeside(chart, scale.place, canvas), canvas);
  const taken = labels && labels.width > 0 ? labels.width + canvas.size : canvas.size * 0.5;
  return { labels, right: canvas.width - taken };
}

function labelsBeside(
  chart: Chart,
  place: (figure: number) => number,
  { language }: Canvas,
): readonly SideLabel[] {
  return [
    ...seriesEnds(chart, language).map(({ index, figure, text }) => ({
      y: place(figure),
      text,
      className: `chart-name series-${index + 1}`,
    })),
    ...chart.notes.flatMap(({ at, value, text }) =>
      at === undefined && value !== undefined ? [{ y: place(value), text, className: "chart-note" }] : [],
    ),
  ];
}
