import { type Html, html } from "../../markup/template.ts";
import { tenths } from "../geometry.ts";
import { shortened } from "../text-fit.ts";
import { noteRows } from "./annotations.ts";
import { type Canvas, type Chart, type ChartText, type Drawing, joined } from "./chart.ts";
import { seriesEnds } from "./labels.ts";
import { type KeyItem, keyLines, sampleWidth, seriesSample } from "./legend.ts";
import { type PlotFrame, plotFrame } from "./plot-frame.ts";
import { areaMarks, columnFigures, columnMarks, dotMarks, lineMarks } from "./plot-marks.ts";
import { stroke } from "./shapes.ts";
import { axisTicks } from "./ticks.ts";

/** A chart whose figures run upwards, along dates, numbers or names. */
export function plotChart(chart: Chart, canvas: Canvas): Drawing {
  const plot = plotFrame(chart, canvas);
  const notes = plotNotes(plot);
  const marks: Drawing = {
    top: canvas.size * (plot.axis.length === 0 ? -1.4 : -0.8),
    bottom: canvas.height,
    shapes: [...leaders(plot), ...marksOf(plot)],
    texts: [...(plot.axis.length === 0 ? columnFigures(plot) : []), ...besides(plot)],
  };
  const key = keyLines(plotKey(plot), Math.min(notes.top, marks.top) - canvas.size * 0.2, canvas);
  return joined([plotGround(plot), notes, marks, key]);
}

/** Notes on dates and points, above the plot, and lines for those on figures. */
function plotNotes(plot: PlotFrame): Drawing {
  const { chart, canvas, scale, left, right, place } = plot;
  const hanging = chart.notes.flatMap((note) =>
    note.at === undefined ? [] : [{ x: place(note.at), text: note.text, to: endOf(note, plot) }],
  );
  const rows = noteRows(hanging, -canvas.size * 1.5, canvas);
  const across = chart.notes.flatMap(({ at, value }) =>
    at === undefined && value !== undefined ? [value] : [],
  );
  return {
    ...rows,
    shapes: [
      ...rows.shapes,
      ...across.map((value) =>
        stroke("chart-note-across", [left, scale.place(value)], [right, scale.place(value)]),
      ),
      ...chart.notes.flatMap((note) => ring(note, plot)),
    ],
  };
}

type Placed = PlotFrame["chart"]["notes"][number];

/** Where the line of a note ends: at its point, above the columns, or at the bottom. */
function endOf({ at, value }: Placed, { chart, canvas, scale, axis: lines }: PlotFrame): number {
  if (value !== undefined) return scale.place(value) - canvas.size * 0.4;
  const { axis, series } = chart.data;
  const row = axis.values.indexOf(at ?? Number.NaN);
  if (chart.type !== "bar" || row < 0) return canvas.height;
  const figures = series.flatMap(({ values }) => values[row] ?? []);
  return scale.place(Math.max(0, ...figures)) - canvas.size * (lines.length === 0 ? 1.5 : 0.4);
}

function ring({ at, value }: Placed, { canvas, scale, place }: PlotFrame): readonly Html[] {
  return at === undefined || value === undefined
    ? []
    : [
        html`<circle class="chart-ring" cx="${tenths(place(at))}" cy="${tenths(scale.place(value))}" r="${tenths(canvas.size * 0.4)}"/>`,
      ];
}

/** Hairlines from the ends of series to names that had to move away from them. */
function leaders({ chart, canvas, labels, scale, place, right }: PlotFrame): readonly Html[] {
  return seriesEnds(chart, canvas.language).flatMap(({ row, figure }, index) => {
    const [x, y] = [place(chart.data.axis.values[row] ?? 0), scale.place(figure)];
    const to = labels?.middles[index];
    if (to === undefined) return [];
    const isNear = Math.abs(to - y) < canvas.size * 0.5 && right - x < canvas.size * 1.5;
    return isNear ? [] : [stroke("chart-leader", [x, y], [right + canvas.size * 0.35, to])];
  });
}

function marksOf(plot: PlotFrame): readonly Html[] {
  switch (plot.chart.type) {
    case "line":
      return lineMarks(plot);
    case "area":
      return areaMarks(plot);
    case "dot":
      return dotMarks(plot);
    case "bar":
      return columnMarks(plot);
  }
}

function besides({ labels, right, canvas }: PlotFrame): readonly ChartText[] {
  return labels?.texts(right + canvas.size * 0.5) ?? [];
}

/** What of a plot has to be named above it, for want of room beside it. */
function plotKey({ chart, canvas, labels }: PlotFrame): readonly KeyItem[] {
  const { series } = chart.data;
  const half = (canvas.size * sampleWidth) / 2;
  const isNamed = labels !== undefined && chart.type !== "bar";
  const names = series.map(
    ({ name }, index): KeyItem => ({
      text: name,
      className: `chart-name series-${index + 1}`,
      sample: seriesSample(chart, index, canvas),
    }),
  );
  const notes = chart.notes
    .filter(({ at }) => at === undefined)
    .map(
      ({ text }): KeyItem => ({
        text,
        className: "chart-note",
        sample: (x, y) => stroke("chart-note-across", [x - half, y], [x + half, y]),
      }),
    );
  return [...(isNamed || series.length === 1 ? [] : names), ...(labels ? [] : notes)];
}

/** What a plot stands on: lines across it with their figures, and the dates or names along its bottom. */
function plotGround(frame: PlotFrame): Drawing {
  const { chart, canvas, scale, left, right, place, axis } = frame;
  const name = axisName(frame);
  const { height, size } = canvas;
  const ticks = axisTicks(chart.data.axis, place, canvas);
  const tickY = height + size * 1.6;
  return {
    top: 0,
    bottom: height + size * (name.length > 0 ? 3.3 : 2),
    shapes: [
      ...axis
        .filter(({ y }) => Math.abs(y - scale.base) > 0.1)
        .map(({ y }) => stroke("chart-grid", [left, y], [right, y])),
      ...(chart.type === "bar"
        ? []
        : ticks.map(({ x }) => stroke("chart-tick-mark", [x, height], [x, height + size * 0.35]))),
      stroke(scale.zero === "shown" ? "chart-base" : "chart-grid", [left, scale.base], [right, scale.base]),
    ],
    texts: [
      ...axis.map(({ y, text }) => ({
        x: left - size * 0.5,
        y: y + size * 0.35,
        text,
        anchor: "end" as const,
        className: "chart-tick",
      })),
      ...ticks.map(({ textX, text }) => ({
        x: textX,
        y: tickY,
        text,
        anchor: "middle" as const,
        className: "chart-tick",
      })),
      ...name,
    ],
  };
}

/** What the numbers along the bottom are, which dates and names tell by themselves. */
function axisName({ chart, canvas, right }: PlotFrame): readonly ChartText[] {
  const { kind, name } = chart.data.axis;
  const { size, height } = canvas;
  if (kind !== "number" || name === "") return [];
  const text = shortened(name, { width: right, size });
  return [{ x: right, y: height + size * 2.9, text, anchor: "end", className: "chart-tick" }];
}
