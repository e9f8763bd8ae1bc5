import type { OutputScan } from "../output/parallel-stat.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { PageKind } from "../pages/page.ts";

/** A view on its way to a renderer. */
export interface SentView {
  /** As JSON, without all that follows. */
  readonly json: string;
  readonly hasChrome: boolean;
  /** Long texts by their names. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists of cards by their names: their places among those of the batch. */
  readonly cards: Readonly<Record<string, readonly number[]>>;
}

/** A page that is to be rendered. */
interface RenderJob {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  /** Where it is written, relative to the folder of the batch. */
  readonly file: string;
  /** The place of its view among those of the batch; several pages may show one. */
  readonly view: number;
}

export interface RenderBatch {
  /** The folder that the files are written into; absolute. */
  readonly folder: string;
  /** The frame as JSON; added to each view that has one. */
  readonly chrome: string;
  /** All cards of all views, as JSON. */
  readonly cards: readonly string[];
  readonly views: readonly SentView[];
  readonly jobs: readonly RenderJob[];
}

/** Turns pages into files. The layouts and how they are run are its business alone. */
export interface Renderer {
  /** How many batches it works on at once. */
  readonly width: number;
  /**
   * Is told that pages will follow soon, since getting ready takes a while. A thread that is ready before there is
   * anything to render takes its share of a look at outputs, which is asked for when the thread has begun.
   */
  readonly prepare: (scan?: () => OutputScan) => void;
  /** Renders a batch; the files come in the order of the jobs. Throws what a layout or the file system threw. */
  readonly render: (batch: RenderBatch) => Promise<readonly RenderedFile[]>;
}
