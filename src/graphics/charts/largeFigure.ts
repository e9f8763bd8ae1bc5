import { localesFor } from "../../text/localesFor.ts";

/** From here on figures are told short: "1.5m". */
const large = 1_000_000;

/** How figures are told of which `greatest` is the greatest, if that is a large one: in thousands, millions and so on. */
export const largeFigure = (greatest: number, language: string): ((figure: number) => string) | undefined => {
  if (greatest < large) return undefined;
  const format = new Intl.NumberFormat(localesFor(language), {
    notation: "compact",
    maximumFractionDigits: 2,
  });
  return (figure) => format.format(figure).replace("-", "−");
};
