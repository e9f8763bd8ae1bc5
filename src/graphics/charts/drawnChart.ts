import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { Drawing } from "./drawing.ts";
import { plotChart } from "./plotChart.ts";
import { rowsChart } from "./rowsChart.ts";

/** A chart laid out. Those of names lie, where each has room for its name, and so do bars of numbers that are no dates. */
export const drawnChart = (chart: Chart, canvas: Canvas): Drawing => {
  const { kind } = chart.data.axis;
  const lies =
    (kind === "name" && chart.type !== "line" && chart.type !== "area") ||
    (kind === "number" && chart.type === "bar");
  return lies ? rowsChart(chart, canvas) : plotChart(chart, canvas);
};
