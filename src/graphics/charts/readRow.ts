import type { ChartType } from "../../model/chartFields.ts";
import type { GraphicFault } from "../graphicFault.ts";
import type { AxisKind } from "./axisKind.ts";
import { axisValue } from "./axisValue.ts";
import { figureOf } from "./figureOf.ts";

/** A row of figures, understood. */
export interface FigureRow {
  readonly text: string;
  /** Its place along the first column; for names, its number. */
  readonly at: number;
  readonly figures: readonly (number | undefined)[];
}

/** What has to be known of a chart before its rows can be understood. */
export interface RowTerms {
  /** The number of the row; the first row has the names of the columns and the number 0. */
  readonly row: number;
  readonly head: readonly string[];
  readonly kind: AxisKind;
  readonly type: ChartType;
}

type Cells = readonly string[];
type Report = (index: number, message: string) => void;

/** What stands where there is no figure. */
const nothing = new Set(["", "-", "–", "—", "n/a"]);
const longestName = 60;

const figureFault = (figure: number | undefined, { type, head }: RowTerms): string | undefined => {
  if (figure === undefined)
    return "is no number. Write it like 1234.5, or leave it empty where there is no figure.";
  return figure < 0 && type === "area" && head.length > 2
    ? "is negative, and areas of several series are stacked. Make it a chart of lines."
    : undefined;
};

const figuresIn = (cells: Cells, terms: RowTerms, report: Report): FigureRow["figures"] =>
  terms.head.slice(1).map((name, index) => {
    const text = cells[index + 1] ?? "";
    if (nothing.has(text.toLowerCase())) return undefined;
    const figure = figureOf(text);
    const fault = figureFault(figure, terms);
    if (fault !== undefined) report(index + 1, `"${text}", under "${name}", ${fault}`);
    return figure;
  });

const widthFault = ({ length }: Cells, { head }: RowTerms): string | undefined =>
  length === head.length
    ? undefined
    : `The row has ${length === 1 ? "one value" : `${length} values`}, and the first row names ${head.length} columns. Write a value for each, or nothing between two separators where there is no figure.`;

const placeOf = (text: string, { kind, row }: RowTerms, report: Report): number | undefined => {
  if (text === "") report(0, "The row has no name. Write what its figures are of.");
  else if (text.length > longestName)
    report(0, `The name is longer than ${longestName} characters. Shorten it.`);
  else if (kind === "name") return row;
  else {
    const { value, fault } = axisValue(text, kind);
    if (fault !== undefined) report(0, fault);
    return value;
  }
  return undefined;
};

/** A row of a chart's figures, and everything that is wrong with it; without a place it is no row. */
export const readRow = (
  cells: Cells,
  terms: RowTerms,
): { readonly row?: FigureRow | undefined; readonly faults: readonly GraphicFault[] } => {
  const field = `data.${terms.row}`;
  const misfit = widthFault(cells, terms);
  if (misfit !== undefined) return { faults: [{ field, message: misfit }] };
  const faults: GraphicFault[] = [];
  const report: Report = (index, message) => faults.push({ field: `${field}.${index}`, message });
  const [text = ""] = cells;
  const at = placeOf(text, terms, report);
  const figures = figuresIn(cells, terms, report);
  return { row: at === undefined ? undefined : { text, at, figures }, faults };
};
