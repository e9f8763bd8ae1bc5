import { textWidth } from "../textWidth.ts";
import type { Canvas } from "./canvas.ts";

export interface Tick {
  readonly x: number;
  readonly text: string;
}

export interface SetTick extends Tick {
  /** The middle of its words, which are kept inside of the drawing. */
  readonly textX: number;
}

/** Words along an axis with their places, or undefined where some of them would meet. */
export const setTicks = (
  ticks: readonly Tick[],
  { size, width }: Pick<Canvas, "size" | "width">,
): readonly SetTick[] | undefined => {
  const half = ({ text }: Tick): number => textWidth(text, size) / 2;
  const set = ticks.map((tick) => ({
    ...tick,
    textX: Math.max(half(tick), Math.min(tick.x, width - half(tick))),
  }));
  const isFree = set.every((tick, index) => {
    const before = set[index - 1];
    return before === undefined || before.textX + half(before) + size * 0.6 <= tick.textX - half(tick);
  });
  return isFree ? set : undefined;
};
