import Eleventy from "@11ty/eleventy";
import { boundedCache } from "../lib/cache.ts";
import { paths } from "../lib/runtime.ts";
import { type RenderedFile, writeFile } from "../output/stage.ts";
import type { RenderBatch, SentView } from "../render/renderer.ts";
import { type EleventyPage, registerPlan } from "./config.ts";

/**
 * Renders pages that take their texts themselves; one call after the other.
 * @throws what a layout or a page threw, as it was before Eleventy wrapped it
 */
type RenderPages = (pages: readonly EleventyPage[]) => Promise<void>;

/** An Eleventy that has nothing to do. Each is given back after its work, unless that failed. */
let idle: Promise<RenderPages> | undefined;

/**
 * Renders a batch of pages by Eleventy, and writes each into the batch's folder as soon as it is rendered.
 * @throws what a layout or the file system threw
 */
export async function renderBatch(batch: RenderBatch): Promise<readonly RenderedFile[]> {
  const { folder, jobs } = batch;
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
  const eleventy = takenEleventy();
  await (await eleventy)(pages);
  idle = eleventy;
  return jobs.map(({ url }) => {
    const file = files.get(url);
    if (!file) throw new Error(`No template of Eleventy made the page ${url}.`);
    return file;
  });
}

/**
 * Gives the views of a batch, each of which is made when a page asks for it, and kept for as long as others will: what
 * lives no longer than one page costs little to clear.
 */
function viewsOf({ chrome: chromeJson, cards: serializedCards, views, jobs }: RenderBatch) {
  const chrome = chromeJson === "" ? undefined : thingIn(chromeJson);
  const cards = serializedCards.map(thingIn);
  const left = new Map<number, number>();
  for (const { view } of jobs) left.set(view, (left.get(view) ?? 0) + 1);
  const kept = new Map<number, object>();
  return (place: number): object => {
    const sent = views[place];
    const view = kept.get(place) ?? (sent ? viewOf(sent, chrome, cards) : {});
    const others = (left.get(place) ?? 0) - 1;
    left.set(place, others);
    if (others > 0) kept.set(place, view);
    else kept.delete(place);
    return view;
  };
}

/** Frames and cards, one object for all pages that show the same, so that layouts can keep what they made of it. */
const keptThings = boundedCache<unknown>();

function thingIn(json: string): unknown {
  return keptThings(json, () => JSON.parse(json));
}

/** Views come as JSON from where they were made, which is why their shape is taken for granted. */
function viewOf(sent: SentView, chrome: unknown, cards: readonly unknown[]): object {
  const view: Record<string, unknown> = JSON.parse(sent.json);
  if (sent.hasChrome) view.chrome = chrome;
  for (const [name, text] of Object.entries(sent.texts)) view[name] = text;
  for (const [name, indexes] of Object.entries(sent.cards)) view[name] = indexes.map((place) => cards[place]);
  return view;
}

function takenEleventy(): Promise<RenderPages> {
  const taken = idle ?? startEleventy();
  idle = undefined;
  return taken;
}

/** Starts Eleventy, which takes it longer than to render a few dozen pages, once for as many calls as there will be. */
async function startEleventy(): Promise<RenderPages> {
  let pages: readonly EleventyPage[] = [];
  const eleventy = new Eleventy(paths.layouts, undefined, {
    configPath: paths.eleventyConfig,
    quietMode: true,
    runMode: "build",
    config: (config) => registerPlan(config, () => ({ pages, copies: [] })),
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
      throw rootCause(error);
    } finally {
      pages = [];
    }
  };
}

/** What was thrown before Eleventy wrapped it. */
function rootCause(error: unknown): unknown {
  return error instanceof Error && "originalError" in error && error.originalError instanceof Error
    ? rootCause(error.originalError)
    : error;
}
