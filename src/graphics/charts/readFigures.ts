import type { ChartFields } from "../../model/chartFields.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { type AxisKind, axisKind } from "./axisKind.ts";
import { axisValue } from "./axisValue.ts";
import type { ChartData } from "./chartData.ts";
import { figureOf } from "./figureOf.ts";
import { headFaults } from "./headFaults.ts";

interface Row {
  readonly text: string;
  readonly at: number;
  readonly figures: readonly (number | undefined)[];
}

type Faults = GraphicFault[];
type Cells = readonly string[];

/** What stands where there is no figure. */
const nothing = new Set(["", "-", "–", "—", "n/a"]);

const textOf = (cell: ChartFields["data"][number][number]): string => String(cell ?? "").trim();

const figuresIn = (cells: Cells, head: Cells, report: (index: number, message: string) => void) =>
  head.slice(1).map((name, index) => {
    const text = cells[index + 1] ?? "";
    if (nothing.has(text.toLowerCase())) return undefined;
    const figure = figureOf(text);
    if (figure === undefined)
      report(
        index + 1,
        `"${text}" is no number, under "${name}". Write it like 1234.5, or leave it empty where there is no figure.`,
      );
    return figure;
  });

const rowFault = (cells: Cells, head: Cells): string | undefined =>
  cells.length === head.length
    ? undefined
    : `The row has ${cells.length === 1 ? "one value" : `${cells.length} values`}, but the first row names ${head.length} columns. Write a value for each; leave it empty where there is no figure.`;

/** One row, with its number in the field; undefined where it cannot be placed. */
const rowOf = (
  cells: Cells,
  { row, head, kind }: { readonly row: number; readonly head: Cells; readonly kind: AxisKind },
  faults: Faults,
): Row | undefined => {
  const report = (index: number, message: string) => {
    faults.push({ field: `data.${row}.${index}`, message });
  };
  const misfit = rowFault(cells, head);
  if (misfit !== undefined) {
    faults.push({ field: `data.${row}`, message: misfit });
    return undefined;
  }
  const [text = ""] = cells;
  const { value: at, fault } = kind === "name" ? { value: row } : axisValue(text, kind);
  if (text === "") report(0, "The row has no name. Write what its figures are of.");
  else if (fault !== undefined) report(0, fault);
  const figures = figuresIn(cells, head, report);
  return at === undefined ? undefined : { text, at, figures };
};

const noteRepeated = (rows: readonly (Row | undefined)[], kind: AxisKind, faults: Faults): void => {
  const seen = new Set<string | number>();
  for (const [index, row] of rows.entries()) {
    if (!row || row.text === "") continue;
    const key = kind === "name" ? row.text : row.at;
    if (seen.has(key))
      faults.push({
        field: `data.${index + 1}.0`,
        message: `"${row.text}" stands in two rows. Keep one of them.`,
      });
    seen.add(key);
  }
};

const decimalsIn = (rows: readonly Cells[]): number =>
  Math.max(0, ...rows.flatMap((cells) => cells.slice(1).map((text) => text.split(".")[1]?.length ?? 0)));

/** The figures of a chart, or everything that is wrong with its rows. */
export const readFigures = ({
  data,
  type,
}: Pick<ChartFields, "data" | "type">): {
  readonly figures?: ChartData | undefined;
  readonly faults: readonly GraphicFault[];
} => {
  const [head = [], ...body] = data.map((cells) => cells.map(textOf));
  const kind = axisKind(body.map(([text = ""]) => text));
  const faults: Faults = [...headFaults({ head, rows: body.length, kind, type })];
  if (faults.length > 0) return { faults };
  const rows = body.map((cells, index) => rowOf(cells, { row: index + 1, head, kind }, faults));
  noteRepeated(rows, kind, faults);
  if (faults.length > 0) return { faults };
  const sorted = rows.flatMap((row) => (row ? [row] : [])).sort((one, other) => one.at - other.at);
  const [name = "", ...names] = head;
  const values = sorted.map(({ at }, index) => (kind === "name" ? index : at));
  return {
    figures: {
      axis: { kind, name, texts: sorted.map(({ text }) => text), values },
      series: names.map((own, index) => ({ name: own, values: sorted.map(({ figures }) => figures[index]) })),
      decimals: decimalsIn(body),
    },
    faults,
  };
};
