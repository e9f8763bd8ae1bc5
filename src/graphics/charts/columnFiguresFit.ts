import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { shortFigure } from "./shortFigure.ts";

/** Whether each column has room for its figure, so that no axis is needed; `step` is how far apart columns are. */
export const columnFiguresFit = (
  { type, data }: Pick<Chart, "type" | "data">,
  step: number,
  { size, language }: Canvas,
): boolean => {
  const told = shortFigure(data, language);
  const [only, ...others] = data.series;
  return (
    type === "bar" &&
    others.length === 0 &&
    (only?.values ?? []).every(
      (value) => value === undefined || textWidth(told(value), size) + size * 0.3 <= step,
    )
  );
};
