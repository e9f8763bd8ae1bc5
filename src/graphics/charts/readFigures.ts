import type { ChartFields } from "../../model/chartFields.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { type AxisKind, axisKind } from "./axisKind.ts";
import type { ChartData } from "./chartData.ts";
import { headFaults } from "./headFaults.ts";
import { type FigureRow, readRow } from "./readRow.ts";

const textOf = (cell: ChartFields["data"][number][number]): string => String(cell ?? "").trim();

const repeatedFaults = (
  rows: readonly (FigureRow | undefined)[],
  kind: AxisKind,
): readonly GraphicFault[] => {
  const keys = rows.map((row) => (kind === "name" ? row?.text : row?.at));
  return rows.flatMap((row, index) =>
    row && keys.indexOf(keys[index]) < index
      ? [{ field: `data.${index + 1}.0`, message: `"${row.text}" stands in two rows. Keep one of them.` }]
      : [],
  );
};

/** A column without figures would be a name of nothing. */
const emptyFaults = (
  rows: readonly (FigureRow | undefined)[],
  names: readonly string[],
): readonly GraphicFault[] =>
  names.flatMap((name, index) =>
    rows.every((row) => row?.figures[index] === undefined)
      ? [
          {
            field: `data.0.${index + 1}`,
            message: `"${name}" has no figures. Write some, or remove the column.`,
          },
        ]
      : [],
  );

const decimalsIn = (rows: readonly (readonly string[])[]): number =>
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
  const early = headFaults({ head, rows: body.length, kind, type });
  if (early.length > 0) return { faults: early };
  const read = body.map((cells, index) => readRow(cells, { row: index + 1, head, kind, type }));
  const rows = read.map(({ row }) => row);
  const [name = "", ...names] = head;
  const faults = [...read.flatMap((row) => row.faults), ...repeatedFaults(rows, kind)];
  const found = faults.length > 0 ? faults : emptyFaults(rows, names);
  if (found.length > 0) return { faults: found };
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
    faults: [],
  };
};
