import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "../assets/public-files.ts";
import type { OutputRow } from "../cache/cache.ts";
import { fileStamp } from "../lib/files.ts";
import { digestOfBytes } from "../lib/hash.ts";
import { outputPath, type Page } from "../pages/page.ts";
import type { OutputStamp } from "./parallel-stat.ts";
import type { FormerOutput } from "./previous.ts";

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

interface PlanFacts extends SeenOutput {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Whether layouts and generator are those of the last build. */
  readonly code: "as before" | "changed";
}

/** What has to be done so that the output folder holds these pages and copies. */
export function planOf(facts: PlanFacts): Plan {
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
}

interface Verdict {
  readonly cause?: Cause | undefined;
  readonly row?: OutputRow | undefined;
}

function verdictOn(row: OutputRow | undefined, basis: string, facts: PlanFacts): Verdict {
  if (!row) return { cause: "new" };
  const standing = fileStanding(row, facts);
  if (typeof standing === "string") return { cause: standing, row };
  if (facts.code === "changed") return { cause: "code", row: standing };
  return { cause: standing.basis === basis ? undefined : "basis", row: standing };
}

/** The basis of a copy: a file that is as it was need not be read. */
function basisOfCopy({ from, always }: Copy): string {
  if (always) return always.basis;
  const stamp = fileStamp(from);
  return stamp ? `${stamp.size} ${stamp.modified} ${stamp.changed}` : "";
}

/** Whether a file may stay as it is where what was made for it is the same: it is there, and nobody touched it. */
export function mayStay(cause: Cause): boolean {
  return cause === "code" || cause === "basis";
}

/** An output folder, and what was seen in it. */
export interface SeenOutput {
  /** Absolute. */
  readonly output: string;
  /** The files that are not as they were written, with what they are now; undefined where there is none. */
  readonly changed: ReadonlyMap<string, OutputStamp | undefined>;
}

/** How the file of a row stands; one that was merely written anew, as by a fresh checkout, is known by its bytes. */
export function fileStanding(
  row: OutputRow,
  { output, changed }: SeenOutput,
): OutputRow | "missing" | "touched" {
  if (!changed.has(row.path)) return row;
  const stamp = changed.get(row.path);
  if (!stamp) return "missing";
  const { size, modified } = stamp;
  if (size !== row.size || digestOfBytes(readFileSync(join(output, row.path))) !== row.hash) return "touched";
  return { ...row, modified };
}

interface WantedFiles {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** Of all search indexes, relative to the output folder. */
  readonly ofIndexes: ReadonlySet<string>;
}

/** Files of former builds that nothing makes any more, relative to the output folder. */
export function staleFiles(
  { files }: Pick<FormerOutput, "files">,
  { known }: Pick<Plan, "known">,
  { pages, copies, ofIndexes }: WantedFiles,
): readonly string[] {
  const kept = [...ofIndexes].filter((file) => files.has(file)).length;
  // No two are written to one path, so that mostly it is enough to count.
  if (known + kept === files.size) return [];
  const wanted = new Set([...pages, ...copies].map(({ url }) => outputPath(url)));
  return [...files.keys()].filter((file) => !wanted.has(file) && !ofIndexes.has(file)).sort();
}
