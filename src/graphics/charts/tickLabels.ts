import { localesFor } from "../../text/localesFor.ts";
import { figureInWords } from "./figureInWords.ts";

/** From here on figures are told short: "1.5M". */
const large = 1_000_000;

/**
 * The words for evenly spaced figures along an axis, all with as many decimals as one of them needs.
 * @example tickLabels([0, 0.5, 1], "de") // ["0", "0,5", "1,0"]
 */
export const tickLabels = (ticks: readonly number[], language: string): readonly string[] => {
  if (ticks.some((tick) => Math.abs(tick) >= large)) {
    const short = new Intl.NumberFormat(localesFor(language), {
      notation: "compact",
      maximumFractionDigits: 2,
    });
    return ticks.map((tick) => short.format(tick).replace("-", "−"));
  }
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  return ticks.map((tick) => figureInWords(tick, { language, decimals, padding: "zeros" }));
};
