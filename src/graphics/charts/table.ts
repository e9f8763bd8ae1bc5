import type { ChartFields, ChartType } from "../../model/graphics.ts";
import type { GraphicError } from "../graphic.ts";
import { axisValue, figureOf } from "./axis.ts";
import { type AxisKind, axisKind, type ChartData, isDateKind } from "./chart.ts";

/** Parses the figures of a chart. Returns all errors of its rows if there are any. */
export function readFigures({ data, type }: Pick<ChartFields, "data" | "type">): {
  readonly figures?: ChartData | undefined;
  readonly errors: readonly GraphicError[];
} {
  const [head = [], ...body] = data.map((cells) => cells.map(textOf));
  const kind = axisKind(body.map(([text = ""]) => text));
  const tableErrors = headErrors({ head, rows: body.length, kind, type });
  if (tableErrors.length > 0) return { errors: tableErrors };
  const read = body.map((cells, index) => readRow(cells, { row: index + 1, head, kind, type }));
  const rows = read.map(({ row }) => row);
  const [name = "", ...names] = head;
  const errors = [...read.flatMap((row) => row.errors), ...repeatedErrors(rows, kind)];
  const found = errors.length > 0 ? errors : emptyErrors(rows, names);
  if (found.length > 0) return { errors: found };
  const sorted = rows.flatMap((row) => row ?? []).sort((one, other) => one.position - other.position);
  return {
    figures: {
      axis: {
        kind,
        name,
        texts: sorted.map(({ text }) => text),
        values: sorted.map(({ position: at }, index) => (kind === "name" ? index : at)),
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

/** Returns the errors of the table as a whole, and of the names of its columns. */
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
  const message = sizeError(outline);
  return [...(message === undefined ? [] : [{ field: "data", message }]), ...nameErrors(head)];
}

interface Outline {
  /** The first row. */
  readonly head: readonly string[];
  /** Number of the rows below it. */
  readonly rows: number;
  readonly kind: AxisKind;
  readonly type: ChartType;
}

function sizeError({ head, rows, kind, type }: Outline): string | undefined {
  const series = head.length - 1;
  if (series > maxSeries)
    return `holds ${series} series, and ${maxSeries} can be told apart. Keep those that the story needs.`;
  const limit =
    type === "bar" && isDateKind(kind)
      ? Math.floor(maxColumns / series)
      : type === "bar" || (type === "dot" && kind === "name")
        ? maxStackedRows
        : maxRows;
  return rows > limit ? `holds ${rows} rows, and ${limit} can be shown. Leave some out.` : undefined;
}

const maxSeries = 6;

const maxColumns = 120;

/** For rows below one another, and for bars side by side. */
const maxStackedRows = 40;

const maxRows = 400;

function nameErrors(head: readonly string[]): readonly GraphicError[] {
  return head.flatMap((name, index) => {
    const field = `data.0.${index}`;
    if (name === "" && index > 0)
      return [{ field, message: "The column has no name. Write what its figures are." }];
    if (name.length > maxColumnNameLength)
      return [{ field, message: `"${name}" is longer than ${maxColumnNameLength} characters. Shorten it.` }];
    return name !== "" && head.indexOf(name) < index
      ? [{ field, message: `"${name}" is the name of two columns. Change one of them.` }]
      : [];
  });
}

const maxColumnNameLength = 40;

/** Parses a row of figures. Returns no row if it has no position on the axis. */
function readRow(
  cells: Cells,
  context: RowContext,
): { readonly row?: FigureRow | undefined; readonly errors: readonly GraphicError[] } {
  const field = `data.${context.row}`;
  const message = widthError(cells, context);
  if (message !== undefined) return { errors: [{ field, message }] };
  const errors: GraphicError[] = [];
  const report: Report = (index, message) => errors.push({ field: `${field}.${index}`, message });
  const [text = ""] = cells;
  const at = positionOf(text, context, report);
  const figures = figuresIn(cells, context, report);
  return { row: at === undefined ? undefined : { text, position: at, figures }, errors };
}

type Cells = readonly string[];

/** What must be known of a chart to parse its rows. */
interface RowContext {
  /** Number of the row. The first row has the names of the columns and the number 0. */
  readonly row: number;
  readonly head: readonly string[];
  readonly kind: AxisKind;
  readonly type: ChartType;
}

/** A parsed row of figures. */
interface FigureRow {
  readonly text: string;
  /** The position along the first column; for names, the row's number. */
  readonly position: number;
  readonly figures: readonly (number | undefined)[];
}

type Report = (index: number, message: string) => void;

function widthError({ length }: Cells, { head }: RowContext): string | undefined {
  return length === head.length
    ? undefined
    : `The row has ${length === 1 ? "one value" : `${length} values`}, and the first row names ${head.length} columns. Write a value for each, or nothing between two separators where there is no figure.`;
}

function positionOf(text: string, { kind, row }: RowContext, report: Report): number | undefined {
  if (text === "") report(0, "The row has no name. Write what its figures are of.");
  else if (text.length > maxNameLength)
    report(0, `The name is longer than ${maxNameLength} characters. Shorten it.`);
  else if (kind === "name") return row;
  else {
    const { value, error } = axisValue(text, kind);
    if (error !== undefined) report(0, error);
    return value;
  }
  return undefined;
}

const maxNameLength = 60;

function figuresIn(cells: Cells, context: RowContext, report: Report): FigureRow["figures"] {
  return context.head.slice(1).map((name, index) => {
    const text = cells[index + 1] ?? "";
    if (blanks.has(text.toLowerCase())) return undefined;
    const figure = figureOf(text);
    const error = figureError(figure, context);
    if (error !== undefined) report(index + 1, `"${text}", under "${name}", ${error}`);
    return figure;
  });
}

/** Texts for a missing figure. */
const blanks = new Set(["", "-", "–", "—", "n/a"]);

function figureError(figure: number | undefined, { type, head }: RowContext): string | undefined {
  if (figure === undefined)
    return "is not a number. Write it like 1234.5, or leave it empty where there is no figure.";
  return figure < 0 && type === "area" && head.length > 2
    ? "is negative, and areas of several series are stacked. Make it a chart of lines."
    : undefined;
}

function repeatedErrors(rows: readonly (FigureRow | undefined)[], kind: AxisKind): readonly GraphicError[] {
  const keys = rows.map((row) => (kind === "name" ? row?.text : row?.position));
  return rows.flatMap((row, index) =>
    row && keys.indexOf(keys[index]) < index
      ? [{ field: `data.${index + 1}.0`, message: `"${row.text}" stands in two rows. Keep one of them.` }]
      : [],
  );
}

/** A column without figures is an error: there would be a name without a line. */
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
