import type { AxisKind } from "./axisKind.ts";

export interface Series {
  readonly name: string;
  /** One for each row; undefined where there is no figure. */
  readonly values: readonly (number | undefined)[];
}

/** A chart's figures, understood. */
export interface ChartData {
  readonly axis: {
    readonly kind: AxisKind;
    readonly name: string;
    /** As they were written. */
    readonly texts: readonly string[];
    /** In rising order; for names, their places: 0, 1, 2 … */
    readonly values: readonly number[];
  };
  readonly series: readonly Series[];
  /** How many decimals the figures were written with, at most. */
  readonly decimals: number;
}
