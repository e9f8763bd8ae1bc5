import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { wrappedText } from "./wrappedText.ts";

/** One row of a chart that runs sideways: its name, what is drawn, and its notes. */
export interface ChartRow {
  readonly row: number;
  readonly name: readonly string[];
  /** The base line of the name's first line. */
  readonly nameY: number;
  /** Where what is drawn begins. */
  readonly y: number;
  readonly notes: readonly string[];
  /** The base line of the first note. */
  readonly notesY: number;
}

export interface RowLayout {
  readonly rows: readonly ChartRow[];
  /** Where what is drawn begins, beside the names or under them. */
  readonly left: number;
  /** How high each bar or dot of a row is. */
  readonly thickness: number;
  readonly bottom: number;
}

const leading = 1.2;
/** What part of the drawing names may take beside what is drawn. */
const widest = 0.34;

/** Names stand beside their rows if each finds room in two lines there. */
const isBeside = (names: readonly string[], { width, size }: Canvas): boolean =>
  names.every(
    (name) =>
      name.split(" ").every((word) => textWidth(word, size) <= widest * width) &&
      wrappedText(name, { width: widest * width, size }).length <= 2,
  );

const barsIn = ({ type, data }: Chart): number => (type === "bar" ? data.series.length : 1);

/** Where each row of a chart stands, one below another. */
export const rowLayout = (chart: Chart, canvas: Canvas): RowLayout => {
  const { size, width } = canvas;
  const names = chart.data.axis.texts;
  const beside = isBeside(names, canvas);
  const set = names.map((name) => wrappedText(name, { width: beside ? widest * width : width, size }));
  const nameWidth = Math.max(0, ...set.flat().map((line) => textWidth(line, size)));
  const left = beside ? nameWidth + size * 0.7 : 0;
  const thickness = size * (barsIn(chart) === 1 ? 1.3 : 1.15);
  const drawn = thickness * barsIn(chart);
  let at = 0;
  const rows = set.map((name, row): ChartRow => {
    const own = chart.notes.filter((note) => note.at === chart.data.axis.values[row]);
    const notes = own.flatMap(({ text }) => wrappedText(text, { width: width - left - size, size }));
    const named = name.length * size * leading;
    const top = at;
    const height = beside ? Math.max(drawn, named) : named + size * 0.2 + drawn;
    const y = beside ? top + (height - drawn) / 2 : top + named + size * 0.2;
    at = top + height + notes.length * size * leading + size * (drawn > thickness || !beside ? 0.75 : 0.5);
    const nameTop = beside ? top + (height - named) / 2 : top;
    return { row, name, nameY: nameTop + size * 0.95, y, notes, notesY: top + height + size };
  });
  return { rows, left, thickness, bottom: at };
};
