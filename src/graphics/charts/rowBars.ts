import { barWords } from "./barWords.ts";
import { block } from "./block.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import type { Drawing } from "./drawing.ts";
import type { FigureScale } from "./figureScale.ts";
import type { RowLayout } from "./rowLayout.ts";

/** The bars of all rows, with their words at their ends. */
export const rowBars = (
  chart: Chart,
  {
    layout,
    scale,
    canvas,
  }: { readonly layout: RowLayout; readonly scale: FigureScale; readonly canvas: Canvas },
): Drawing => {
  const { size, language, name } = canvas;
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
    texts: words.map(({ figure, y, end, text }) => {
      const isNegative = figure !== undefined && figure < 0;
      return {
        x: figure === undefined ? scale.base + size * 0.4 : end + size * (isNegative ? -0.4 : 0.4),
        y: y + thickness / 2 + size * 0.35,
        text,
        anchor: isNegative ? "end" : "start",
        look: "chart-figure",
      };
    }),
  };
};
