import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import type { FigureScale } from "./figureScale.ts";
import { joined } from "./joined.ts";
import { keyLines } from "./keyLines.ts";
import { mark } from "./mark.ts";
import { noteRows } from "./noteRows.ts";
import { rowBars } from "./rowBars.ts";
import { rowDots } from "./rowDots.ts";
import { type RowLayout, rowLayout } from "./rowLayout.ts";
import { rowScale } from "./rowScale.ts";
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
const notesOf = ({ notes }: Chart, layout: RowLayout, scale: FigureScale, canvas: Canvas): Drawing => {
  const hanging = notes.flatMap(({ at, value, text }) =>
    at === undefined && value !== undefined ? [{ x: scale.place(value), text, to: layout.bottom }] : [],
  );
  return noteRows(hanging, -canvas.size * 0.3, canvas);
};

const keyOf = ({ type, data }: Chart, canvas: Canvas) =>
  type === "bar" || data.series.length === 1
    ? []
    : data.series.map(({ name }, index) => ({
        text: name,
        look: `chart-name series-${index + 1}`,
        sample: (x: number, y: number) => mark(index, [x, y], canvas.size * 1.6),
      }));

/** A chart whose figures run sideways, a row for each name. */
export const rowsChart = (chart: Chart, canvas: Canvas): Drawing => {
  const layout = rowLayout(chart, canvas);
  const scale = rowScale(chart, layout.left, canvas);
  const sideways = { layout, scale, canvas };
  const drawn = chart.type === "bar" ? rowBars(chart, sideways) : rowDots(chart, sideways);
  const notes = notesOf(chart, layout, scale, canvas);
  const ground: Drawing = {
    top: 0,
    bottom: layout.bottom,
    shapes:
      chart.type === "bar"
        ? [stroke("chart-base", [scale.base, 0], [scale.base, layout.bottom - canvas.size * 0.4])]
        : [],
    texts: namesOf(layout, canvas),
  };
  const key = keyLines(keyOf(chart, canvas), Math.min(notes.top, 0) - canvas.size * 0.3, canvas);
  return joined([ground, notes, drawn, key]);
};
