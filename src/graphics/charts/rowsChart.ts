import type { Html } from "../../text/html.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import { joined } from "./joined.ts";
import { type KeyItem, keyLines } from "./keyLines.ts";
import { noteRows } from "./noteRows.ts";
import { rowBars } from "./rowBars.ts";
import { rowDots } from "./rowDots.ts";
import type { RowLayout } from "./rowLayout.ts";
import { type RowsFrame, rowsFrame } from "./rowsFrame.ts";
import { seriesSample } from "./seriesSample.ts";
import { stroke } from "./stroke.ts";

const namesOf = ({ rows, left }: RowLayout, { size }: Canvas): readonly ChartText[] =>
  rows.flatMap(({ name, nameY, notes, notesY }) => [
    ...name.map((text, index) => ({ x: 0, y: nameY + index * size * 1.2, text, look: "chart-row" })),
    ...notes.map((text, index) => ({
      x: left + size * 0.8,
      y: notesY + index * size * 1.2,
      text,
      look: "chart-note",
    })),
  ]);

/** Notes on figures hang above, on lines down through all rows. */
const notesOf = ({ chart, layout, scale, canvas }: RowsFrame): Drawing => {
  const hanging = chart.notes.flatMap(({ at, value, text }) =>
    at === undefined && value !== undefined ? [{ x: scale.place(value), text, to: layout.bottom }] : [],
  );
  return noteRows(hanging, -canvas.size * 0.3, canvas);
};

const keyOf = ({ chart, canvas, naming }: RowsFrame): readonly KeyItem[] =>
  naming === "on bars" || chart.data.series.length === 1
    ? []
    : chart.data.series.map(({ name }, index) => ({
        text: name,
        look: `chart-name series-${index + 1}`,
        sample: seriesSample(chart, index, canvas),
      }));

const baseOf = ({ chart, layout, scale, canvas }: RowsFrame): readonly Html[] =>
  chart.type === "bar"
    ? [stroke("chart-base", [scale.base, 0], [scale.base, layout.bottom - canvas.size * 0.4])]
    : [];

/** A chart whose figures run sideways, a row for each name. */
export const rowsChart = (chart: Chart, canvas: Canvas): Drawing => {
  const frame = rowsFrame(chart, canvas);
  const { layout } = frame;
  const notes = notesOf(frame);
  const drawn = chart.type === "bar" ? rowBars(frame) : rowDots(frame);
  const ground = { top: 0, bottom: layout.bottom, shapes: baseOf(frame), texts: namesOf(layout, canvas) };
  const key = keyLines(keyOf(frame), Math.min(notes.top, 0) - canvas.size * 0.3, canvas);
  return joined([ground, notes, drawn, key]);
};
