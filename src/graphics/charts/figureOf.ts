/**
 * A figure as a number, or undefined where the text is none.
 * @example figureOf("−4.5") // -4.5
 */
export const figureOf = (text: string): number | undefined => {
  if (!/^[-−+]?\d{1,15}(?:\.\d{1,6})?$/.test(text)) return undefined;
  return Number(text.replace("−", "-"));
};
