import type { Chart } from "./chart.ts";
import { shortFigure } from "./shortFigure.ts";

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

/** What stands for a figure that is missing. */
const missing = "–";

/** The words at the ends of bars: their figures and, once for each series, its name. */
export const barWords = ({ data, type }: Chart, language: string): readonly BarWords[] => {
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
};
