import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Copy } from "../assets/public-files.ts";
import type { OutputRow, OutputRows } from "../cache/outputs.ts";
import { fileStat } from "../lib/file-stat.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { areSameBits, bitsOf, type HashBits } from "../lib/hash-bits.ts";
import { outputPath, type Page, type PageKind, pageKinds } from "../pages/page.ts";
import type { OutputStat } from "./modified.ts";
import type { PreviousOutput } from "./previous.ts";

/** Why an output has to be compared in detail, and probably made. */
export type ChangeReason =
  /** No build made it before. */
  | "new"
  /** The file is missing. */
  | "missing"
  /** The file differs from what a build wrote. */
  | "modified"
  /** The layouts or the generator changed. */
  | "code"
  /** Its inputs changed. */
  | "inputs";

/** An output that has to be made, unless its content turns out to be the last build's. */
interface PlannedFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly inputsHash: HashBits;
  readonly reason: ChangeReason;
  /** The row of the last build. */
  readonly before?: OutputRow | undefined;
}

export interface PlannedPage extends PlannedFile {
  readonly page: Page;
}

export interface PlannedCopy extends PlannedFile {
  readonly copy: Copy;
}

/** How the outputs of a site differ from those of the last build. */
export interface OutputDiff {
  readonly pages: readonly PlannedPage[];
  readonly copies: readonly PlannedCopy[];
  /** The rows of unchanged files that something wrote anew, such as a checkout, with their new stats. */
  readonly touched: readonly OutputRow[];
  /** The number of outputs that an earlier build made as well. */
  readonly knownCount: number;
}

interface DiffInputs extends ScannedOutput {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** The rows of the last build. */
  readonly rows: Pick<OutputRows, "get" | "hasInputs">;
  /** Says if the layouts or the generator have changed since the last build, for the outputs of a kind. */
  readonly hasNewCode: (kind: PageKind | "copy") => boolean;
}

/** Compares the pages and copies of a site with the files and rows that the last build left. */
export function diffOutput(inputs: DiffInputs): OutputDiff {
  const { pages, copies, rows, modified } = inputs;
  const newCode = new Set([...pageKinds, "copy" as const].filter(inputs.hasNewCode));
  // Even an empty map or set hashes what is looked up.
  const hasModified = modified.size > 0;
  const hasNewCode = newCode.size > 0;
  const touched: OutputRow[] = [];
  let knownCount = 0;
  const planned = (kind: PageKind | "copy", url: string, inputsHash: HashBits): PlannedFile | undefined => {
    const path = outputPath(url);
    const code = hasNewCode && newCode.has(kind) ? "changed" : "unchanged";
    // So it is with most, and then no row has to be made.
    if (code === "unchanged" && !(hasModified && modified.has(path)) && rows.hasInputs(path, inputsHash)) {
      knownCount += 1;
      return undefined;
    }
    const row = rows.get(path);
    if (row) knownCount += 1;
    const { reason, row: before } = compareOutput(row, inputsHash, { ...inputs, code });
    if (reason) return { path, inputsHash, reason, before };
    if (before && before !== row) touched.push(before);
    return undefined;
  };
  const plannedPages = pages.flatMap((page): readonly PlannedPage[] => {
    const file = planned(page.kind, page.url, page.inputsHash);
    return file ? [{ page, ...file }] : [];
  });
  const plannedCopies = copies.flatMap((copy): readonly PlannedCopy[] => {
    const file = planned("copy", copy.url, copyInputsHash(copy));
    return file ? [{ copy, ...file }] : [];
  });
  return { pages: plannedPages, copies: plannedCopies, touched, knownCount };
}

interface Comparison {
  /** Undefined for an unchanged output. */
  readonly reason?: ChangeReason | undefined;
  readonly row?: OutputRow | undefined;
}

interface ComparisonInputs extends ScannedOutput {
  readonly code: "unchanged" | "changed";
}

function compareOutput(
  row: OutputRow | undefined,
  inputsHash: HashBits,
  inputs: ComparisonInputs,
): Comparison {
  if (!row) return { reason: "new" };
  const status = compareFile(row, inputs);
  if (typeof status === "string") return { reason: status, row };
  if (inputs.code === "changed") return { reason: "code", row: status };
  return { reason: areSameBits(status.inputsHash, inputsHash) ? undefined : "inputs", row: status };
}

/** Returns a hash of the stat of a copied file, so that an unchanged one need not be read. */
function copyInputsHash({ from, always }: Copy): HashBits {
  if (always) return bitsOf(always.inputsHash);
  const stat = fileStat(from);
  return bitsOf(hashOf(stat ? [`${stat.size} ${stat.modified} ${stat.changed}`] : []));
}

/** Returns true if the file may stay if its content turns out to be the same: it is there and unmodified. */
export function canKeepFile(reason: ChangeReason): boolean {
  return reason === "code" || reason === "inputs";
}

/** An output folder whose files were scanned. */
export interface ScannedOutput {
  /** Absolute. */
  readonly output: string;
  /** The stats of files that differ from their rows, by path; undefined for missing files. */
  readonly modified: ReadonlyMap<string, OutputStat | undefined>;
}

/**
 * Compares a file with its row. Returns the row, with its new stat if something wrote the same bytes anew, such as a
 * checkout.
 */
export function compareFile(
  row: OutputRow,
  { output, modified: scanned }: ScannedOutput,
): OutputRow | "missing" | "modified" {
  if (!scanned.has(row.path)) return row;
  const stat = scanned.get(row.path);
  if (!stat) return "missing";
  const { size, modified } = stat;
  if (size !== row.size || hashBytes(readFileSync(join(output, row.path))) !== row.hash) return "modified";
  return { ...row, modified };
}

interface Outputs {
  readonly pages: readonly Page[];
  readonly copies: readonly Copy[];
  /** The files of all search indexes, relative to the output folder. */
  readonly indexFiles: ReadonlySet<string>;
  /** The number of those that earlier builds made, too. */
  readonly knownIndexCount: number;
}

/** Returns the files of earlier builds that nothing makes any more, relative to the output folder. */
export function obsoleteFiles(
  { files }: Pick<PreviousOutput, "files">,
  { knownCount }: Pick<OutputDiff, "knownCount">,
  { pages, copies, indexFiles, knownIndexCount }: Outputs,
): readonly string[] {
  // No two outputs have one path, so that mostly it is enough to count.
  if (knownCount + knownIndexCount === files.size) return [];
  const wanted = new Set([...pages, ...copies].map(({ url }) => outputPath(url)));
  return [...files.keys()].filter((file) => !wanted.has(file) && !indexFiles.has(file)).sort();
}
