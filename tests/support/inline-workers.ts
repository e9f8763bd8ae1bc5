import type { Renderer } from "../../src/render/renderer.ts";
import { type Indexer, indexInSteps } from "../../src/search/index-steps.ts";

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
  index: async (request) => {
    const { indexWriter } = await import("../../src/search/index-writer.ts");
    return indexInSteps(request, indexWriter());
  },
};
