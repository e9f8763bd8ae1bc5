import { type KeyItem, sampleWidth } from "./keyLines.ts";
import type { PlotFrame } from "./plotFrame.ts";
import { seriesSample } from "./seriesSample.ts";
import { stroke } from "./stroke.ts";

/** What of a plot has to be named above it, for want of room beside it. */
export const plotKey = ({ chart, canvas, labels }: PlotFrame): readonly KeyItem[] => {
  const { series } = chart.data;
  const half = (canvas.size * sampleWidth) / 2;
  const isNamed = labels !== undefined && chart.type !== "bar";
  const names = series.map(
    ({ name }, index): KeyItem => ({
      text: name,
      look: `chart-name series-${index + 1}`,
      sample: seriesSample(chart, index, canvas),
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
