import { outputPath } from "../../pages/outputPath.ts";
import type { Page } from "../../pages/page.ts";
import { fileStamp } from "../fileStamp.ts";
import type { FormerOutput } from "../output/formerOutput.ts";
import type { OutputRow } from "../state/outputRow.ts";
import type { Copy } from "./copy.ts";
import { fileStanding, type SeenOutput } from "./fileStanding.ts";

/** Why a file has to be made, or looked into. */
export type Cause =
  /** No build made it before. */
  | "new"
  /** The file is not there. */
  | "missing"
  /** Somebody changed the file. */
  | "touched"
  /** The layouts or the generator changed. */
  | "code"
  /** Something that it is made from changed. */
  | "basis";

/** A file that has to be made, or looked into. */
interface PlannedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly basis: string;
  readonly cause: Cause;
  readonly before?: OutputRow | undefined;
}

export interface PlannedPage extends PlannedFile {
  readonly page: Page;
}

export interface PlannedCopy extends PlannedFile {
  readonly copy: Copy;
}

export interface Plan {
  readonly pages: readonly PlannedPage[];
  readonly copies: readonly PlannedCopy[];
  /** What is known of files that are as they should be, but were merely written anew. */
  readonly restamped: readonly OutputRow[];
  /** Files of former builds that nothing makes any more, relative to the output folder. */
  readonly stale: readonly string[];
}

export interface PlanFacts extends SeenOutput {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Every file that a build may have left there. */
  readonly files: FormerOutput["files"];
  /** Whether layouts and generator are those of the last build. */
  readonly code: "as before" | "changed";
}

interface Verdict {
  readonly cause?: Cause | undefined;
  readonly row?: OutputRow | undefined;
}

const verdictOn = (row: OutputRow | undefined, basis: string, facts: PlanFacts): Verdict => {
  if (!row) return { cause: "new" };
  const standing = fileStanding(row, facts);
  if (typeof standing === "string") return { cause: standing, row };
  if (facts.code === "changed") return { cause: "code", row: standing };
  return { cause: standing.basis === basis ? undefined : "basis", row: standing };
};

/** The basis of a copy: a file that is as it was need not be read. */
const basisOfCopy = ({ from, always }: Copy): string => {
  if (always) return always.basis;
  const stamp = fileStamp(from);
  return stamp ? `${stamp.size} ${stamp.modified} ${stamp.changed}` : "";
};

const filesBut = (
  files: FormerOutput["files"],
  pages: readonly Page[],
  copies: readonly Copy[],
): readonly string[] => {
  const wanted = new Set([...pages, ...copies].map(({ url }) => outputPath(url)));
  return [...files.keys()].filter((path) => !wanted.has(path)).sort();
};

/** What has to be done so that the output folder holds these pages and copies, and nothing else of ours. */
export const planOf = (facts: PlanFacts): Plan => {
  const { pages, copies, rows, files } = facts;
  const restamped: OutputRow[] = [];
  let known = 0;
  const planned = (url: string, basis: string): PlannedFile | undefined => {
    const path = outputPath(url);
    const row = rows.get(path);
    if (row) known += 1;
    const { cause, row: before } = verdictOn(row, basis, facts);
    if (cause) return { path, basis, cause, before };
    if (before && before !== row) restamped.push(before);
    return undefined;
  };
  const plannedPages = pages.flatMap((page): readonly PlannedPage[] => {
    const file = planned(page.url, page.basis);
    return file ? [{ page, ...file }] : [];
  });
  const plannedCopies = copies.flatMap((copy): readonly PlannedCopy[] => {
    const file = planned(copy.url, basisOfCopy(copy));
    return file ? [{ copy, ...file }] : [];
  });
  // No two are written to one path, so that mostly it is enough to count.
  const stale = known === files.size ? [] : filesBut(files, pages, copies);
  return { pages: plannedPages, copies: plannedCopies, restamped, stale };
};
