import { localesFor } from "../../i18n/locale.ts";
import { boundedCache } from "../../lib/cache.ts";
import type { ChartData } from "./chart.ts";

/**
 * Returns a figure with the digits and separators of a language.
 * @example formatFigure(1234.5, { language: "de", decimals: 1 }) // "1.234,5"
 */
export function formatFigure(figure: number, { language, decimals, padding }: FigureOptions): string {
  return format(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: padding ? decimals : 0,
  })
    .format(figure)
    .replace("-", "−");
}

interface FigureOptions {
  readonly language: string;
  /** The maximum number of decimals. */
  readonly decimals: number;
  /** Whether to fill up with zeros, so that figures in a column are aligned. */
  readonly padding?: "zeros" | undefined;
}

function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return formats(
    JSON.stringify([language, options]),
    () => new Intl.NumberFormat(localesFor(language), options),
  );
}

const formats = boundedCache<Intl.NumberFormat>();

/** Returns the format for figures on a chart: all have as many decimals as they were written with, if there is room. */
export function figureFormat(
  data: Pick<ChartData, "series" | "decimals">,
  language: string,
): (figure: number) => string {
  const greatest = greatestOf(data);
  const large = compactFormat(greatest, language);
  if (large) return large;
  const whole = String(Math.trunc(greatest)).length;
  const decimals = Math.max(0, Math.min(data.decimals, maxDigits - whole));
  return (figure) => formatFigure(figure, { language, decimals, padding: "zeros" });
}

/** The maximum number of digits on a chart; its table shows them all. */
const maxDigits = 7;

function greatestOf({ series }: Pick<ChartData, "series">): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
}

/**
 * Returns the labels of evenly spaced figures along an axis, all with as many decimals as one of them needs.
 * @example tickLabels([0, 0.5, 1], "de") // ["0,0", "0,5", "1,0"]
 */
export function tickLabels(ticks: readonly number[], language: string): readonly string[] {
  const large = compactFormat(Math.max(...ticks.map(Math.abs)), language);
  if (large) return ticks.map(large);
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  return ticks.map((tick) => formatFigure(tick, { language, decimals, padding: "zeros" }));
}

/** Returns the compact format (thousands, millions …) for figures up to `greatest`; undefined if that is not large. */
function compactFormat(greatest: number, language: string): ((figure: number) => string) | undefined {
  if (greatest < large) return undefined;
  const format = new Intl.NumberFormat(localesFor(language), {
    notation: "compact",
    maximumFractionDigits: 2,
  });
  return (figure) => format.format(figure).replace("-", "−");
}

/** From here on, figures are compact: "1.5m". */
const large = 1_000_000;
