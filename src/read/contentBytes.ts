import { readFileSync, statSync } from "node:fs";
import type { Problem } from "../model/problem.ts";
import { largestFile, sizeFault } from "./decodedText.ts";
import type { Outcome } from "./outcome.ts";
import { wholeFile } from "./wholeFile.ts";

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

const unreadable = (file: string, code: string): Problem =>
  wholeFile(file, `The file can't be read (${code}). Check that it is there and may be read.`);

/**
 * The bytes of a content file, or why it can't be read; one that is far too large is not even opened. Undefined
 * where the file is gone since it was listed: then it belongs to the content no more.
 */
export const contentBytes = (file: string): Outcome<Uint8Array> | undefined => {
  try {
    const { size } = statSync(file);
    if (size > largestFile) return { problems: [wholeFile(file, sizeFault(size))] };
    return { value: readFileSync(file), problems: [] };
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" ? undefined : { problems: [unreadable(file, code)] };
  }
};
