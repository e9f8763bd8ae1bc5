import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const isThere = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "EEXIST";

/** Writes a file that was not there, and its folders. Throws, and leaves the file alone, where it is there. */
export const writeNewFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    throw isThere(error) ? new Error(`${file} is there already. It was left as it is.`) : error;
  }
};
