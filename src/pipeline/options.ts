import type { Progress } from "../lib/tasks.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Renderer } from "../render/renderer.ts";
import type { Indexer } from "../search/index-steps.ts";

export interface BuildOptions {
  readonly target: BuildTarget;
  /** The output folder as a person would type it. */
  readonly output: string;
  /** Absolute. */
  readonly cacheFolder: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** An incremental build reuses what has not changed since the last build, a clean one nothing but encoded images. */
  readonly mode: "incremental" | "clean";
  readonly renderer: Renderer;
  readonly indexer: Indexer;
  readonly progress: Progress;
  /** The address of a page to explain: whole, or from the first slash on. */
  readonly explain?: string | undefined;
}
