/** Of Latin-1 nothing can be composed, and most texts hold nothing else. */
const mayBeApart = /[^\0-\u00ff]/;

/** No letter of any language bears so many marks, and to put them in order takes time that grows by the square. */
const heapOfMarks = /\p{M}{32}/u;

/**
 * Text whose letters and their marks are one sign where there is one (NFC), so that what looks equal is equal.
 * @example composed("fa\u0308hre") // "fähre"
 */
export const composed = (text: string): string =>
  mayBeApart.test(text) && !heapOfMarks.test(text) ? text.normalize("NFC") : text;
