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

/** How wide names are beside their rows; undefined where one finds no room in two lines there. */
const widthBeside = (names: readonly string[], room: number, { width, size }: Canvas): number | undefined => {
  const most = widest * width;
  const isDivided = names.some((name) => name.split(" ").some((word) => textWidth(word, size) > most));
  const set = names.map((name) => wrappedText(name, { width: most, size }));
  const taken = Math.max(...set.flat().map((line) => textWidth(line, size))) + size * 0.7;
  return isDivided || taken > room || set.some(({ length }) => length > 2) ? undefined : taken;
};

const barsIn = ({ type, data }: Chart): number => (type === "bar" ? data.series.length : 1);

/**
 * Where each row of a chart stands, one below another. Names that would take more than `room` beside what is drawn stand
 * above it.
 */
export const rowLayout = (chart: Chart, room: number, canvas: Canvas): RowLayout => {
  const { size, width } = canvas;
  const names = chart.data.axis.texts;
  const taken = widthBeside(names, room, canvas);
  const beside = taken !== undefined;
  const left = taken ?? 0;
  const set = names.map((name) => wrappedText(name, { width: beside ? widest * width : width, size }));
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
