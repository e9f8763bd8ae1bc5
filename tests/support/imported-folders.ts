import type { ImportFormat, UnreadableFile } from "../../src/import/import-format.ts";
import type { ImportedArticle, ImportedItem, ImportedPage } from "../../src/import/imported-item.ts";
import { openInputs } from "../../src/import/inputs/inputs.ts";
import { importContext } from "./imported-items.ts";
import { testFolder } from "./layered-content.ts";
import { readItems } from "./read-items.ts";

/** Reads a folder of `tests/` with one format. Paths in the items begin at that folder. */
export async function importedFolder(
  format: ImportFormat,
  folder: string,
): Promise<readonly (ImportedItem | UnreadableFile)[]> {
  const root = testFolder(folder);
  const { inputs } = await openInputs([root]);
  const [input] = inputs;
  if (!input) throw new Error(`${folder} is no input`);
  const files = (await format.recognises(input)).map((file) => ({ ...file, shown: file.path }));
  return await readItems(format, files, importContext());
}

/** Returns the texts among some items by the names of their files, with their addresses in place of the marks. */
export function importedTexts(
  items: readonly (ImportedItem | UnreadableFile)[],
): ReadonlyMap<string, (ImportedArticle | ImportedPage) & { readonly shown: string }> {
  return new Map(
    items.flatMap((item) => {
      if (item.type !== "article" && item.type !== "page") return [];
      const { markdown, addresses } = item.text;
      const shown = markdown.replace(
        /\uFDD0(\d+)\uFDD1/g,
        (_, index) => addresses[Number(index)]?.address ?? "",
      );
      return [[item.source.file, { ...item, shown }] as const];
    }),
  );
}
