import type { Html } from "../../text/html.ts";
import type { BarWords } from "./barWords.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import { mark } from "./mark.ts";
import type { ChartRow } from "./rowLayout.ts";
import type { RowsFrame } from "./rowsFrame.ts";
import { setTicks } from "./setTicks.ts";
import { stroke } from "./stroke.ts";
import { tickLabels } from "./tickLabels.ts";

const dotsIn = ({ row, y }: ChartRow, { chart, layout, scale, canvas }: RowsFrame): readonly Html[] => {
  const middle = y + layout.thickness / 2;
  const places = chart.data.series.flatMap(({ values }, index) => {
    const figure = values[row];
    return figure === undefined ? [] : [{ index, x: scale.place(figure) }];
  });
  const xs = places.map(({ x }) => x);
  return [
    stroke("chart-guide", [layout.left, middle], [canvas.width, middle]),
    ...(places.length > 1
      ? [stroke("chart-between", [Math.min(...xs), middle], [Math.max(...xs), middle])]
      : []),
    ...places.map(({ index, x }) => mark(index, [x, middle], canvas.size * 1.6)),
  ];
};

/** Beside dots that are alone in their rows. */
const figureAt = ({ row, figure, text }: BarWords, { layout, scale, canvas }: RowsFrame): ChartText => {
  const { size } = canvas;
  const isNegative = figure !== undefined && figure < 0;
  return {
    x: figure === undefined ? layout.left : scale.place(figure) + size * (isNegative ? -0.8 : 0.8),
    y: (layout.rows[row]?.y ?? 0) + layout.thickness / 2 + size * 0.35,
    text,
    anchor: isNegative ? "end" : "start",
    look: "chart-figure",
  };
};

/** As many as find room. */
const ticksOf = ({ scale, canvas }: RowsFrame) => {
  const words = tickLabels(scale.ticks, canvas.language);
  const all = scale.ticks.map((tick, index) => ({ x: scale.place(tick), text: words[index] ?? "" }));
  for (let step = 1; step <= all.length; step += 1) {
    const ticks = setTicks(
      all.filter((_, index) => index % step === 0),
      canvas,
    );
    if (ticks) return ticks;
  }
  return [];
};

/** Where several dots share a row, their figures are told along the bottom. */
const axisOf = (frame: RowsFrame): Drawing => {
  const { size } = frame.canvas;
  const { bottom } = frame.layout;
  const ticks = ticksOf(frame);
  return {
    top: 0,
    bottom: bottom + size * 1.6,
    shapes: ticks.map(({ x }) => stroke("chart-grid", [x, 0], [x, bottom])),
    texts: ticks.map(({ textX, text }) => ({
      x: textX,
      y: bottom + size * 1.2,
      text,
      anchor: "middle",
      look: "chart-tick",
    })),
  };
};

/** The dots of all rows; those of a row stand on one line. */
export const rowDots = (frame: RowsFrame): Drawing => {
  const { rows, bottom } = frame.layout;
  const axis = frame.words.length > 0 ? { bottom, shapes: [], texts: [] } : axisOf(frame);
  return {
    top: 0,
    bottom: axis.bottom,
    shapes: [...axis.shapes, ...rows.flatMap((row) => dotsIn(row, frame))],
    texts: [...axis.texts, ...frame.words.map((words) => figureAt(words, frame))],
  };
};
