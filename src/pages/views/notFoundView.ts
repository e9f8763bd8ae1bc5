import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";

export interface NotFoundView {
  readonly frame: Frame;
  readonly head: Head;
}
