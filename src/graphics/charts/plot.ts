import { type Html, html } from "../../markup/template.ts";
import { tenths } from "../geometry.ts";
import { truncatedText } from "../text-fit.ts";
import { drawNoteRows } from "./annotations.ts";
import { type Canvas, type Chart, type ChartText, type Drawing, merged } from "./chart.ts";
import { seriesEnds } from "./labels.ts";
import { drawLegend, type LegendItem, sampleWidth, seriesSample } from "./legend.ts";
import { type PlotFrame, plotFrame } from "./plot-frame.ts";
import { areaMarks, columnFigures, columnMarks, dotMarks, lineMarks } from "./plot-marks.ts";
import { stroke } from "./shapes.ts";
import { axisTicks } from "./ticks.ts";

/** Draws a vertical chart, along dates, numbers or names. */
export function drawPlot(chart: Chart, canvas: Canvas): Drawing {
  const plot = plotFrame(chart, canvas);
  const notes = drawNotes(plot);
  const marks: Drawing = {
    top: canvas.size * (plot.axis.length === 0 ? -1.4 : -0.8),
    bottom: canvas.height,
    shapes: [...leaders(plot), ...marksOf(plot)],
    texts: [...(plot.axis.length === 0 ? columnFigures(plot) : []), ...sideTexts(plot)],
  };
  const legend = drawLegend(legendItems(plot), Math.min(notes.top, marks.top) - canvas.size * 0.2, canvas);
  return merged([drawGround(plot), notes, marks, legend]);
}

/** Notes on dates and points are above the plot, those on figures are lines across it. */
function drawNotes(plot: PlotFrame): Drawing {
  const { chart, canvas, scale, left, right, position } = plot;
  const hanging = chart.notes.flatMap((note) =>
    note.at === undefined ? [] : [{ x: position(note.at), text: note.text, to: endOf(note, plot) }],
  );
  const rows = drawNoteRows(hanging, -canvas.size * 1.5, canvas);
  const across = chart.notes.flatMap(({ at, value }) =>
    at === undefined && value !== undefined ? [value] : [],
  );
  return {
    ...rows,
    shapes: [
      ...rows.shapes,
      ...across.map((value) =>
        stroke("chart-note-across", [left, scale.position(value)], [right, scale.position(value)]),
      ),
      ...chart.notes.flatMap((note) => ring(note, plot)),
    ],
  };
}

/** Returns the y at which the line of a note ends: at its point, above the columns, or at the bottom. */
function endOf({ at, value }: PlotNote, { chart, canvas, scale, axis: lines }: PlotFrame): number {
  if (value !== undefined) return scale.position(value) - canvas.size * 0.4;
  const { axis, series } = chart.data;
  const row = axis.values.indexOf(at ?? Number.NaN);
  if (chart.type !== "bar" || row < 0) return canvas.height;
  const figures = series.flatMap(({ values }) => values[row] ?? []);
  return scale.position(Math.max(0, ...figures)) - canvas.size * (lines.length === 0 ? 1.5 : 0.4);
}

function ring({ at, value }: PlotNote, { canvas, scale, position }: PlotFrame): readonly Html[] {
  return at === undefined || value === undefined
    ? []
    : [
        html`<circle class="chart-ring" cx="${tenths(position(at))}" cy="${tenths(scale.position(value))}" r="${tenths(canvas.size * 0.4)}"/>`,
      ];
}

type PlotNote = PlotFrame["chart"]["notes"][number];

/** Hairlines from the ends of series to labels that had to be moved away. */
function leaders({ chart, canvas, labels, scale, position, right }: PlotFrame): readonly Html[] {
  return seriesEnds(chart, canvas.language).flatMap(({ row, figure }, index) => {
    const [x, y] = [position(chart.data.axis.values[row] ?? 0), scale.position(figure)];
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

function sideTexts({ labels, right, canvas }: PlotFrame): readonly ChartText[] {
  return labels?.texts(right + canvas.size * 0.5) ?? [];
}

/** Returns what must be named in a legend, for want of room beside the plot. */
function legendItems({ chart, canvas, labels }: PlotFrame): readonly LegendItem[] {
  const { series } = chart.data;
  const half = (canvas.size * sampleWidth) / 2;
  const isNamed = labels !== undefined && chart.type !== "bar";
  const names = series.map(
    ({ name }, index): LegendItem => ({
      text: name,
      className: `chart-name series-${index + 1}`,
      sample: seriesSample(chart, index, canvas),
    }),
  );
  const notes = chart.notes
    .filter(({ at }) => at === undefined)
    .map(
      ({ text }): LegendItem => ({
        text,
        className: "chart-note",
        sample: (x, y) => stroke("chart-note-across", [x - half, y], [x + half, y]),
      }),
    );
  return [...(isNamed || series.length === 1 ? [] : names), ...(labels ? [] : notes)];
}

/** Draws the lines across a plot with their figures, and the dates or names along its bottom. */
function drawGround(frame: PlotFrame): Drawing {
  const { chart, canvas, scale, left, right, position, axis } = frame;
  const name = axisName(frame);
  const { height, size } = canvas;
  const ticks = axisTicks(chart.data.axis, position, canvas);
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

/** Returns the name of the numbers along the bottom. Dates and names need none. */
function axisName({ chart, canvas, right }: PlotFrame): readonly ChartText[] {
  const { kind, name } = chart.data.axis;
  const { size, height } = canvas;
  if (kind !== "number" || name === "") return [];
  const text = truncatedText(name, { width: right, size });
  return [{ x: right, y: height + size * 2.9, text, anchor: "end", className: "chart-tick" }];
}
