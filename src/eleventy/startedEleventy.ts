import Eleventy from "@11ty/eleventy";
import { installation } from "../build/installation.ts";
import type { EleventyPage } from "./eleventyPlan.ts";
import { handPlan } from "./handedPlan.ts";
import { originOf } from "./originOf.ts";

/**
 * Renders pages that take their texts themselves; one call after the other.
 * @throws what a layout or a page threw, as it was before Eleventy wrapped it
 */
export type RenderPages = (pages: readonly EleventyPage[]) => Promise<void>;

/** Starts Eleventy, which takes it longer than to render a few dozen pages, once for as many calls as there will be. */
export const startedEleventy = async (): Promise<RenderPages> => {
  let pages: readonly EleventyPage[] = [];
  const eleventy = new Eleventy("layouts", undefined, {
    configPath: installation.eleventyConfig,
    quietMode: true,
    runMode: "build",
    config: (config) => handPlan(config, () => ({ pages, copies: [] })),
  });
  // What was done is told by the command, and standard output may be a program's.
  eleventy.disableLogger();
  await eleventy.init();
  // It would print the error with its stack; the command tells it in its own form.
  eleventy.errorHandler.once = () => {};
  return async (wanted) => {
    pages = wanted;
    try {
      await eleventy.toJSON();
    } catch (error) {
      throw originOf(error);
    } finally {
      pages = [];
    }
  };
};
