import type { ImportFormat, InputFile, UnreadableFile } from "../../src/import/import-format.ts";
import type { ImportedItem } from "../../src/import/imported-item.ts";
import { readItems } from "./read-items.ts";

/** Returns a file for an import from its bytes or its text, which come in chunks of some bytes. */
export function importFile(path: string, content: string | Uint8Array, chunkLength = 1000): InputFile {
  const bytes = Buffer.from(content);
  return {
    path,
    shown: path,
    size: bytes.length,
    head: async () => bytes.subarray(0, 65_536),
    bytes: async () => bytes,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
    },
  };
}

/** Returns all that a format reads in some files, as of 29 November 2026 in Stockholm. */
export async function readBy(
  format: ImportFormat,
  files: readonly InputFile[],
): Promise<readonly (ImportedItem | UnreadableFile)[]> {
  const recognised = await format.recognises({ name: "input", kind: "folder", files });
  const context = {
    now: Date.parse("2026-11-29T12:00:00Z"),
    timeZone: "Europe/Stockholm",
    language: "en",
    providers: new Map(),
  };
  return await readItems(format, recognised, context);
}
