import type { ImportInput, InputFile } from "./import-format.ts";

/** Returns the files of an input that are of a format by their beginnings, in their order. */
export async function filesByHead(
  { files }: ImportInput,
  isOfFormat: (head: Uint8Array) => boolean,
): Promise<readonly InputFile[]> {
  const found = await Promise.all(files.map(async (file) => isOfFormat(await file.head())));
  return files.filter((_, index) => found[index]);
}
