/** A logarithmic axis. */
export interface PlotScale {
  /** Returns the position of a value, between `from` and `to`. */
  readonly at: (value: number) => number;
  /** The powers of ten on the axis, its ends included. */
  readonly ticks: readonly number[];
}

/**
 * Returns a logarithmic axis for values above 0, from one power of ten to another.
 * @example plotScale([0.3, 40], { from: 0, to: 300 }).ticks // [0.1, 1, 10, 100]
 */
export function plotScale(
  values: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): PlotScale {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...values))));
  const ticks = Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
  const at = (value: number): number =>
    from + ((Math.log10(value) - lowest) / (highest - lowest)) * (to - from);
  return { at, ticks };
}
