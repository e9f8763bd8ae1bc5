import type { Renderer } from "../../src/render/renderer.ts";
import type { Indexer } from "../../src/search/pagefind.ts";

/** Renders on the thread of the test. Eleventy is loaded for the first page: many tests render none. */
export const inlineRenderer: Renderer = {
  concurrency: 0,
  warmUp: () => {},
  render: async (batch) => {
    const { renderBatch } = await import("../../src/eleventy/run.ts");
    return renderBatch(batch);
  },
};

/** Makes indexes from the thread of the test; Pagefind works in a process of its own anyway. */
export const inlineIndexer: Indexer = {
  index: async (options) => {
    const { writeIndex } = await import("../../src/search/pagefind.ts");
    return writeIndex(options);
  },
};
