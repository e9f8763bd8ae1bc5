import { axisTicks } from "./axisTicks.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import type { PlotFrame } from "./plotFrame.ts";
import { shortened } from "./shortened.ts";
import { stroke } from "./stroke.ts";

/** What the numbers along the bottom are, which dates and names tell by themselves. */
const axisName = ({ chart, canvas, right }: PlotFrame): readonly ChartText[] => {
  const { kind, name } = chart.data.axis;
  const { size, height } = canvas;
  if (kind !== "number" || name === "") return [];
  const text = shortened(name, { width: right, size });
  return [{ x: right, y: height + size * 2.9, text, anchor: "end", look: "chart-tick" }];
};

/** What a plot stands on: lines across it with their figures, and the dates or names along its bottom. */
export const plotGround = (frame: PlotFrame): Drawing => {
  const { chart, canvas, scale, left, right, place, axis } = frame;
  const name = axisName(frame);
  const { height, size } = canvas;
  const ticks = axisTicks(chart.data.axis, place, canvas);
  const tickY = height + size * 1.6;
  return {
    top: 0,
    bottom: height + size * (name.length > 0 ? 3.3 : 2),
    shapes: [
      ...axis
        .filter(({ y }) => Math.abs(y - scale.base) > 0.1)
        .map(({ y }) => stroke("chart-grid", [left, y], [right, y])),
      ...(chart.type === "bar"
        ? []
        : ticks.map(({ x }) => stroke("chart-tick-mark", [x, height], [x, height + size * 0.35]))),
      stroke(scale.zero === "shown" ? "chart-base" : "chart-grid", [left, scale.base], [right, scale.base]),
    ],
    texts: [
      ...axis.map(({ y, text }) => ({
        x: left - size * 0.5,
        y: y + size * 0.35,
        text,
        anchor: "end" as const,
        look: "chart-tick",
      })),
      ...ticks.map(({ textX, text }) => ({
        x: textX,
        y: tickY,
        text,
        anchor: "middle" as const,
        look: "chart-tick",
      })),
      ...name,
    ],
  };
};
