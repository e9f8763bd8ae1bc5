import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { installation } from "../build/installation.ts";
import { writtenFile } from "../build/output/writtenFile.ts";
import type { RenderBatch, RenderedFile } from "../build/rendering/renderer.ts";
import { outputPath } from "../pages/outputPath.ts";
import type { EleventyPage } from "./eleventyPlan.ts";
import { handPlan } from "./handedPlan.ts";
import { originOf } from "./originOf.ts";

/** The frame of the last batch: one object for all pages of a build, so that layouts can keep what they made of it. */
let last: { readonly json: string; readonly frame: unknown } | undefined;

const frameOf = (json: string): unknown => {
  if (last?.json !== json) last = { json, frame: json === "" ? undefined : JSON.parse(json) };
  return last.frame;
};

/** Views come as JSON from where they were made, which is why their shape is taken for granted. */
const viewsOf = ({ frame: json, jobs }: RenderBatch): readonly EleventyPage[] => {
  const frame = frameOf(json);
  return jobs.map(({ kind, url, json: text, isFramed }): EleventyPage => {
    const view: object = JSON.parse(text);
    return { kind, url, view: isFramed ? Object.assign(view, { frame }) : view };
  });
};

/**
 * Renders a batch of pages by Eleventy and writes each into the batch's folder.
 * @throws what a layout or the file system threw, as it was before Eleventy wrapped it
 */
export const renderBatch = async (batch: RenderBatch): Promise<readonly RenderedFile[]> => {
  const pages = viewsOf(batch);
  const eleventy = new Eleventy("layouts", batch.folder, {
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
  try {
    const texts = new Map((await eleventy.toJSON()).map(({ outputPath: file, content }) => [file, content]));
    return batch.jobs.map(({ url }) => {
      const path = outputPath(url);
      return writtenFile(batch.folder, path, texts.get(join(batch.folder, path)) ?? "");
    });
  } catch (error) {
    throw originOf(error);
  }
};
