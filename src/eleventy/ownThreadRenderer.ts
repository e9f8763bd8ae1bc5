import { installation } from "../build/installation.ts";
import type { Renderer } from "../build/rendering/renderer.ts";

/** Renders on the thread that it is called on; Eleventy is loaded when the first page is to be rendered. */
export const ownThreadRenderer: Renderer = {
  width: 0,
  prepare: () => {},
  render: async (batch) => {
    const { renderBatch } = await import("./renderBatch.ts");
    // Eleventy reads its configuration and templates from the folder that it runs in.
    process.chdir(installation.root);
    return renderBatch(batch);
  },
};
