import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { composed } from "../lib/names.ts";
import { errorCode } from "../lib/system-error.ts";
import { fileProblem, type Problem, type Result } from "../model/problem.ts";

/**
 * Reads the bytes of a content file, or returns the problem that prevents it. A file of more than `largestFile` bytes is
 * not opened. Returns undefined if the file was deleted after it was listed.
 */
export function contentBytes(file: string): Result<Buffer> | undefined {
  try {
    const { size } = statSync(file);
    if (size > largestFile) return { problems: [fileProblem(file, sizeError(size))] };
    return { value: readFileSync(file), problems: [] };
  } catch (error) {
    const code = errorCode(error) ?? "unknown";
    return code === "ENOENT" ? undefined : { problems: [unreadable(file, code)] };
  }
}

/** Reads the texts of some paths, one after the other, as Latin-1. */
export function* textsOf(folder: string, paths: Iterable<string>): Generator<string, undefined> {
  for (const path of paths) {
    const bytes = contentBytes(join(folder, path))?.value;
    if (bytes) yield bytes.toString("latin1");
  }
}

function unreadable(file: string, code: string): Problem {
  return fileProblem(file, `The file can't be read (${code}). Check that it is there and may be read.`);
}

/** The size limit of a content file, in bytes. */
export const largestFile = 2_000_000;

export function sizeError(bytes: number, limit = largestFile): string {
  return `The file holds ${(bytes / 1_000_000).toFixed(1)} MB, more than the ${limit / 1_000_000} MB that one may. Split it, or move pictures and data into files of their own.`;
}

type Decoded = { readonly text: string; readonly error?: undefined } | { readonly error: string };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Decodes the bytes of a content file as UTF-8, or returns the message to show. Line breaks become \n, a byte order mark
 * is dropped, and the text is normalised to Unicode's form NFC, so that equal words of different files are equal.
 */
export function decodedText(bytes: Uint8Array): Decoded {
  if (bytes.byteLength === 0)
    return { error: "The file is empty. Write its front matter and text, or remove it." };
  if (bytes.byteLength > largestFile) return { error: sizeError(bytes.byteLength) };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { error: "The file is not UTF-8 text. Save it again in the encoding UTF-8." };
  }
  if (text.includes("\0"))
    return { error: "The file holds binary data, not text. Remove it, or save it again as text." };
  if (!/\S/.test(text)) return { error: "The file is empty. Write its front matter and text, or remove it." };
  // Tools that join files leave a second byte order mark.
  if (text.startsWith("\ufeff")) text = text.replace(/^\ufeff+/, "");
  return { text: composed(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text) };
}
