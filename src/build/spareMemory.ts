import { setFlagsFromString } from "node:v8";

/** An archive of so many files keeps so much in memory that memory is dearer than time. */
const large = 20_000;

/** Has memory cleared more often where there is much to be kept in it; `files` is the number of content files. */
export const spareMemory = (files: number): void => {
  if (files >= large) setFlagsFromString("--heap-growing-percent=30");
};
