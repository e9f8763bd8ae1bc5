import { localesFor } from "../../i18n/locale.ts";
import { boundedCache } from "../../lib/cache.ts";
import type { ChartData } from "./chart.ts";

interface Form {
  readonly language: string;
  /** How many decimals are told, at most. */
  readonly decimals: number;
  /** Whether they are told where they are zero, so that figures in a column stand in line. */
  readonly padding?: "zeros" | undefined;
}

/**
 * A figure with the digits and separators of a language.
 * @example formatFigure(1234.5, { language: "de", decimals: 1 }) // "1.234,5"
 */
export function formatFigure(figure: number, { language, decimals, padding }: Form): string {
  return format(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: padding ? decimals : 0,
  })
    .format(figure)
    .replace("-", "−");
}

const formats = boundedCache<Intl.NumberFormat>();

function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return formats(
    JSON.stringify([language, options]),
    () => new Intl.NumberFormat(localesFor(language), options),
  );
}

/** From here on figures are told short: "1.5m". */
const large = 1_000_000;

/** So many digits are told on a chart, at most; the table of its figures tells all. */
const mostDigits = 7;

/** How figures are told on a chart: all with as many decimals as they were written with, where there is room for them. */
export function shortFigure(
  data: Pick<ChartData, "series" | "decimals">,
  language: string,
): (figure: number) => string {
  const greatest = greatestOf(data);
  const large = largeFigure(greatest, language);
  if (large) return large;
  const whole = String(Math.trunc(greatest)).length;
  const decimals = Math.max(0, Math.min(data.decimals, mostDigits - whole));
  return (figure) => formatFigure(figure, { language, decimals, padding: "zeros" });
}

function greatestOf({ series }: Pick<ChartData, "series">): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
}

/** How figures are told of which `greatest` is the greatest, if that is a large one: in thousands, millions and so on. */
function largeFigure(greatest: number, language: string): ((figure: number) => string) | undefined {
  if (greatest < large) return undefined;
  const format = new Intl.NumberFormat(localesFor(language), {
    notation: "compact",
    maximumFractionDigits: 2,
  });
  return (figure) => format.format(figure).replace("-", "−");
}

/**
 * The words for evenly spaced figures along an axis, all with as many decimals as one of them needs.
 * @example tickLabels([0, 0.5, 1], "de") // ["0,0", "0,5", "1,0"]
 */
export function tickLabels(ticks: readonly number[], language: string): readonly string[] {
  const large = largeFigure(Math.max(...ticks.map(Math.abs)), language);
  if (large) return ticks.map(large);
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split(".")[1]?.length ?? 0));
  return ticks.map((tick) => formatFigure(tick, { language, decimals, padding: "zeros" }));
}
