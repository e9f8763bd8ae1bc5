import { assertNever } from "../lib/assert-never.ts";
import { writeFile } from "../output/stage.ts";
import { type IndexBuilder, indexBuilder } from "./index-builder.ts";
import type { IndexFile } from "./index-files.ts";
import type { IndexStep, IndexWriter } from "./index-steps.ts";
import { searchLexicon } from "./lexicon.ts";
import { loadEarlierPart, loadPart, savePart } from "./segment-files.ts";

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
    const files = await completedFiles(step, builder);
    return files?.map(({ path, hash, bytes }) => ({
      path,
      hash,
      written: bytes && writeFile(folder, path, bytes),
    }));
  };
}

async function completedFiles(
  step: Exclude<IndexStep, { readonly kind: "begin" }>,
  builder: IndexBuilder,
): Promise<readonly IndexFile[] | undefined> {
  switch (step.kind) {
    case "reuse": {
      const part = loadPart(step.segments);
      const files = part && builder.reuse(part);
      if (files) return files;
      const earlier = part ?? loadEarlierPart(step.segments);
      if (earlier) builder.recall(earlier);
      return undefined;
    }
    case "add":
      return builder.add(step.records);
    case "endPart": {
      const { files, kept } = await builder.endPart();
      if (step.segments !== undefined) savePart(step.segments, kept());
      return files;
    }
    case "finish":
      return builder.finish();
    default:
      return assertNever(step);
  }
}
