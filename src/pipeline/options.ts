import type { Progress } from "../lib/tasks.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Renderer } from "../render/renderer.ts";
import type { Indexer } from "../search/pagefind.ts";

export interface BuildOptions {
  readonly target: BuildTarget;
  /** The output folder as a person would type it. */
  readonly output: string;
  /** Where the state of builds is kept; absolute. */
  readonly cacheFolder: string;
  /** When the build began, in milliseconds since 1970. */
  readonly startedAt: number;
  /** What may be taken over: all that is as it was at the last build, or nothing. */
  readonly mode: "incremental" | "clean";
  readonly renderer: Renderer;
  readonly indexer: Indexer;
  readonly progress: Progress;
  /** The address of a page whose rendering is to be explained: whole, or from the first slash on. */
  readonly explain?: string | undefined;
}
