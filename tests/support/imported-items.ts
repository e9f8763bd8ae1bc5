import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type {
  ImportContext,
  ImportFormat,
  InputFile,
  UnreadableFile,
} from "../../src/import/import-format.ts";
import type { ImportedItem } from "../../src/import/imported-item.ts";
import { readItems } from "./read-items.ts";

/** The folder of fixtures of the formats. */
export const importFixtures = new URL("../imports/", import.meta.url).pathname;

export const importContext = (given: Partial<ImportContext> = {}): ImportContext => ({
  now: Date.parse("2026-11-29T12:00:00Z"),
  timeZone: "Europe/Stockholm",
  language: "en",
  providers: new Map(),
  ...given,
});

/** Returns a file of the fixtures as the import gives it to formats. */
export const inputFile = (path: string): InputFile =>
  inputBytes(basename(path), readFileSync(join(importFixtures, path)));

/** Returns some bytes as a file that the import gives to formats. */
export const inputBytes = (name: string, bytes: Uint8Array): InputFile => ({
  path: name,
  shown: name,
  size: bytes.length,
  head: async () => bytes.subarray(0, 65_536),
  bytes: async () => bytes,
  chunks: async function* () {
    yield bytes;
  },
});

/** Returns the items that a format finds in files, if it recognises them. */
export async function importedItems(
  format: ImportFormat,
  files: readonly InputFile[],
  context: ImportContext = importContext(),
): Promise<readonly (ImportedItem | UnreadableFile)[]> {
  const recognised = await format.recognises({ name: "wire", kind: "folder", files });
  return await readItems(format, recognised, context);
}
