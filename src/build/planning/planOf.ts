import { outputPath } from "../../pages/outputPath.ts";
import type { Page } from "../../pages/page.ts";
import { fileStamp } from "../fileStamp.ts";
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
  /** How many of its files a former build made as well. */
  readonly known: number;
}

export interface PlanFacts extends SeenOutput {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
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

/** What has to be done so that the output folder holds these pages and copies. */
export const planOf = (facts: PlanFacts): Plan => {
  const { pages, copies, rows } = facts;
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
  return { pages: plannedPages, copies: plannedCopies, restamped, known };
};
