import type { PageKind } from "../../pages/page.ts";

/** A page that is to be rendered. */
export interface RenderJob {
  readonly kind: PageKind;
  /** Root-relative. */
  readonly url: string;
  /** The place of its view among those of the batch; several pages may show one. */
  readonly view: number;
}

export interface RenderBatch {
  /** The folder that the files are written into; absolute. */
  readonly folder: string;
  /** The frame as JSON; added to each view that has one. */
  readonly frame: string;
  /** Views as JSON, without the frame that they share. */
  readonly views: readonly { readonly json: string; readonly isFramed: boolean }[];
  readonly jobs: readonly RenderJob[];
}

/** A file that was rendered and written. */
export interface RenderedFile {
  /** Relative to the output folder. */
  readonly path: string;
  /** Of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Turns pages into files. The layouts and how they are run are its business alone. */
export interface Renderer {
  /** How many batches it works on at once. */
  readonly width: number;
  /** Is told that pages will follow soon, since getting ready takes a while. */
  readonly prepare: () => void;
  /** Renders a batch; the files come in the order of the jobs. Throws what a layout or the file system threw. */
  readonly render: (batch: RenderBatch) => Promise<readonly RenderedFile[]>;
}
