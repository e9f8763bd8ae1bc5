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
const viewOf = ({ json, isFramed }: RenderBatch["views"][number], frame: unknown): object => {
  const view: object = JSON.parse(json);
  return isFramed ? Object.assign(view, { frame }) : view;
};

/**
 * Renders a batch of pages by Eleventy, and writes each into the batch's folder as soon as it is rendered.
 * @throws what a layout or the file system threw, as it was before Eleventy wrapped it
 */
export const renderBatch = async ({
  folder,
  frame: frameJson,
  views: printed,
  jobs,
}: RenderBatch): Promise<readonly RenderedFile[]> => {
  const frame = frameOf(frameJson);
  const files = new Map<string, RenderedFile>();
  const views = printed.map((view) => viewOf(view, frame));
  const pages = jobs.map(({ kind, url, view }): EleventyPage => {
    const take = (text: string): void => void files.set(url, writtenFile(folder, outputPath(url), text));
    return { kind, url, view: views[view] ?? {}, take };
  });
  const eleventy = new Eleventy("layouts", folder, {
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
    await eleventy.toJSON();
  } catch (error) {
    throw originOf(error);
  }
  return jobs.map(({ url }) => {
    const file = files.get(url);
    if (!file) throw new Error(`No template of Eleventy made the page ${url}.`);
    return file;
  });
};
