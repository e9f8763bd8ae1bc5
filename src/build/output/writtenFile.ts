import { closeSync, fstatSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import { naming } from "../naming.ts";
import type { RenderedFile } from "../rendering/renderer.ts";

/** Where texts are made bytes, one after the other: a place for each would have to be found and cleared. */
const desk = Buffer.allocUnsafeSlow(1 << 20);

/** A text in UTF-8, good until the next one is asked for. */
const bytesOf = (text: string): Uint8Array =>
  // A character of UTF-16 takes at most three bytes.
  text.length * 3 > desk.length ? Buffer.from(text) : desk.subarray(0, desk.write(text));

/** Writes a new file below a folder, with the folders that it needs; gives what is to be known of it later. */
export const writtenFile = (folder: string, path: string, content: string | Uint8Array): RenderedFile => {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "w");
  try {
    naming(file, () => writeFileSync(handle, bytes));
    const { size, mtimeMs } = fstatSync(handle);
    return { path, hash: digestOfBytes(bytes), size, modified: mtimeMs };
  } finally {
    closeSync(handle);
  }
};
