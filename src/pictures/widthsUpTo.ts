/** A step that nearly reaches the limit would be a file for nothing. */
const nearly = 0.9;

/**
 * The widths of a list that a picture can be made in without being enlarged: its own comes last, unless the list ends
 * before that.
 * @example widthsUpTo(1000, [320, 480, 720, 1080]) // [320, 480, 720, 1000]
 */
export const widthsUpTo = (limit: number, steps: readonly number[]): readonly number[] => {
  const last = Math.min(limit, steps.at(-1) ?? limit);
  return [...steps.filter((step) => step < last * nearly), last];
};
