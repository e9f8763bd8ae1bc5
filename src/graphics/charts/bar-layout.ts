import { textWidth, wrappedText } from "../text-fit.ts";
import type { Canvas, Chart } from "./chart.ts";
import { figureFormat } from "./numbers.ts";
import { type FigureScale, figureScale } from "./scale.ts";

/** Computes everything that must be known of a horizontal chart before it is drawn. */
export function rowsFrame(chart: Chart, canvas: Canvas): RowsFrame {
  const { width, language } = canvas;
  const limit = width * maxLabelPart;
  const named = barLabels(chart, language);
  const unnamed = named.map((label) => ({ ...label, name: undefined }));
  const taken = ({ before, behind }: BarRoom): number => before + behind;
  const layout = rowLayout(chart, limit - taken(barRoom(unnamed, canvas)), canvas);
  const isNamed = named.length > 0 && layout.left + taken(barRoom(named, canvas)) <= limit;
  const labels = isNamed ? named : unnamed;
  const scale = scaleFor(chart, layout.left, { width, room: barRoom(labels, canvas) });
  return { chart, canvas, layout, scale, labels, naming: isNamed ? "bars" : "legend" };
}

/** A horizontal chart, with all sizes that must be known before it is drawn. */
export interface RowsFrame {
  readonly chart: Chart;
  readonly canvas: Canvas;
  readonly layout: RowLayout;
  readonly scale: FigureScale;
  /** Labels at the ends of bars, or beside dots that are alone in their rows. */
  readonly labels: readonly BarLabel[];
  /** Where the names of the series are: on the bars, or in a legend above. */
  readonly naming: "bars" | "legend";
}

/** The maximum part of the drawing that words may take, so that the rest is legible. */
const maxLabelPart = 0.7;

/** Returns the labels at the ends of bars: their figures and, once for each series, its name. */
function barLabels({ data, type }: Chart, language: string): readonly BarLabel[] {
  const { series } = data;
  const format = figureFormat(data, language);
  if (type === "dot" && series.length > 1) return [];
  return series.flatMap(({ name, values }, index) => {
    const first = values.findIndex((figure) => figure !== undefined);
    return values.map((figure, row): BarLabel => {
      const text = figure === undefined ? missingFigure : format(figure);
      return { row, index, figure, text, name: row === first && series.length > 1 ? name : undefined };
    });
  });
}

/** The label at the end of a bar. */
export interface BarLabel {
  readonly row: number;
  readonly index: number;
  /** Undefined if it is missing; then there is no bar. */
  readonly figure: number | undefined;
  readonly text: string;
  /** The name of the series, on its first bar only. */
  readonly name: string | undefined;
}

/** Label for a missing figure. */
const missingFigure = "–";

/**
 * Returns the positions of the rows, one below another. Names that would need more than `room` beside the bars stand
 * above them.
 */
function rowLayout(chart: Chart, room: number, canvas: Canvas): RowLayout {
  const { size, width } = canvas;
  const names = chart.data.axis.texts;
  const taken = widthBeside(names, room, canvas);
  const beside = taken !== undefined;
  const left = taken ?? 0;
  const set = names.map((name) => wrappedText(name, { width: beside ? maxNamePart * width : width, size }));
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

export interface RowLayout {
  readonly rows: readonly ChartRow[];
  /** The left edge of the bars or dots. */
  readonly left: number;
  /** The height of each bar or dot of a row. */
  readonly thickness: number;
  readonly bottom: number;
}

/** A row of a horizontal chart: its name, its bars or dots, and its notes. */
export interface ChartRow {
  readonly row: number;
  readonly name: readonly string[];
  /** The base line of the first line of the name. */
  readonly nameY: number;
  /** The top of the bars or dots. */
  readonly y: number;
  readonly notes: readonly string[];
  /** The base line of the first note. */
  readonly notesY: number;
}

/** The maximum part of the drawing for names beside their rows. */
const maxNamePart = 0.34;

const leading = 1.2;

/** Returns the width of names beside their rows; undefined if one does not fit into two lines there. */
function widthBeside(names: readonly string[], room: number, { width, size }: Canvas): number | undefined {
  const limit = maxNamePart * width;
  const isDivided = names.some((name) => name.split(" ").some((label) => textWidth(label, size) > limit));
  const set = names.map((name) => wrappedText(name, { width: limit, size }));
  const taken = Math.max(...set.flat().map((line) => textWidth(line, size))) + size * 0.7;
  return isDivided || taken > room || set.some(({ length }) => length > 2) ? undefined : taken;
}

function barsIn({ type, data }: Chart): number {
  return type === "bar" ? data.series.length : 1;
}

/** Returns the room for labels: before negative bars, behind all others. */
function barRoom(labels: readonly BarLabel[], { size }: Pick<Canvas, "size">): BarRoom {
  const { before = [], behind = [] } = Object.groupBy(labels, ({ figure = 0 }) =>
    figure < 0 ? "before" : "behind",
  );
  const maxNamePart = (some: readonly BarLabel[]): number =>
    Math.max(size * 0.4, ...some.map((label) => widthOf(label, size)));
  return { before: maxNamePart(before), behind: maxNamePart(behind) };
}

/** The width that labels take on either side of the bars. */
interface BarRoom {
  readonly before: number;
  readonly behind: number;
}

function widthOf({ text, name }: BarLabel, size: number): number {
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
