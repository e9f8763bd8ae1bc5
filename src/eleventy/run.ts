import Eleventy from "@11ty/eleventy";
import { switchOverrides } from "../customisation/load-overrides.ts";
import { checkedConfig, switchTexts } from "../customisation/texts.ts";
import { boundedCache } from "../lib/cache.ts";
import { paths } from "../lib/runtime.ts";
import { type RenderedFile, writeFile } from "../output/stage.ts";
import type { RenderBatch, SentView } from "../render/renderer.ts";
import { type EleventyPage, registerPlan } from "./config.ts";

/**
 * Renders pages that take their texts themselves. Calls must not overlap.
 * @throws the error of a layout or a page, without Eleventy's wrapping
 */
type RenderPages = (pages: readonly EleventyPage[]) => Promise<void>;

/** An idle Eleventy. It is taken for a batch and put back afterwards, unless the batch failed. */
let idle: Promise<RenderPages> | undefined;

/**
 * Renders a batch of pages with Eleventy, and writes each into the batch's folder as soon as it is rendered.
 * @throws the error of a layout or of the file system
 */
export async function renderBatch(batch: RenderBatch): Promise<readonly RenderedFile[]> {
  const { folder, jobs, customFiles, hasOwnTexts } = batch;
  const hasOtherTexts = await switchTexts(customFiles && hasOwnTexts ? await checkedConfig(customFiles) : {});
  if ((await switchOverrides(customFiles)) || hasOtherTexts) parsedParts = boundedCache();
  const files = new Map<string, RenderedFile>();
  const viewAt = viewsOf(batch);
  const pages = jobs.map(({ kind, url, file, view }): EleventyPage => {
    const take = (text: string): void => void files.set(url, writeFile(folder, file, text));
    return {
      kind,
      url,
      take,
      get view() {
        return viewAt(view);
      },
    };
  });
  const eleventy = takeEleventy();
  await (await eleventy)(pages);
  idle = eleventy;
  return jobs.map(({ url }) => {
    const file = files.get(url);
    if (!file) throw new Error(`No template of Eleventy made the page ${url}.`);
    return file;
  });
}

/**
 * Returns a function that gives the views of a batch. Makes each view when the first page needs it and drops it after the
 * last, since objects that live only briefly are cheap for the garbage collector.
 */
function viewsOf({ chromes: serializedChromes, cards: serializedCards, views, jobs }: RenderBatch) {
  const chromes = serializedChromes.map(parsedPart);
  const cards = serializedCards.map(parsedPart);
  const remaining = new Map<number, number>();
  for (const { view } of jobs) remaining.set(view, (remaining.get(view) ?? 0) + 1);
  const pending = new Map<number, object>();
  return (index: number): object => {
    const serialized = views[index];
    const view = pending.get(index) ?? (serialized ? viewOf(serialized, chromes, cards) : {});
    const rest = (remaining.get(index) ?? 0) - 1;
    remaining.set(index, rest);
    if (rest > 0) pending.set(index, view);
    else pending.delete(index);
    return view;
  };
}

/**
 * Site chromes and cards, one object for all pages with the same one, so that layouts can cache its markup. Other overrides
 * make other markup, so that all objects are made anew.
 */
let parsedParts = boundedCache<unknown>();

function parsedPart(json: string): unknown {
  return parsedParts(json, () => JSON.parse(json));
}

/** Puts a view together. It was serialized by ourselves, so its shape is not checked. */
function viewOf(serialized: SentView, chromes: readonly unknown[], cards: readonly unknown[]): object {
  const view: Record<string, unknown> = JSON.parse(serialized.json);
  if (serialized.chrome !== undefined) view.chrome = chromes[serialized.chrome];
  for (const [name, text] of Object.entries(serialized.texts)) view[name] = text;
  for (const [name, indexes] of Object.entries(serialized.cards))
    view[name] = indexes.map((index) => cards[index]);
  return view;
}

function takeEleventy(): Promise<RenderPages> {
  const eleventy = idle ?? startEleventy();
  idle = undefined;
  return eleventy;
}

/** Starts an Eleventy for many batches, since to start it takes longer than to render a few dozen pages. */
async function startEleventy(): Promise<RenderPages> {
  let pages: readonly EleventyPage[] = [];
  const eleventy = new Eleventy(paths.template, undefined, {
    configPath: paths.eleventyConfig,
    quietMode: true,
    runMode: "build",
    config: (config) => registerPlan(config, () => ({ pages, copies: [] })),
  });
  // The command writes its own summary, and standard output may be read by a program.
  eleventy.disableLogger();
  await eleventy.init();
  // Eleventy would print the error with its stack. The command shows it in its own form.
  eleventy.errorHandler.once = () => {};
  return async (newPages) => {
    pages = newPages;
    try {
      await eleventy.toJSON();
    } catch (error) {
      throw rootCause(error);
    } finally {
      pages = [];
    }
  };
}

/** Returns the error that Eleventy wrapped. */
function rootCause(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError instanceof Error
    ? rootCause(error.originalError)
    : error;
}
