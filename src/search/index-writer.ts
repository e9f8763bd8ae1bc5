import { writeFile } from "../output/stage.ts";
import { type IndexBuilder, indexBuilder } from "./index-builder.ts";
import type { IndexFile } from "./index-files.ts";
import type { IndexedFile, IndexWriter } from "./index-steps.ts";
import { searchLexicon } from "./lexicon.ts";

/** Returns a writer that keeps what Pagefind told of words from one index to the next. */
export function indexWriter(): IndexWriter {
  const lexicon = searchLexicon();
  let current: { readonly folder: string; readonly builder: IndexBuilder } | undefined;
  return async (step) => {
    if (step.kind === "begin") {
      current = { folder: step.folder, builder: indexBuilder(lexicon, step.known) };
      return [];
    }
    if (!current) throw new Error("No search index was begun.");
    const { folder, builder } = current;
    const files = step.kind === "add" ? builder.add(step.records) : await builder.finish();
    return files.map((file) => written(file, folder));
  };
}

function written({ path, hash, bytes }: IndexFile, folder: string): IndexedFile {
  return { path, hash, written: bytes && writeFile(folder, path, bytes) };
}
