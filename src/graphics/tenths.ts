/** A coordinate as it is written: to a tenth, which no eye can tell from the whole. */
export const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;
