import { textWidth } from "../textWidth.ts";
import type { BarWords } from "./barWords.ts";
import type { Canvas } from "./canvas.ts";

/** What the words at the ends of bars take on either side of the bars. */
export interface BarRoom {
  readonly before: number;
  readonly behind: number;
}

const widthOf = ({ text, name }: BarWords, size: number): number =>
  textWidth(text, size) + (name === undefined ? 0 : size * 0.5 + textWidth(name, size)) + size * 0.9;

/** The room that words need: before bars that are negative, behind all others. */
export const barRoom = (words: readonly BarWords[], { size }: Pick<Canvas, "size">): BarRoom => {
  const { before = [], behind = [] } = Object.groupBy(words, ({ figure = 0 }) =>
    figure < 0 ? "before" : "behind",
  );
  const widest = (some: readonly BarWords[]): number =>
    Math.max(size * 0.4, ...some.map((word) => widthOf(word, size)));
  return { before: widest(before), behind: widest(behind) };
};
