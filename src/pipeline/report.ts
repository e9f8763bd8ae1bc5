import type { CustomisationFiles } from "../customisation/files.ts";
import type { AddressReport } from "../history/follow.ts";
import type { Problem } from "../model/problem.ts";
import type { Ended, Unpublished } from "../model/site.ts";
import type { ChangeReason } from "../output/diff.ts";
import type { PageKind } from "../pages/page.ts";

export interface BuildReport {
  /** Undefined if the content has errors; then nothing was written. */
  readonly update?: Update | undefined;
  /** The number of pages of each kind. */
  readonly pages: ReadonlyMap<PageKind, number>;
  readonly pictures: number;
  readonly unpublished: readonly Unpublished[];
  /** The articles that have expired or were withdrawn, the latest first. */
  readonly ended: readonly Ended[];
  /** Published addresses that lead nowhere any more. This depends on earlier builds, not only on the content. */
  readonly lost: AddressReport;
  readonly problems: readonly Problem[];
  /** What the publication adds to the generator; undefined if that is nothing. */
  readonly customFiles?: CustomisationFiles | undefined;
  /** Why the cache of the last build was not used, if there was one. */
  readonly notice?: string | undefined;
  /** True if the site is finished but the cache could not be saved for the next build. */
  readonly isCacheUnsaved?: true | undefined;
  readonly explanation?: Explanation | undefined;
}

/** Returns the report of a build that wrote nothing. */
export function failedReport(problems: readonly Problem[]): BuildReport {
  return {
    pages: new Map(),
    pictures: 0,
    unpublished: [],
    ended: [],
    lost: { addresses: [], problems: [] },
    problems,
  };
}

/** What a build did to the output folder. Paths are relative to it and in order. */
export interface Update {
  /** The number of pages that went through a layout. */
  readonly rendered: number;
  /** Pages and copies that were up to date. */
  readonly reused: number;
  /** Files that are new or have changed, relative to the output folder, in order. */
  readonly changed: readonly string[];
  /** The size of all files in `changed` together. */
  readonly bytes: number;
  /** Obsolete files of earlier builds, likewise. */
  readonly removed: readonly string[];
  /** Files that no build made, if the build found any. */
  readonly untracked: readonly string[];
}

/** Why a page was rendered, or was not. */
export interface Explanation {
  /** Root-relative. */
  readonly url: string;
  /** "unchanged": its view was not made. "unknown": there is no such page. */
  readonly reason: ChangeReason | "unchanged" | "unknown";
  /** The parts of its view that changed since the last build. If there are none, a page with the reason "inputs" was not rendered. */
  readonly changed: readonly string[];
  /** The closest url, if there is no page at the one that was asked for. */
  readonly closest?: string | undefined;
  /** When the article expired that was at the url, in ISO 8601. */
  readonly expired?: string | undefined;
}
