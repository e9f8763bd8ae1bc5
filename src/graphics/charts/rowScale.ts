import { textWidth } from "../textWidth.ts";
import { barWords } from "./barWords.ts";
import type { Canvas } from "./canvas.ts";
import type { Chart } from "./chart.ts";
import { type FigureScale, figureScale } from "./figureScale.ts";

/** The scale of a chart that runs sideways, with room for the words at the ends of its bars. `left` is where it begins. */
export const rowScale = (chart: Chart, left: number, { width, size, language }: Canvas): FigureScale => {
  const words = barWords(chart, language);
  const room = (isNegative: boolean): number =>
    Math.max(
      size * 0.4,
      ...words
        .filter(({ figure }) => figure !== undefined && figure < 0 === isNegative)
        .map(
          ({ text, name }) =>
            textWidth(text, size) +
            (name === undefined ? 0 : size * 0.5 + textWidth(name, size)) +
            size * 0.5,
        ),
    );
  // What is left must be wide enough to be seen, however long the words are.
  const from = Math.min(left + room(true), width - size * 4);
  const to = Math.max(width - room(false), from + size * 3);
  const ends = words.length > 0 ? "exact" : "rounded";
  return figureScale({ ...chart, ends }, [from, to]);
};
