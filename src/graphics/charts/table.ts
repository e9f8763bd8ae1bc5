import type { ChartFields, ChartType } from "../../model/graphics.ts";
import type { GraphicError } from "../graphic.ts";
import { axisValue, figureOf } from "./axis.ts";
import { type AxisKind, axisKind, type ChartData, isDateKind } from "./chart.ts";

/** The figures of a chart, or everything that is wrong with its rows. */
export function readFigures({ data, type }: Pick<ChartFields, "data" | "type">): {
  readonly figures?: ChartData | undefined;
  readonly errors: readonly GraphicError[];
} {
  const [head = [], ...body] = data.map((cells) => cells.map(textOf));
  const kind = axisKind(body.map(([text = ""]) => text));
  const early = headErrors({ head, rows: body.length, kind, type });
  if (early.length > 0) return { errors: early };
  const read = body.map((cells, index) => readRow(cells, { row: index + 1, head, kind, type }));
  const rows = read.map(({ row }) => row);
  const [name = "", ...names] = head;
  const errors = [...read.flatMap((row) => row.errors), ...repeatedErrors(rows, kind)];
  const found = errors.length > 0 ? errors : emptyErrors(rows, names);
  if (found.length > 0) return { errors: found };
  const sorted = rows.flatMap((row) => row ?? []).sort((one, other) => one.at - other.at);
  return {
    figures: {
      axis: {
        kind,
        name,
        texts: sorted.map(({ text }) => text),
        values: sorted.map(({ at }, index) => (kind === "name" ? index : at)),
      },
      series: names.map((own, index) => ({ name: own, values: sorted.map(({ figures }) => figures[index]) })),
      decimals: decimalsIn(body),
    },
    errors: [],
  };
}

function textOf(cell: ChartFields["data"][number][number]): string {
  return String(cell ?? "").trim();
}

interface Outline {
  /** The first row. */
  readonly head: readonly string[];
  /** How many there are below it. */
  readonly rows: number;
  readonly kind: AxisKind;
  readonly type: ChartType;
}

/** What is wrong with the table of figures as a whole, and with the names of its columns. */
function headErrors(outline: Outline): readonly GraphicError[] {
  const { head, rows } = outline;
  if (rows === 0)
    return [
      { field: "data", message: "holds no figures. Write a row of names, and rows of values under it." },
    ];
  if (head.length < 2)
    return [
      { field: "data.0", message: "The first row names one column only. Write the names between commas." },
    ];
  const message = tooMany(outline);
  return [...(message === undefined ? [] : [{ field: "data", message }]), ...nameErrors(head)];
}

const mostSeries = 6;

const mostBeside = 120;

/** Rows that stand one below another, and bars that stand side by side. */
const mostBelow = 40;

const mostRows = 400;

function tooMany({ head, rows, kind, type }: Outline): string | undefined {
  const series = head.length - 1;
  if (series > mostSeries)
    return `holds ${series} series, and ${mostSeries} can be told apart. Keep those that the story needs.`;
  const limit =
    type === "bar" && isDateKind(kind)
      ? Math.floor(mostBeside / series)
      : type === "bar" || (type === "dot" && kind === "name")
        ? mostBelow
        : mostRows;
  return rows > limit ? `holds ${rows} rows, and ${limit} can be shown. Leave some out.` : undefined;
}

const longestColumnName = 40;

function nameErrors(head: readonly string[]): readonly GraphicError[] {
  return head.flatMap((name, index) => {
    const field = `data.0.${index}`;
    if (name === "" && index > 0)
      return [{ field, message: "The column has no name. Write what its figures are." }];
    if (name.length > longestColumnName)
      return [{ field, message: `"${name}" is longer than ${longestColumnName} characters. Shorten it.` }];
    return name !== "" && head.indexOf(name) < index
      ? [{ field, message: `"${name}" is the name of two columns. Change one of them.` }]
      : [];
  });
}

type Cells = readonly string[];

