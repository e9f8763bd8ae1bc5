import type { CorrectionRecord } from "../../model/correction.ts";
import type { Status } from "../../model/status.ts";
import type { Direction, Moment } from "../../model/time.ts";
import type { Link, PictureView, SiteChrome } from "./shared.ts";

/** The coverage on the page of a live article. */
export interface LiveView {
  readonly ended: boolean;
  /** When it was last updated. */
  readonly updated: Moment;
  readonly keyPoints: readonly KeyPoint[];
  /** Newest first. */
  readonly updates: readonly UpdateView[];
  /** Changes with anything in it. */
  readonly version: string;
  /** What a script on the page asks for what is new; undefined if nothing will come, and in a preview. */
  readonly news?: LiveNews | undefined;
}

/** Files beside the page; urls are ready for use. */
interface LiveNews {
  /** A small file that says what there is. */
  readonly statusUrl: string;
  /** A file with the newest updates as HTML. */
  readonly updatesUrl: string;
}

/** A link to an update on the same page. */
interface KeyPoint {
  readonly id: string;
  readonly title: string;
  readonly date: Moment;
}

export interface UpdateView {
  readonly id: string;
  readonly date: Moment;
  /** Without one, its time is its heading. */
  readonly title?: string | undefined;
  readonly authors: readonly Link[];
  readonly isKey: boolean;
  /** Drafts and scheduled updates are shown in a preview. */
  readonly status: Status;
  /** Sanitised HTML. */
  readonly bodyHtml: string;
  /** The pictures whose addresses stand in it. */
  readonly bodyPictures?: readonly PictureView[] | undefined;
  /** Newest first. */
  readonly corrections: readonly CorrectionRecord[];
  /** Changes with anything in it. */
  readonly hash: string;
}

/** The small file that readers' browsers ask again and again. */
export interface LiveStatusView {
  readonly version: string;
  readonly ended: boolean;
  /** The number of updates on the page. */
  readonly count: number;
  /** The id and the hash of each of the newest updates, newest first. */
  readonly newest: readonly (readonly [string, string])[];
}

/** The file with the newest updates as HTML. */
export interface LiveUpdatesView {
  readonly chrome: SiteChrome;
  readonly language: string;
  readonly direction: Direction;
  readonly live: LiveView;
}
