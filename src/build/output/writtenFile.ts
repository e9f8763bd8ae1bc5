import { closeSync, fstatSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { digestOfBytes } from "../../text/digestOfBytes.ts";
import type { RenderedFile } from "../rendering/renderer.ts";

/** Writes a new file below a folder, with the folders that it needs; gives what is to be known of it later. */
export const writtenFile = (folder: string, path: string, content: string | Uint8Array): RenderedFile => {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "w");
  try {
    writeFileSync(handle, bytes);
    const { size, mtimeMs } = fstatSync(handle);
    return { path, hash: digestOfBytes(bytes), size, modified: mtimeMs };
  } finally {
    closeSync(handle);
  }
};
