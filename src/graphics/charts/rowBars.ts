import { textWidth } from "../textWidth.ts";
import { type BarWords, barWords } from "./barWords.ts";
import { block } from "./block.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { ChartText, Drawing } from "./drawing.ts";
import type { FigureScale } from "./figureScale.ts";
import type { RowLayout } from "./rowLayout.ts";

interface PlacedWords extends BarWords {
  readonly y: number;
  readonly end: number;
}

/** The figure of a bar at its end, and the name of its series behind it. */
const wordsAt = (
  { figure, index, y, end, text, name }: PlacedWords,
  {
    scale,
    canvas: { size },
    thickness,
  }: { readonly scale: FigureScale; readonly canvas: Canvas; readonly thickness: number },
): readonly ChartText[] => {
  const away = figure !== undefined && figure < 0 ? -1 : 1;
  const anchor = away < 0 ? "end" : "start";
  const x = (figure === undefined ? scale.base : end) + away * size * 0.4;
  const baseLine = y + thickness / 2 + size * 0.35;
  const behind = x + away * (textWidth(text, size) + size * 0.5);
  return [
    { x, y: baseLine, text, anchor, look: "chart-figure" },
    ...(name === undefined
      ? []
      : [{ x: behind, y: baseLine, text: name, anchor, look: `chart-name series-${index + 1}` } as const]),
  ];
};

/** The bars of all rows, with their words at their ends. */
export const rowBars = (
  chart: Chart,
  {
    layout,
    scale,
    canvas,
  }: { readonly layout: RowLayout; readonly scale: FigureScale; readonly canvas: Canvas },
): Drawing => {
  const { language, name } = canvas;
  const { thickness } = layout;
  const words = barWords(chart, language).map((word) => {
    const y = (layout.rows[word.row]?.y ?? 0) + word.index * thickness;
    return { ...word, y, end: scale.place(word.figure ?? 0) };
  });
  return {
    top: 0,
    bottom: layout.bottom,
    shapes: words.flatMap(({ figure, index, y, end }) =>
      figure === undefined
        ? []
        : [
            block(
              index,
              {
                x: Math.min(end, scale.base),
                y: y + thickness * 0.08,
                width: Math.abs(end - scale.base),
                height: thickness * 0.84,
              },
              `${chart.id}-${name}`,
            ),
          ],
    ),
    texts: words.flatMap((word) => wordsAt(word, { scale, canvas, thickness })),
  };
};
