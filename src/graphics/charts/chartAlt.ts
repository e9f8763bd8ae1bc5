import type { ChartFields } from "../../model/chartFields.ts";
import { isolated } from "../../text/isolated.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import { axisLabel } from "./axisLabel.ts";
import type { ChartData } from "./chartData.ts";
import { figureInWords } from "./figureInWords.ts";

/** "Plover: 9 (2020), 4 (2024)": the first and the last figure of a series. */
const seriesInWords = ({ axis, decimals, series }: ChartData, index: number, language: string): string => {
  const { name = "", values = [] } = series[index] ?? {};
  const known = values.flatMap((figure, row) => (figure === undefined ? [] : [{ figure, row }]));
  const ends = known.length > 1 ? [known[0], known.at(-1)] : known;
  const told = ends.map((end) => {
    const { figure = 0, row = 0 } = end ?? {};
    const label = axisLabel(
      { form: axis.kind, text: axis.texts[row] ?? "", value: axis.values[row] ?? 0 },
      language,
    );
    return `${figureInWords(figure, { language, decimals, padding: "zeros" })} (${isolated(label)})`;
  });
  return `${isolated(name)}: ${told.join(" – ")}.`;
};

/** What readers are told of a chart that they cannot see. */
export const chartAlt = ({ alt, title, type }: ChartFields, data: ChartData, language: string): string => {
  if (alt !== undefined) return alt;
  const { kinds } = wordsFor(language).chart;
  const series = data.series.map((_, index) => seriesInWords(data, index, language));
  return [`${kinds[type]}: ${title.replace(/\.$/, "")}.`, ...series].join(" ");
};
