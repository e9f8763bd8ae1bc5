import type { Moment } from "../../model/moment.ts";
import type { Frame } from "./frame.ts";
import type { Head } from "./head.ts";
import type { Link } from "./link.ts";

export interface ArchiveMonth {
  /** Its first day. */
  readonly month: Moment;
  readonly url: string;
  readonly count: number;
}

export interface ArchiveYear {
  /** In digits: "2023". */
  readonly year: string;
  readonly url: string;
  readonly count: number;
  /** Newest first. */
  readonly months: readonly ArchiveMonth[];
}

/** The whole archive, or one year of it. */
export interface ArchiveView {
  readonly frame: Frame;
  readonly head: Head;
  /** Undefined on the page of the whole archive. */
  readonly year?: string | undefined;
  /** Newest first. */
  readonly years: readonly ArchiveYear[];
  /** To every year of the archive, named in digits, newest first. */
  readonly yearLinks: readonly Link[];
  readonly breadcrumbs: readonly Link[];
}