/** What has to be known of a chart before its rows can be understood. */
interface RowTerms {
  /** The number of the row; the first row has the names of the columns and the number 0. */
  readonly row: number;
  readonly head: readonly string[];
  readonly kind: AxisKind;
  readonly type: ChartType;
}

/** A row of figures, understood. */
interface FigureRow {
  readonly text: string;
  /** Its place along the first column; for names, its number. */
  readonly at: number;
  readonly figures: readonly (number | undefined)[];
}

type Report = (index: number, message: string) => void;

/** A row of a chart's figures, and everything that is wrong with it; without a place it is no row. */
function readRow(
  cells: Cells,
  terms: RowTerms,
): { readonly row?: FigureRow | undefined; readonly errors: readonly GraphicError[] } {
  const field = `data.${terms.row}`;
  const misfit = widthError(cells, terms);
  if (misfit !== undefined) return { errors: [{ field, message: misfit }] };
  const errors: GraphicError[] = [];
  const report: Report = (index, message) => errors.push({ field: `${field}.${index}`, message });
  const [text = ""] = cells;
  const at = placeOf(text, terms, report);
  const figures = figuresIn(cells, terms, report);
  return { row: at === undefined ? undefined : { text, at, figures }, errors };
}

function widthError({ length }: Cells, { head }: RowTerms): string | undefined {
  return length === head.length
    ? undefined
    : `The row has ${length === 1 ? "one value" : `${length} values`}, and the first row names ${head.length} columns. Write a value for each, or nothing between two separators where there is no figure.`;
}

const longestName = 60;

function placeOf(text: string, { kind, row }: RowTerms, report: Report): number | undefined {
  if (text === "") report(0, "The row has no name. Write what its figures are of.");
  else if (text.length > longestName)
    report(0, `The name is longer than ${longestName} characters. Shorten it.`);
  else if (kind === "name") return row;
  else {
    const { value, error } = axisValue(text, kind);
    if (error !== undefined) report(0, error);
    return value;
  }
  return undefined;
}

/** What stands where there is no figure. */
const nothing = new Set(["", "-", "–", "—", "n/a"]);

function figuresIn(cells: Cells, terms: RowTerms, report: Report): FigureRow["figures"] {
  return terms.head.slice(1).map((name, index) => {
    const text = cells[index + 1] ?? "";
    if (nothing.has(text.toLowerCase())) return undefined;
    const figure = figureOf(text);
    const error = figureError(figure, terms);
    if (error !== undefined) report(index + 1, `"${text}", under "${name}", ${error}`);
    return figure;
  });
}

function figureError(figure: number | undefined, { type, head }: RowTerms): string | undefined {
  if (figure === undefined)
    return "is no number. Write it like 1234.5, or leave it empty where there is no figure.";
  return figure < 0 && type === "area" && head.length > 2
    ? "is negative, and areas of several series are stacked. Make it a chart of lines."
    : undefined;
}

function repeatedErrors(rows: readonly (FigureRow | undefined)[], kind: AxisKind): readonly GraphicError[] {
  const keys = rows.map((row) => (kind === "name" ? row?.text : row?.at));
  return rows.flatMap((row, index) =>
    row && keys.indexOf(keys[index]) < index
      ? [{ field: `data.${index + 1}.0`, message: `"${row.text}" stands in two rows. Keep one of them.` }]
      : [],
  );
}

/** A column without figures would be a name of nothing. */
function emptyErrors(
  rows: readonly (FigureRow | undefined)[],
  names: readonly string[],
): readonly GraphicError[] {
  return names.flatMap((name, index) =>
    rows.every((row) => row?.figures[index] === undefined)
      ? [
          {
            field: `data.0.${index + 1}`,
            message: `"${name}" has no figures. Write some, or remove the column.`,
          },
        ]
      : [],
  );
}

function decimalsIn(rows: readonly (readonly string[])[]): number {
  return Math.max(
    0,
    ...rows.flatMap((cells) => cells.slice(1).map((text) => text.split(".")[1]?.length ?? 0)),
  );
}
