import type { OutputRow } from "../cache/cache.ts";
import type { Progress } from "../lib/tasks.ts";
import type { PlannedPage } from "../output/diff.ts";
import { type RenderedFile, stagingPath } from "../output/stage.ts";
import type { RenderBatch, Renderer, SentView } from "./renderer.ts";
import { type SerializedPart, type SerializedView, serializeView, viewHashOf } from "./serialize-view.ts";

/** A page that was rendered, and what is to be known of its file. */
interface RenderedPage {
  readonly planned: PlannedPage;
  readonly row: OutputRow;
  /** Where it lies until it is put into place, relative to the staging folder. */
  readonly staged: string;
  /** Sums of the parts of its view, as JSON. */
  readonly parts: string;
}

interface RenderingFacts {
  readonly pages: readonly PlannedPage[];
  readonly renderer: Renderer;
  /** The staging folder, where files are written before they are put into place; absolute. */
  readonly folder: string;
  readonly progress: Progress;
  /** Is given each page that was rendered, in whatever order they are done. */
  readonly takeRendered: (page: RenderedPage) => void;
  /** Is given what is to be known of files whose pages turned out to show the same as before. */
  readonly takeSame: (row: OutputRow) => void;
}

/** What is to be known of a page whose view is on its way, without that view. */
interface Waiting {
  readonly planned: PlannedPage;
  readonly viewHash: string;
  readonly parts: string;
}

/** Renders the pages whose views differ from those of the last build, batch by batch. */
export async function renderPages(facts: RenderingFacts): Promise<void> {
  const { pages, renderer, folder, progress, takeRendered } = facts;
  const takeSame = (row: OutputRow): void => {
    facts.takeSame(row);
    progress.advance(1);
  };
  // Of a batch that is on its way no view is kept: they are most of what a build from nothing has in memory.
  const finish = async (
    pages: readonly Waiting[],
    rendered: Promise<readonly RenderedFile[]>,
  ): Promise<void> => {
    const files = await rendered;
    for (const [index, { planned, viewHash, parts }] of pages.entries()) {
      const file = files[index];
      if (!file) throw new Error(`The page ${planned.page.url} was not rendered.`);
      takeRendered({
        planned,
        row: { ...file, path: planned.path, inputsHash: planned.inputsHash, viewHash },
        staged: file.path,
        parts,
      });
    }
    progress.advance(pages.length);
  };
  const running = new Set<Promise<void>>();
  try {
    for (const portion of portionsOf(pages, takeSame)) {
      const rendered = renderer.render(orderOf(portion, folder));
      const task = finish(portion.map(waiting), rendered).finally(() => running.delete(task));
      running.add(task);
      if (running.size > renderer.width) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    // Nothing may still be writing when the folder is cleared.
    await Promise.allSettled(running);
  }
}

interface Serialized {
  readonly planned: PlannedPage;
  readonly view: SerializedView;
  readonly viewHash: string;
}

/** Divides what has to be rendered into parts, made one by one so that few views are in memory at a time. */
function* portionsOf(
  pages: readonly PlannedPage[],
  takeSame: (row: OutputRow) => void,
): Iterable<readonly Serialized[]> {
  const limits = limitsFor(pages.length);
  let portion: Serialized[] = [];
  let characters = 0;
  for (const planned of pages) {
    const view = serializeView(planned.page);
    const { before, inputsHash, reason } = planned;
    const viewHash = viewHashOf(planned.page, view);
    if (before && reason === "inputs" && before.viewHash === viewHash) {
      takeSame({ ...before, inputsHash });
      continue;
    }
    if (portion.at(-1)?.view !== view) characters += sizeOf(view);
    portion.push({ planned, view, viewHash });
    if (portion.length < limits.pages && characters < limits.characters) continue;
    yield portion;
    portion = [];
    characters = 0;
  }
  if (portion.length > 0) yield portion;
}

/** What a batch holds at most in memory, in pages and characters. Each costs Eleventy a start of some 10 ms. */
const largeBatch = { pages: 500, characters: 4_000_000 } as const;

/** Likewise where very many pages are in memory already. */
const smallBatch = { pages: 250, characters: 2_000_000 } as const;

function limitsFor(pages: number) {
  return pages < 50_000 ? largeBatch : smallBatch;
}

/** Of what a view alone brings with it, in characters. */
function sizeOf({ json, texts }: SerializedView): number {
  return Object.values(texts).reduce((sum, { length }) => sum + length, json.length);
}

function orderOf(portion: readonly Serialized[], folder: string): RenderBatch {
  const views = numbering<SerializedView>();
  const cards = numbering<SerializedPart>();
  const jobs = portion.map(({ planned, view }) => ({
    kind: planned.page.kind,
    url: planned.page.url,
    file: stagingPath(planned),
    view: views.indexOf(view),
  }));
  const sent = [...views.indexes.keys()].map(
    ({ json, chrome, texts, cards: lists }): SentView => ({
      json,
      hasChrome: chrome !== undefined,
      texts,
      cards: Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.map(cards.indexOf)])),
    }),
  );
  const withChrome = portion.find(({ view }) => view.chrome !== undefined);
  return {
    folder,
    chrome: withChrome?.view.chrome?.json ?? "",
    cards: [...cards.indexes.keys()].map(({ json }) => json),
    views: sent,
    jobs,
  };
}

/** Gives things numbers in the order in which they are first asked for. */
function numbering<Thing>() {
  const indexes = new Map<Thing, number>();
  return { indexOf: (thing: Thing) => indexes.getOrInsertComputed(thing, () => indexes.size), indexes };
}

function waiting({ planned, view, viewHash }: Serialized): Waiting {
  return {
    planned,
    viewHash,
    parts: JSON.stringify(view.parts),
  };
}
