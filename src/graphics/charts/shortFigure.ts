import type { ChartData } from "./chartData.ts";
import { figureInWords } from "./figureInWords.ts";
import { largeFigure } from "./largeFigure.ts";

/** So many digits are told on a chart, at most; the table of its figures tells all. */
const mostDigits = 7;

const greatestOf = ({ series }: Pick<ChartData, "series">): number =>
  Math.max(0, ...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));

/** How figures are told on a chart: all with as many decimals as they were written with, where there is room for them. */
export const shortFigure = (
  data: Pick<ChartData, "series" | "decimals">,
  language: string,
): ((figure: number) => string) => {
  const greatest = greatestOf(data);
  const large = largeFigure(greatest, language);
  if (large) return large;
  const whole = String(Math.trunc(greatest)).length;
  const decimals = Math.max(0, Math.min(data.decimals, mostDigits - whole));
  return (figure) => figureInWords(figure, { language, decimals, padding: "zeros" });
};
