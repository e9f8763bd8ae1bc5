import { type BarRoom, barRoom } from "./barRoom.ts";
import { type BarWords, barWords } from "./barWords.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { type FigureScale, figureScale } from "./figureScale.ts";
import { type RowLayout, rowLayout } from "./rowLayout.ts";

/** A chart that lies, with what is settled about it before anything is drawn. */
export interface RowsFrame {
  readonly chart: Chart;
  readonly canvas: Canvas;
  readonly layout: RowLayout;
  readonly scale: FigureScale;
  /** What stands at the ends of bars, or beside dots that are alone in their rows. */
  readonly words: readonly BarWords[];
  /** Where the series are named. */
  readonly naming: "on bars" | "above";
}

/** What part of the drawing words may take, so that the rest can be seen. */
const mostWords = 0.7;

const scaleFor = (
  chart: Chart,
  left: number,
  { width, room }: { readonly width: number; readonly room: BarRoom },
) =>
  figureScale(
    { ...chart, ends: chart.type === "dot" && chart.data.series.length > 1 ? "rounded" : "exact" },
    [left + room.before, width - room.behind],
  );

/** Everything about a chart that lies that has to be known before it is drawn. */
export const rowsFrame = (chart: Chart, canvas: Canvas): RowsFrame => {
  const { width, language } = canvas;
  const most = width * mostWords;
  const named = barWords(chart, language);
  const unnamed = named.map((word) => ({ ...word, name: undefined }));
  const taken = ({ before, behind }: BarRoom): number => before + behind;
  const layout = rowLayout(chart, most - taken(barRoom(unnamed, canvas)), canvas);
  const isNamed = named.length > 0 && layout.left + taken(barRoom(named, canvas)) <= most;
  const words = isNamed ? named : unnamed;
  const scale = scaleFor(chart, layout.left, { width, room: barRoom(words, canvas) });
  return { chart, canvas, layout, scale, words, naming: isNamed ? "on bars" : "above" };
};
