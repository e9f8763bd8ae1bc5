import { localesFor } from "../../text/localesFor.ts";

export interface ScaleBar {
  /** In the units of the drawing. */
  readonly length: number;
  readonly label: string;
}

const steps = [1, 2, 5];

/** The longest round distance that is not longer than `most` kilometres. */
const roundBelow = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most));
  return (steps.findLast((step) => step * power <= most) ?? 1) * power;
};

/** A bar of a round length, at most `longest` units of the drawing, with its length in the language's words. */
export const scaleBar = (unitsPerKilometre: number, longest: number, language: string): ScaleBar => {
  const kilometres = roundBelow(longest / unitsPerKilometre);
  const format = new Intl.NumberFormat(localesFor(language), { style: "unit", unit: "kilometer" });
  return { length: kilometres * unitsPerKilometre, label: format.format(kilometres) };
};
