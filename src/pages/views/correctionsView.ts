import type { Direction } from "../../model/direction.ts";
import type { Moment } from "../../model/moment.ts";
import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";

/** Every correction of every article, newest first. */
export interface CorrectionsView {
  readonly frame: Frame;
  readonly head: Head;
  /** The page on how errors are corrected. */
  readonly policy?: (Link & { readonly description?: string | undefined }) | undefined;
  readonly corrections: readonly {
    readonly date: Moment;
    readonly text: string;
    readonly language: string;
    readonly direction: Direction;
    /** The article that was corrected. */
    readonly article: Link;
  }[];
}
