import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "../assets/public-files.ts";
import type { OutputRow } from "../cache/outputs.ts";
import { fileStat } from "../lib/files.ts";
import { hashBytes } from "../lib/hash.ts";
import { outputPath, type Page } from "../pages/page.ts";
import type { OutputStat } from "./parallel-stat.ts";
import type { PreviousOutput } from "./previous.ts";

/** Why a file has to be made, or looked into. */
export type ChangeReason =
  /** No build made it before. */
  | "new"
  /** The file is not there. */
  | "missing"
  /** Somebody changed the file. */
  | "modified"
  /** The layouts or the generator changed. */
  | "code"
  /** Something that it is made from changed. */
  | "inputs";

/** A file that has to be made, or looked into. */
interface PlannedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly inputsHash: string;
  readonly reason: ChangeReason;
  readonly before?: OutputRow | undefined;
}

export interface PlannedPage extends PlannedFile {
  readonly page: Page;
}

export interface PlannedCopy extends PlannedFile {
  readonly copy: Copy;
}

export interface OutputDiff {
  readonly pages: readonly PlannedPage[];
  readonly copies: readonly PlannedCopy[];
  /** What is known of files that are as they should be, but were merely written anew. */
  readonly touched: readonly OutputRow[];
  /** How many of its files a former build made as well. */
  readonly known: number;
}

interface DiffFacts extends SeenOutput {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** What the last build left there, by path. */
  readonly rows: ReadonlyMap<string, OutputRow>;
  /** Whether layouts and generator are those of the last build. */
  readonly code: "unchanged" | "changed";
}

/** What has to be done so that the output folder holds these pages and copies. */
export function diffOutput(facts: DiffFacts): OutputDiff {
  const { pages, copies, rows } = facts;
  const touched: OutputRow[] = [];
  let known = 0;
  const planned = (url: string, inputsHash: string): PlannedFile | undefined => {
    const path = outputPath(url);
    const row = rows.get(path);
    if (row) known += 1;
    const { reason, row: before } = verdictOn(row, inputsHash, facts);
    if (reason) return { path, inputsHash, reason, before };
    if (before && before !== row) touched.push(before);
    return undefined;
  };
  const plannedPages = pages.flatMap((page): readonly PlannedPage[] => {
    const file = planned(page.url, page.inputsHash);
    return file ? [{ page, ...file }] : [];
  });
  const plannedCopies = copies.flatMap((copy): readonly PlannedCopy[] => {
    const file = planned(copy.url, copyInputsHash(copy));
    return file ? [{ copy, ...file }] : [];
  });
  return { pages: plannedPages, copies: plannedCopies, touched, known };
}

interface Verdict {
  readonly reason?: ChangeReason | undefined;
  readonly row?: OutputRow | undefined;
}

function verdictOn(row: OutputRow | undefined, inputsHash: string, facts: DiffFacts): Verdict {
  if (!row) return { reason: "new" };
  const status = compareFile(row, facts);
  if (typeof status === "string") return { reason: status, row };
  if (facts.code === "changed") return { reason: "code", row: status };
  return { reason: status.inputsHash === inputsHash ? undefined : "inputs", row: status };
}

/** The basis of a copy: a file that is as it was need not be read. */
function copyInputsHash({ from, always }: Copy): string {
  if (always) return always.inputsHash;
  const stat = fileStat(from);
  return stat ? `${stat.size} ${stat.modified} ${stat.changed}` : "";
}

/** Whether a file may stay as it is where what was made for it is the same: it is there, and nobody touched it. */
export function canKeepFile(reason: ChangeReason): boolean {
  return reason === "code" || reason === "inputs";
}

/** An output folder, and what was seen in it. */
export interface SeenOutput {
  /** Absolute. */
  readonly output: string;
  /** The files that are not as they were written, with what they are now; undefined where there is none. */
  readonly changed: ReadonlyMap<string, OutputStat | undefined>;
}

/** How the file of a row stands; one that was merely written anew, as by a fresh checkout, is known by its bytes. */
export function compareFile(
  row: OutputRow,
  { output, changed }: SeenOutput,
): OutputRow | "missing" | "modified" {
  if (!changed.has(row.path)) return row;
  const stat = changed.get(row.path);
  if (!stat) return "missing";
  const { size, modified } = stat;
  if (size !== row.size || hashBytes(readFileSync(join(output, row.path))) !== row.hash) return "modified";
  return { ...row, modified };
}

interface WantedFiles {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** Of all search indexes, relative to the output folder. */
  readonly indexFiles: ReadonlySet<string>;
}

/** Files of former builds that nothing makes any more, relative to the output folder. */
export function obsoleteFiles(
  { files }: Pick<PreviousOutput, "files">,
  { known }: Pick<OutputDiff, "known">,
  { pages, copies, indexFiles }: WantedFiles,
): readonly string[] {
  const kept = [...indexFiles].filter((file) => files.has(file)).length;
  // No two are written to one path, so that mostly it is enough to count.
  if (known + kept === files.size) return [];
  const wanted = new Set([...pages, ...copies].map(({ url }) => outputPath(url)));
  return [...files.keys()].filter((file) => !wanted.has(file) && !indexFiles.has(file)).sort();
}
