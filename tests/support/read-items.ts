import type { ImportContext, ImportFormat, InputFile, ReadItem } from "../../src/import/import-format.ts";

/** Returns what a format reads in files, all on this thread. */
export async function readItems(
  format: ImportFormat,
  files: readonly InputFile[],
  context: ImportContext,
): Promise<readonly ReadItem[]> {
  if (format.read) return await Array.fromAsync(format.read(files, context));
  const division = await format.division();
  const common = await division.survey(files, context);
  const judge = division.judge?.(common);
  const found: ReadItem[] = [];
  for await (const piece of division.pieces(files, common)) {
    const { items, told } = await division.read(piece, common, context);
    const judgement = judge?.judgementOn(told);
    found.push(...(judgement?.further ?? []), ...(judgement?.isRepeated ? [] : items));
  }
  return found;
}
