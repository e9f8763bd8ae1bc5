import { assertNever } from "../lib/assert-never.ts";
import { writeFile } from "../output/stage.ts";
import { type IndexBuilder, indexBuilder } from "./index-builder.ts";
import type { IndexFile } from "./index-files.ts";
import type { IndexStep, IndexWriter } from "./index-steps.ts";
import { searchLexicon } from "./lexicon.ts";
import { type KeptParts, keptParts, savePart } from "./segment-files.ts";

/** Returns a writer that keeps what Pagefind told of words from one index to the next. */
export function indexWriter(): IndexWriter {
  const lexicon = searchLexicon();
  const parts = keptParts();
  let current: { readonly folder: string; readonly builder: IndexBuilder } | undefined;
  return async (step) => {
    if (step.kind === "warmUp") {
      parts.loadAll(step.segmentFolder);
      return { files: [], missing: [] };
    }
    if (step.kind === "begin") {
      current = { folder: step.folder, builder: indexBuilder(lexicon, step.known) };
      return { files: [], missing: [] };
    }
    if (!current) throw new Error("No search index was begun.");
    const { folder, builder } = current;
    const { files = [], missing = [] } = await taken(step, builder, parts);
    const written = files.map(({ path, hash, bytes }) => ({
      path,
      hash,
      written: bytes && writeFile(folder, path, bytes),
    }));
    return { files: written, missing };
  };
}

interface Taken {
  readonly files?: readonly IndexFile[];
  readonly missing?: readonly number[];
}

async function taken(
  step: Exclude<IndexStep, { readonly kind: "warmUp" | "begin" }>,
  builder: IndexBuilder,
  parts: KeptParts,
): Promise<Taken> {
  switch (step.kind) {
    case "beginPart": {
      const { keys, segments } = step;
      const earlier = segments === undefined ? undefined : parts.earlier(segments);
      return { missing: builder.beginPart(keys, earlier) };
    }
    case "add":
      return { files: builder.add(step.records) };
    case "endPart": {
      const { kept, ...ended } = await builder.endPart();
      if (step.segments !== undefined && kept) savePart(step.segments, kept());
      return ended;
    }
    case "finish":
      parts.clear();
      return { files: await builder.finish() };
    default:
      return assertNever(step);
  }
}
