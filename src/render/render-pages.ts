import type { OutputRow } from "../cache/outputs.ts";
import type { Customisation } from "../customisation/customisation.ts";
import { hasOwnTexts } from "../customisation/texts.ts";
import type { Progress } from "../lib/tasks.ts";
import { canKeepFile, type PlannedPage } from "../output/diff.ts";
import { type RenderedFile, type StagedOutput, stagingPath } from "../output/stage.ts";
import type { RenderBatch, Renderer, SentView } from "./renderer.ts";
import { type SerializedPart, type SerializedView, serializeView, viewHashOf } from "./serialize-view.ts";

interface RenderTask {
  readonly pages: readonly PlannedPage[];
  readonly renderer: Renderer;
  readonly customisation: Customisation;
  /** The staging folder; absolute. */
  readonly staging: string;
  readonly progress: Progress;
}

/**
 * Renders the pages whose views differ from those of the last build into the staging folder, and yields what it learnt of
 * each, batch by batch, in any order. Views of pages on their way are not kept: they are most of what a clean build holds
 * in memory. Throws what a layout or the file system threw, once no renderer writes any more.
 */
export async function* renderPages(task: RenderTask): AsyncIterable<readonly StagedOutput[]> {
  const { pages, renderer, progress } = task;
  const running = new Map<number, Promise<RenderedBatch>>();
  const next = async (): Promise<readonly StagedOutput[]> => {
    const { id, outputs } = await Promise.race(running.values());
    running.delete(id);
    progress.advance(outputs.length);
    return outputs;
  };
  try {
    for (const { id, changed, unchanged } of batchesOf(pages)) {
      progress.advance(unchanged.length);
      yield unchanged;
      if (changed.length === 0) continue;
      const rendered = renderer.render(batchOf(changed, task));
      running.set(id, renderedBatch(id, changed.map(withoutView), rendered));
      if (running.size > renderer.concurrency) yield await next();
    }
    while (running.size > 0) yield await next();
  } finally {
    // Nothing may still write when the staging folder is removed.
    await Promise.allSettled(running.values());
  }
}

interface RenderedBatch {
  readonly id: number;
  readonly outputs: readonly StagedOutput[];
}

/** A page on its way to a renderer, without its view. */
interface RenderedPage {
  readonly planned: PlannedPage;
  readonly viewHash: string;
  /** The checksums of the parts of its view, as JSON. */
  readonly parts: string;
}

function withoutView({ planned, view, viewHash }: ChangedPage): RenderedPage {
  return { planned, viewHash, parts: JSON.stringify(view.parts) };
}

async function renderedBatch(
  id: number,
  pages: readonly RenderedPage[],
  rendered: Promise<readonly RenderedFile[]>,
): Promise<RenderedBatch> {
  const files = await rendered;
  const outputs = pages.map((page, index) => {
    const file = files[index];
    if (!file) throw new Error(`The page ${page.planned.page.url} was not rendered.`);
    return outputOf(page, file);
  });
  return { id, outputs };
}

function outputOf({ planned, viewHash, parts }: RenderedPage, file: RenderedFile): StagedOutput {
  const { path, inputsHash, reason, before } = planned;
  const row: OutputRow = { ...file, path, inputsHash, viewHash };
  if (!canKeepFile(reason)) return { status: "new", row, parts };
  // A page that was rendered to the same bytes keeps its file.
  if (before?.hash === row.hash)
    return { status: "unchanged", row: { ...row, modified: before.modified }, parts };
  return { status: "replaced", row, parts, stagedAs: file.path };
}

/** A page whose view differs from that of the last build, or whose file must be made in any case. */
interface ChangedPage {
  readonly planned: PlannedPage;
  readonly view: SerializedView;
  readonly viewHash: string;
}

interface PageBatch {
  readonly id: number;
  readonly changed: readonly ChangedPage[];
  /** Pages whose inputs changed, but nothing of what they show. */
  readonly unchanged: readonly StagedOutput[];
}

/** Divides pages into batches, and makes their views one batch at a time. */
function* batchesOf(pages: readonly PlannedPage[]): Iterable<PageBatch> {
  const limits = limitsFor(pages.length);
  let changed: ChangedPage[] = [];
  let unchanged: StagedOutput[] = [];
  let characters = 0;
  let id = 0;
  for (const planned of pages) {
    const view = serializeView(planned.page);
    const { before, inputsHash, reason } = planned;
    const viewHash = viewHashOf(planned.page, view);
    if (before && reason === "inputs" && before.viewHash === viewHash)
      unchanged.push({ status: "unchanged", row: { ...before, inputsHash } });
    else {
      if (changed.at(-1)?.view !== view) characters += sizeOf(view);
      changed.push({ planned, view, viewHash });
    }
    if (changed.length + unchanged.length < limits.pages && characters < limits.characters) continue;
    yield { id, changed, unchanged };
    id += 1;
    changed = [];
    unchanged = [];
    characters = 0;
  }
  yield { id, changed, unchanged };
}

/** The most that a batch may hold. Each batch costs Eleventy some 10 ms to start. */
const largeBatch = { pages: 500, characters: 4_000_000 } as const;

/** The same for sites that fill much of the memory already. */
const smallBatch = { pages: 250, characters: 2_000_000 } as const;

function limitsFor(pages: number) {
  return pages < 50_000 ? largeBatch : smallBatch;
}

/** Returns the size of a view without its chrome and cards, in characters. */
function sizeOf({ json, texts }: SerializedView): number {
  return Object.values(texts).reduce((sum, { length }) => sum + length, json.length);
}

function batchOf(
  pages: readonly ChangedPage[],
  { staging, customisation }: Pick<RenderTask, "staging" | "customisation">,
): RenderBatch {
  const views = numbering<SerializedView>();
  const chromes = numbering<SerializedPart>();
  const cards = numbering<SerializedPart>();
  const jobs = pages.map(({ planned, view }) => ({
    kind: planned.page.kind,
    url: planned.page.url,
    file: stagingPath(planned),
    view: views.indexOf(view),
  }));
  const sent = [...views.indexes.keys()].map(
    ({ json, chrome, texts, cards: lists }): SentView => ({
      json,
      chrome: chrome && chromes.indexOf(chrome),
      texts,
      cards: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(cards.indexOf)])),
    }),
  );
  return {
    customFiles: customisation.files,
    hasOwnTexts: hasOwnTexts(customisation.config),
    folder: staging,
    chromes: [...chromes.indexes.keys()].map(({ json }) => json),
    cards: [...cards.indexes.keys()].map(({ json }) => json),
    views: sent,
    jobs,
  };
}

/** Numbers values in the order in which they are first asked for. */
function numbering<Value>() {
  const indexes = new Map<Value, number>();
  return { indexOf: (value: Value) => indexes.getOrInsertComputed(value, () => indexes.size), indexes };
}
