import type { CustomisationFiles } from "../customisation/files.ts";
import type { RenderedFile } from "../output/stage.ts";
import type { PageKind } from "../pages/page.ts";

/** Renders pages to files. Which layouts do it, and on which threads, is known to the renderer alone. */
export interface Renderer {
  /** How many batches it renders at once. */
  readonly concurrency: number;
  /** Starts a worker early, since loading Eleventy takes longer than planning. */
  readonly warmUp: () => void;
  /** Renders a batch, and returns its files in the order of the jobs. Throws what a layout or the file system threw. */
  readonly render: (batch: RenderBatch) => Promise<readonly RenderedFile[]>;
}

/** Pages that are sent to a renderer together. What several of them show is sent once. */
export interface RenderBatch {
  /** What the publication adds to the layouts; undefined if that is nothing. */
  readonly customFiles?: CustomisationFiles | undefined;
  /** True if the publication's config has words or formats of dates, so that layouts need it. */
  readonly hasOwnTexts?: boolean;
  /** The folder that the files are written into; absolute. */
  readonly folder: string;
  /** The site's chrome in each language of the batch, as JSON. */
  readonly chromes: readonly string[];
  /** The cards of all views, each as JSON. */
  readonly cards: readonly string[];
  readonly views: readonly SentView[];
  readonly jobs: readonly RenderJob[];
}

/** A view as it is sent to a renderer. */
export interface SentView {
  /** As JSON, without the chrome, the long texts and the cards. */
  readonly json: string;
  /** An index into the chromes of the batch; undefined for a view without one. */
  readonly chrome?: number | undefined;
  /** Long texts, by the names of their fields. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists of cards, by the names of their fields: indexes into the cards of the batch. */
  readonly cards: Readonly<Record<string, readonly number[]>>;
}

/** A page to render. */
interface RenderJob {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  /** Where to write it, relative to the folder of the batch. */
  readonly file: string;
  /** The index of its view in the batch; pages may share one. */
  readonly view: number;
}
