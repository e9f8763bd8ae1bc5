/**
 * Text that keeps its own direction inside a phrase of another, and does not disturb that phrase.
 * @example isolated("رشيد") // "\u2068رشيد\u2069"
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
