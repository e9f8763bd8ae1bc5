import { writtenFile } from "../build/output/writtenFile.ts";
import type { RenderBatch, RenderedFile } from "../build/rendering/renderer.ts";
import { outputPath } from "../pages/outputPath.ts";
import type { EleventyPage } from "./eleventyPlan.ts";
import { type RenderPages, startedEleventy } from "./startedEleventy.ts";

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

/** An Eleventy that has nothing to do. Each is given back after its work, unless that failed. */
let idle: Promise<RenderPages> | undefined;

const takenEleventy = (): Promise<RenderPages> => {
  const taken = idle ?? startedEleventy();
  idle = undefined;
  return taken;
};

/**
 * Renders a batch of pages by Eleventy, and writes each into the batch's folder as soon as it is rendered.
 * @throws what a layout or the file system threw
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
  const eleventy = takenEleventy();
  await (await eleventy)(pages);
  idle = eleventy;
  return jobs.map(({ url }) => {
    const file = files.get(url);
    if (!file) throw new Error(`No template of Eleventy made the page ${url}.`);
    return file;
  });
};
