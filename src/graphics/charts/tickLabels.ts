import { figureInWords } from "./figureInWords.ts";
import { largeFigure } from "./largeFigure.ts";

/**
 * The words for evenly spaced figures along an axis, all with as many decimals as one of them needs.
 * @example tickLabels([0, 0.5, 1], "de") // ["0,0", "0,5", "1,0"]
 */
export const tickLabels = (ticks: readonly number[], language: string): readonly string[] => {
  const large = largeFigure(Math.max(...ticks.map(Math.abs)), language);
  if (large) return ticks.map(large);
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  return ticks.map((tick) => figureInWords(tick, { language, decimals, padding: "zeros" }));
};
