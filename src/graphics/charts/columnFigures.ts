import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText } from "./drawing.ts";
import { figureInWords } from "./figureInWords.ts";
import type { Plot } from "./plot.ts";

const wordsOf = ({ data }: Chart, figure: number, language: string): string =>
  figureInWords(figure, { language, decimals: data.decimals, padding: "zeros" });

/** Whether each column has room for its figure, so that no axis is needed; `step` is how far apart columns are. */
export const columnFiguresFit = (chart: Chart, step: number, { size, language }: Canvas): boolean =>
  chart.type === "bar" &&
  chart.data.series.length === 1 &&
  chart.data.series.every(({ values }) =>
    values.every(
      (value) => value === undefined || textWidth(wordsOf(chart, value, language), size) + size * 0.3 <= step,
    ),
  );

/** Figures at the ends of columns: above those that rise, below those that hang. */
export const columnFigures = ({ chart, canvas, scale, place }: Plot): readonly ChartText[] =>
  chart.data.series.flatMap(({ values }) =>
    values.flatMap((value, row) =>
      value === undefined
        ? []
        : [
            {
              x: place(chart.data.axis.values[row] ?? 0),
              y: scale.place(value) + canvas.size * (value < 0 ? 1.05 : -0.4),
              text: wordsOf(chart, value, canvas.language),
              anchor: "middle" as const,
              look: "chart-figure",
            },
          ],
    ),
  );
