import type { ChartText } from "./drawing.ts";
import type { Plot } from "./plot.ts";
import { shortFigure } from "./shortFigure.ts";

/** Figures at the ends of columns: above those that rise, below those that hang. */
export const columnFigures = ({ chart: { data }, canvas, scale, place }: Plot): readonly ChartText[] => {
  const told = shortFigure(data, canvas.language);
  return data.series.flatMap(({ values }) =>
    values.flatMap((value, row): readonly ChartText[] => {
      if (value === undefined) return [];
      const x = place(data.axis.values[row] ?? 0);
      const y = scale.place(value) + canvas.size * (value < 0 ? 1.05 : -0.4);
      return [{ x, y, text: told(value), anchor: "middle", look: "chart-figure" }];
    }),
  );
};
