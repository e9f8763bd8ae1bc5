import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";
import type { ChartText } from "./drawing.ts";
import { spread } from "./spread.ts";
import { wrappedText } from "./wrappedText.ts";

/** What stands beside the plot, at the height of what it names. */
export interface SideLabel {
  readonly y: number;
  readonly text: string;
  readonly look: string;
}

export interface SideLabels {
  /** What they take of the drawing's width, without the gap before them. */
  readonly width: number;
  /** The heights at which they came to stand. */
  readonly middles: readonly number[];
  readonly texts: (x: number) => readonly ChartText[];
}

/** What part of the drawing they may take. */
const widest = 0.34;
const leading = 1.2;

/** Labels beside the plot, none of which covers another; undefined where there is no room for all of them. */
export const sideLabels = (
  labels: readonly SideLabel[],
  { width, height, size }: Canvas,
): SideLabels | undefined => {
  const set = labels.map((label) => ({
    ...label,
    lines: wrappedText(label.text, { width: widest * width, size }),
  }));
  const wanting = set.map(({ y, lines }) => ({ y, height: lines.length * size * leading }));
  const middles = spread(wanting, { top: -size * 0.6, bottom: height + size * 0.6 });
  if (!middles) return undefined;
  return {
    width: Math.max(0, ...set.flatMap(({ lines }) => lines.map((line) => textWidth(line, size)))),
    middles,
    texts: (x) =>
      set.flatMap(({ lines, look }, label) => {
        const top = (middles[label] ?? 0) - (lines.length * size * leading) / 2;
        return lines.map((text, index) => ({ x, y: top + size * (0.95 + index * leading), text, look }));
      }),
  };
};
