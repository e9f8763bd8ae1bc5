import type { Html } from "../../text/html.ts";
import { areaMarks } from "./areaMarks.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { columnFigures } from "./columnFigures.ts";
import { columnMarks } from "./columnMarks.ts";
import { dotMarks } from "./dotMarks.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import { joined } from "./joined.ts";
import { keyLines } from "./keyLines.ts";
import { lineMarks } from "./lineMarks.ts";
import { type PlotFrame, plotFrame } from "./plotFrame.ts";
import { plotGround } from "./plotGround.ts";
import { plotKey } from "./plotKey.ts";
import { plotNotes } from "./plotNotes.ts";
import { seriesEnds } from "./seriesEnds.ts";
import { stroke } from "./stroke.ts";

const marksOf = (plot: PlotFrame): readonly Html[] => {
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
};

/** Hairlines from the ends of series to names that had to move away from them. */
const leaders = ({ chart, canvas, labels, scale, place, right }: PlotFrame): readonly Html[] =>
  seriesEnds(chart, canvas.language).flatMap(({ row, figure }, index) => {
    const [x, y] = [place(chart.data.axis.values[row] ?? 0), scale.place(figure)];
    const to = labels?.middles[index];
    if (to === undefined) return [];
    const isNear = Math.abs(to - y) < canvas.size * 0.5 && right - x < canvas.size * 1.5;
    return isNear ? [] : [stroke("chart-leader", [x, y], [right + canvas.size * 0.35, to])];
  });

const besides = ({ labels, right, canvas }: PlotFrame): readonly ChartText[] =>
  labels?.texts(right + canvas.size * 0.5) ?? [];

/** A chart whose figures run upwards, along dates, numbers or names. */
export const plotChart = (chart: Chart, canvas: Canvas): Drawing => {
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
};
