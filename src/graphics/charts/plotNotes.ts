import { type Html, html } from "../../text/html.ts";
import { tenths } from "../tenths.ts";
import type { Drawing } from "./drawing.ts";
import { noteRows } from "./noteRows.ts";
import type { PlotFrame } from "./plotFrame.ts";
import { stroke } from "./stroke.ts";

type Placed = PlotFrame["chart"]["notes"][number];

/** Where the line of a note ends: at its point, above the columns, or at the bottom. */
const endOf = ({ at, value }: Placed, { chart, canvas, scale, axis: lines }: PlotFrame): number => {
  if (value !== undefined) return scale.place(value) - canvas.size * 0.4;
  const { axis, series } = chart.data;
  const row = axis.values.indexOf(at ?? Number.NaN);
  if (chart.type !== "bar" || row < 0) return canvas.height;
  const figures = series.flatMap(({ values }) => values[row] ?? []);
  return scale.place(Math.max(0, ...figures)) - canvas.size * (lines.length === 0 ? 1.5 : 0.4);
};

const ring = ({ at, value }: Placed, { canvas, scale, place }: PlotFrame): readonly Html[] =>
  at === undefined || value === undefined
    ? []
    : [
        html`<circle class="chart-ring" cx="${tenths(place(at))}" cy="${tenths(scale.place(value))}" r="${tenths(canvas.size * 0.4)}"/>`,
      ];

/** Notes on dates and points, above the plot, and lines for those on figures. */
export const plotNotes = (plot: PlotFrame): Drawing => {
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
};
