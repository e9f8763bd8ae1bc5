import { html } from "../../text/html.ts";
import { block } from "./block.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { type KeyItem, sampleWidth } from "./keyLines.ts";
import { mark } from "./mark.ts";
import type { PlotFrame } from "./plotFrame.ts";
import { stroke } from "./stroke.ts";

/** A short piece of a series as it looks on the chart. */
const sampleOf = ({ type, id }: Chart, index: number, { size, name }: Canvas): KeyItem["sample"] => {
  const half = (size * sampleWidth) / 2;
  return (x, y) => {
    if (type === "bar" || type === "area")
      return block(
        index,
        { x: x - half, y: y - size * 0.4, width: half * 2, height: size * 0.8 },
        `${id}-${name}`,
      );
    const line = type === "line" && stroke(`chart-line series-${index + 1}`, [x - half, y], [x + half, y]);
    return html`${line}${mark(index, [x, y], size * (type === "dot" ? 1.5 : 1))}`;
  };
};

/** What of a plot has to be named above it, for want of room beside it. */
export const plotKey = ({ chart, canvas, labels }: PlotFrame): readonly KeyItem[] => {
  const { series } = chart.data;
  const half = (canvas.size * sampleWidth) / 2;
  const isNamed = labels !== undefined && chart.type !== "bar";
  const names = series.map(
    ({ name }, index): KeyItem => ({
      text: name,
      look: `chart-name series-${index + 1}`,
      sample: sampleOf(chart, index, canvas),
    }),
  );
  const notes = chart.notes
    .filter(({ at }) => at === undefined)
    .map(
      ({ text }): KeyItem => ({
        text,
        look: "chart-note",
        sample: (x, y) => stroke("chart-note-across", [x - half, y], [x + half, y]),
      }),
    );
  return [...(isNamed || series.length === 1 ? [] : names), ...(labels ? [] : notes)];
};
