import type { Progress } from "../lib/tasks.ts";
import type { Edition } from "../model/publication.ts";
import type { Renderer } from "../render/renderer.ts";
import type { Indexer } from "../search/pagefind.ts";

export interface BuildOrder {
  readonly edition: Edition;
  /** The output folder as a person would type it. */
  readonly output: string;
  /** Where the state of builds is kept; absolute. */
  readonly stateFolder: string;
  /** When the build began, in milliseconds since 1970. */
  readonly began: number;
  /** What may be taken over: all that is as it was at the last build, or nothing. */
  readonly basedOn: "the last build" | "nothing";
  readonly renderer: Renderer;
  readonly indexer: Indexer;
  readonly progress: Progress;
  /** The address of a page whose rendering is to be explained: whole, or from the first slash on. */
  readonly explain?: string | undefined;
}
