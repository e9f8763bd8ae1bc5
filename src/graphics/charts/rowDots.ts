import type { Html } from "../../text/html.ts";
import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import { figureInWords } from "./figureInWords.ts";
import type { FigureScale } from "./figureScale.ts";
import { mark } from "./mark.ts";
import type { ChartRow, RowLayout } from "./rowLayout.ts";
import { stroke } from "./stroke.ts";
import { tickLabels } from "./tickLabels.ts";

interface Sideways {
  readonly layout: RowLayout;
  readonly scale: FigureScale;
  readonly canvas: Canvas;
}

const dotsIn = (
  { row, y }: ChartRow,
  { data }: Chart,
  { layout, scale, canvas }: Sideways,
): readonly Html[] => {
  const middle = y + layout.thickness / 2;
  const places = data.series.flatMap(({ values }, index) => {
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

/** Beside dots that stand alone. */
const figuresIn = (
  { row, y }: ChartRow,
  { data }: Chart,
  { layout, scale, canvas }: Sideways,
): readonly ChartText[] => {
  const { size, language } = canvas;
  const figure = data.series[0]?.values[row];
  const text =
    figure === undefined
      ? "–"
      : figureInWords(figure, { language, decimals: data.decimals, padding: "zeros" });
  const isNegative = figure !== undefined && figure < 0;
  const x = scale.place(figure ?? 0) + size * (isNegative ? -0.8 : 0.8);
  return [
    {
      x: figure === undefined ? layout.left : x,
      y: y + layout.thickness / 2 + size * 0.35,
      text,
      anchor: isNegative ? "end" : "start",
      look: "chart-figure",
    },
  ];
};

/** Where several dots share a row, their figures are told along the bottom. */
const axisOf = ({ layout, scale, canvas }: Sideways): Drawing => {
  const { size, width, language } = canvas;
  const words = tickLabels(scale.ticks, language);
  const ticks = scale.ticks.map((tick, index) => ({ x: scale.place(tick), text: words[index] ?? "" }));
  const widest = Math.max(...words.map((text) => textWidth(text, size))) + size * 0.6;
  const [first, second] = ticks;
  const step = Math.ceil(widest / Math.abs((second?.x ?? widest) - (first?.x ?? 0) || widest));
  return {
    top: 0,
    bottom: layout.bottom + size * 1.6,
    shapes: ticks.map(({ x }) => stroke("chart-grid", [x, 0], [x, layout.bottom])),
    texts: ticks
      .filter((_, index) => index % step === 0)
      .map(({ x, text }) => {
        const half = textWidth(text, size) / 2;
        const middle = Math.min(Math.max(x, half), width - half);
        return { x: middle, y: layout.bottom + size * 1.2, text, anchor: "middle", look: "chart-tick" };
      }),
  };
};

/** The dots of all rows; those of a row stand on one line. */
export const rowDots = (chart: Chart, sideways: Sideways): Drawing => {
  const { rows, bottom } = sideways.layout;
  const isAlone = chart.data.series.length === 1;
  const axis = isAlone ? undefined : axisOf(sideways);
  return {
    top: 0,
    bottom: Math.max(bottom, axis?.bottom ?? 0),
    shapes: [...(axis?.shapes ?? []), ...rows.flatMap((row) => dotsIn(row, chart, sideways))],
    texts: [
      ...(axis?.texts ?? []),
      ...(isAlone ? rows.flatMap((row) => figuresIn(row, chart, sideways)) : []),
    ],
  };
};
