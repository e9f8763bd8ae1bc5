import type { ChartType } from "../../model/chartFields.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { type AxisKind, isDateKind } from "./axisKind.ts";

const mostSeries = 6;
const mostRows = 400;
/** Rows that stand one below another, and bars that stand side by side. */
const mostBelow = 40;
const mostBeside = 120;
const longestName = 40;

interface Outline {
  /** The first row. */
  readonly head: readonly string[];
  /** How many there are below it. */
  readonly rows: number;
  readonly kind: AxisKind;
  readonly type: ChartType;
}

const tooMany = ({ head, rows, kind, type }: Outline): string | undefined => {
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
};

const nameFaults = (head: readonly string[]): readonly GraphicFault[] =>
  head.flatMap((name, index) => {
    const field = `data.0.${index}`;
    if (name === "" && index > 0)
      return [{ field, message: "The column has no name. Write what its figures are." }];
    if (name.length > longestName)
      return [{ field, message: `"${name}" is longer than ${longestName} characters. Shorten it.` }];
    return name !== "" && head.indexOf(name) < index
      ? [{ field, message: `"${name}" is the name of two columns. Change one of them.` }]
      : [];
  });

/** What is wrong with the table of figures as a whole, and with the names of its columns. */
export const headFaults = (outline: Outline): readonly GraphicFault[] => {
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
  return [...(message === undefined ? [] : [{ field: "data", message }]), ...nameFaults(head)];
};
