import type { Moment } from "../../model/moment.ts";
import type { Card } from "./card.ts";
import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";

export interface Band {
  readonly section: Link;
  readonly description?: string | undefined;
  /** At least one. */
  readonly cards: readonly Card[];
}

export interface FrontView {
  readonly frame: Frame;
  readonly head: Head;
  /** The day of the newest article; undefined where there is none. */
  readonly day?: Moment | undefined;
  readonly lead?: Card | undefined;
  /** The newest beside the lead. */
  readonly newest: readonly Card[];
  /** The newest of each section that has any, in the navigation's order; none of them stands above already. */
  readonly bands: readonly Band[];
}
