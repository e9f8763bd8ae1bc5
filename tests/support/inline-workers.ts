import type { Renderer } from "../../src/render/renderer.ts";
import { type Indexer, type IndexPart, indexInSteps } from "../../src/search/index-steps.ts";

/** Renders on the thread of the test. Eleventy is loaded for the first page: many tests render none. */
export const inlineRenderer: Renderer = {
  concurrency: 0,
  warmUp: () => {},
  render: async (batch) => {
    const { renderBatch } = await import("../../src/eleventy/run.ts");
    return renderBatch(batch);
  },
};

/** Makes indexes on the thread of the test. */
export const inlineIndexer: Indexer = {
  warmUp: () => {},
  index: async (request) => {
    const { indexWriter } = await import("../../src/search/index-writer.ts");
    return indexInSteps(request, indexWriter());
  },
  close: async () => {},
};

/** Returns parts of an index that note the addresses of the articles that are read. */
export function watchedParts(parts: Iterable<IndexPart>, read: string[]): readonly IndexPart[] {
  return [...parts].map((part) => ({
    ...part,
    articles: () =>
      part.articles().map(({ key, record }) => ({
        key,
        record: () => {
          const made = record();
          read.push(made.url);
          return made;
        },
      })),
  }));
}
