import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decodedText, largestFile, sizeFault } from "../read/decodedText.ts";
import { foreignFormat } from "./foreignFormat.ts";
import { wireFormats } from "./wireFormats.ts";
import type { ParsedWire } from "./wireReport.ts";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file. Check its name.",
  EACCES: "The file may not be read. Change its permissions.",
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

const holdsNothing = (bytes: Uint8Array): boolean => new TextDecoder("latin1").decode(bytes).trim() === "";

/** The bytes of a file that is not too large to be a report. */
const bytesOf = (
  file: string,
): { readonly bytes: Uint8Array; readonly fault?: undefined } | { readonly fault: string } => {
  try {
    const stats = statSync(file);
    if (stats.isDirectory())
      return { fault: `This is a folder. Name the files in it, like ${join(file, "*.txt")}.` };
    if (!stats.isFile()) return { fault: "This is not a file. Save the report into one and name that." };
    return stats.size > largestFile ? { fault: sizeFault(stats.size) } : { bytes: readFileSync(file) };
  } catch (error) {
    const code = codeOf(error);
    return {
      fault: reasons[code] ?? `The file can't be read (${code}). Check that it is there and may be read.`,
    };
  }
};

/** The report in a file, its format found by looking at it, or why there is none. Throws nothing. */
export const readWire = (file: string): ParsedWire => {
  const read = bytesOf(file);
  if (read.fault !== undefined) return read;
  if (holdsNothing(read.bytes)) return { fault: "The file is empty. Save the report into it again." };
  const foreign = foreignFormat(read.bytes);
  if (foreign !== undefined) return { fault: foreign };
  const decoded = decodedText(read.bytes);
  if (decoded.fault !== undefined) return decoded;
  const format = wireFormats.find(({ recognises }) => recognises(decoded.text));
  return (
    format?.parse(decoded.text) ?? { fault: "The file is of no known format. Save the report as plain text." }
  );
};
