import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart } from "./chart.ts";
import { shortFigure } from "./numbers.ts";
import { type FigureScale, figureScale } from "./scale.ts";

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

/** What the words at the ends of bars take on either side of the bars. */
interface BarRoom {
  readonly before: number;
  readonly behind: number;
}

/** Everything about a chart that lies that has to be known before it is drawn. */
export function rowsFrame(chart: Chart, canvas: Canvas): RowsFrame {
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
}

/** What stands for a figure that is missing. */
const missing = "–";

/** The words at the ends of bars: their figures and, once for each series, its name. */
function barWords({ data, type }: Chart, language: string): readonly BarWords[] {
  const { series } = data;
  const told = shortFigure(data, language);
  if (type === "dot" && series.length > 1) return [];
  return series.flatMap(({ name, values }, index) => {
    const first = values.findIndex((figure) => figure !== undefined);
    return values.map((figure, row): BarWords => {
      const text = figure === undefined ? missing : told(figure);
      return { row, index, figure, text, name: row === first && series.length > 1 ? name : undefined };
    });
  });
}

/** What part of the drawing names may take beside what is drawn. */
const widest = 0.34;

const leading = 1.2;

/**
 * Where each row of a chart stands, one below another. Names that would take more than `room` beside what is drawn stand
 * above it.
 */
function rowLayout(chart: Chart, room: number, canvas: Canvas): RowLayout {
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
}

/** How wide names are beside their rows; undefined where one finds no room in two lines there. */
function widthBeside(names: readonly string[], room: number, { width, size }: Canvas): number | undefined {
  const most = widest * width;
  const isDivided = names.some((name) => name.split(" ").some((word) => textWidth(word, size) > most));
  const set = names.map((name) => wrappedText(name, { width: most, size }));
  const taken = Math.max(...set.flat().map((line) => textWidth(line, size))) + size * 0.7;
  return isDivided || taken > room || set.some(({ length }) => length > 2) ? undefined : taken;
}

function barsIn({ type, data }: Chart): number {
  return type === "bar" ? data.series.length : 1;
}

/** The room that words need: before bars that are negative, behind all others. */
function barRoom(words: readonly BarWords[], { size }: Pick<Canvas, "size">): BarRoom {
  const { before = [], behind = [] } = Object.groupBy(words, ({ figure = 0 }) =>
    figure < 0 ? "before" : "behind",
  );
  const widest = (some: readonly BarWords[]): number =>
    Math.max(size * 0.4, ...some.map((word) => widthOf(word, size)));
  return { before: widest(before), behind: widest(behind) };
}

function widthOf({ text, name }: BarWords, size: number): number {
  return textWidth(text, size) + (name === undefined ? 0 : size * 0.5 + textWidth(name, size)) + size * 0.9;
}

function scaleFor(
  chart: Chart,
  left: number,
  { width, room }: { readonly width: number; readonly room: BarRoom },
) {
  return figureScale(
    { ...chart, ends: chart.type === "dot" && chart.data.series.length > 1 ? "rounded" : "exact" },
    [left + room.before, width - room.behind],
  );
}

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

/** What stands at the end of a bar. */
export interface BarWords {
  readonly row: number;
  readonly index: number;
  /** Undefined where there is none, and no bar. */
  readonly figure: number | undefined;
  readonly text: string;
  /** The name of the series, told once. */
  readonly name: string | undefined;
}
