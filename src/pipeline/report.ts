import type { AddressReport } from "../history/follow.ts";
import type { Problem } from "../model/problem.ts";
import type { Unpublished } from "../model/site.ts";
import type { ChangeReason } from "../output/diff.ts";
import type { PageKind } from "../pages/page.ts";

export interface BuildReport {
  /** Undefined where the content has errors: then nothing was written. */
  readonly update?: Update | undefined;
  readonly pages: ReadonlyMap<PageKind, number>;
  readonly pictures: number;
  readonly unpublished: readonly Unpublished[];
  /** What readers know of former builds and would not find: it does not follow from the content alone. */
  readonly lost: AddressReport;
  readonly problems: readonly Problem[];
  /** Why the state of the last build was not used, where there was one. */
  readonly notice?: string | undefined;
  /** Whether what was learnt could not be kept for the next build, though the site is finished. */
  readonly isUnkept?: true | undefined;
  readonly explanation?: Explanation | undefined;
}

/** What a build did to the output folder. */
export interface Update {
  /** Pages that went through a layout. */
  readonly rendered: number;
  /** Pages and copies that were taken over as they were. */
  readonly reused: number;
  /** Files that are new or differ from the last build's; relative to the output folder, in order. */
  readonly changed: readonly string[];
  /** Of all files in `changed` together. */
  readonly bytes: number;
  /** Files of former builds that nothing makes any more, likewise. */
  readonly removed: readonly string[];
  /** Files that no build made, as far as the build came across them. */
  readonly others: readonly string[];
}

/** Why a page was rendered, or was not. */
export interface Explanation {
  /** Root-relative. */
  readonly url: string;
  /** "as before": it was not even looked into. "unknown": there is no such page. */
  readonly reason: ChangeReason | "unchanged" | "unknown";
  /** The parts of its view that changed since the last build. Without any, a page of the cause "basis" was not rendered. */
  readonly changed: readonly string[];
  /** The url of the page that was most likely meant, where there is none at the one that was asked for. */
  readonly near?: string | undefined;
}
