import { max, min, pairs } from "d3-array";
import { scaleLinear } from "d3-scale";
import { textWidth } from "../text-fit.ts";
import type { Canvas, Chart } from "./chart.ts";
import { type SideLabel, type SideLabels, seriesEnds, sideLabels } from "./labels.ts";
import { figureFormat, tickLabels } from "./numbers.ts";
import { type FigureScale, figureScale } from "./scale.ts";

/** Computes everything that must be known of a plot before it is drawn. */
export function plotFrame(chart: Chart, canvas: Canvas): PlotFrame {
  const { size, language } = canvas;
  const { values } = chart.data.axis;
  const count = slots(values);
  const rounded = scaleFor(chart, "rounded", canvas);
  const isDirect = columnFiguresFit(chart, sideLayout(chart, rounded, canvas).right / count, canvas);
  const scale = isDirect ? scaleFor(chart, "exact", canvas) : rounded;
  const { labels, right } = sideLayout(chart, scale, canvas);
  const tickTexts = isDirect ? [] : tickLabels(scale.ticks, language);
  const left = isDirect ? 0 : (max(tickTexts, (text) => textWidth(text, size)) ?? 0) + size * 0.6;
  const inset = chart.type === "bar" ? (right - left) / count / 2 : size * 0.5;
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const position = scaleLinear()
    .domain([first, last])
    .range([left + inset, right - inset]);
  const axis = tickTexts.map((text, index) => ({ y: scale.position(scale.ticks[index] ?? 0), text }));
  return { chart, canvas, scale, left, right, position, step: (right - left) / count, labels, axis };
}

/** A vertical chart, with all sizes that must be known before it is drawn. */
export interface Plot {
  readonly chart: Chart;
  readonly canvas: Canvas;
  readonly scale: FigureScale;
  /** The left and right edge of the plot. */
  readonly left: number;
  readonly right: number;
  /** Returns the x of a value of the first column. */
  readonly position: (value: number) => number;
  /** The smallest distance between two neighbouring values. */
  readonly step: number;
}

export interface PlotFrame extends Plot {
  /** Names and notes beside the plot; undefined if there is no room, so that they go into the legend. */
  readonly labels: SideLabels | undefined;
  /** The figures on lines across the plot; none if each column has its own figure. */
  readonly axis: readonly { readonly y: number; readonly text: string }[];
}

/** Returns the number of steps of the first column, if its smallest step is 1. */
function slots(values: readonly number[]): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const smallest = min(pairs(values), ([one, next]) => next - one);
  return smallest === undefined || smallest === 0 ? 1 : Math.round((last - first) / smallest) + 1;
}

function scaleFor(chart: Chart, ends: "rounded" | "exact", { height, size }: Canvas): FigureScale {
  const hangs = chart.data.series.some(({ values }) => values.some((value) => (value ?? 0) < 0));
  // Figures below hanging columns need room above the dates.
  const bottom = ends === "exact" && hangs ? height - size * 1.4 : height;
  return figureScale({ ...chart, ends }, [bottom, 0]);
}

/**
 * Returns true if each column has room for its figure, so that no axis is needed; `step` is the distance of columns.
 */
function columnFiguresFit(
  { type, data }: Pick<Chart, "type" | "data">,
  step: number,
  { size, language }: Canvas,
): boolean {
  const format = figureFormat(data, language);
  const [only, ...others] = data.series;
  return (
    type === "bar" &&
    others.length === 0 &&
    (only?.values ?? []).every(
      (value) => value === undefined || textWidth(format(value), size) + size * 0.3 <= step,
    )
  );
}

/** Returns the right edge of the plot, and the labels beside it. */
function sideLayout(chart: Chart, scale: FigureScale, canvas: Canvas) {
  const labels = sideLabels(labelsBeside(chart, scale.position, canvas), canvas);
  const taken = labels && labels.width > 0 ? labels.width + canvas.size : canvas.size * 0.5;
  return { labels, right: canvas.width - taken };
}

function labelsBeside(
  chart: Chart,
  position: (figure: number) => number,
  { language }: Canvas,
): readonly SideLabel[] {
  return [
    ...seriesEnds(chart, language).map(({ index, figure, text }) => ({
      y: position(figure),
      text,
      className: `chart-name series-${index + 1}`,
    })),
    ...chart.notes.flatMap(({ at, value, text }) =>
      at === undefined && value !== undefined ? [{ y: position(value), text, className: "chart-note" }] : [],
    ),
  ];
}
