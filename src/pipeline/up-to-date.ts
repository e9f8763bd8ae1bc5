import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import type { CodeHash } from "../cache/code-hash.ts";
import type { StatHash } from "../cache/snapshot.ts";
import { hashOf } from "../lib/hash.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Validity } from "../model/time.ts";
import { stagingName } from "../output/folder.ts";
import { modifiedOutputs } from "../output/parallel-stat.ts";
import { type PreviousOutput, untrackedFiles } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import type { BuildOptions } from "./options.ts";
import type { BuildReport } from "./report.ts";

export interface BuildContext {
  readonly options: BuildOptions;
  readonly code: CodeHash;
  readonly sources: StatHash;
  readonly cache: BuildCache;
}

/** What a build rested on, and what it told: as long as all of that is the same, the next has nothing to do. */
interface BuildRecord extends Pick<BuildReport, "pictures" | "unpublished" | "lost" | "problems"> {
  /** Of the code, and of what was asked for. */
  readonly options: string;
  readonly sources: string;
  readonly validity: Validity;
  readonly timeZone: string;
  readonly pages: readonly (readonly [PageKind, number])[];
}

/** The report of a build that has nothing to do; undefined where anything may have changed since the last. */
export async function upToDateReport(
  facts: BuildContext,
  previousOutput: () => PreviousOutput,
): Promise<BuildReport | undefined> {
  const { options, sources, cache } = facts;
  const kept: BuildRecord | undefined = JSON.parse(cache.meta("settled") || "null") ?? undefined;
  if (kept?.sources !== sources.hash || kept.options !== optionsHash(facts)) return undefined;
  const now = await momentOf(options.target.now, kept.timeZone);
  if (now < kept.validity.from || now >= kept.validity.until) return undefined;
  const previous = previousOutput();
  if (!isUntouched(previous)) return undefined;
  const { pages, pictures, unpublished, lost, problems } = kept;
  const { rows, scan } = previous;
  const untracked = untrackedFiles(scan.folder, (file) => rows.has(file), ["."]);
  const update = { rendered: 0, reused: rows.size, changed: [], bytes: 0, removed: [], untracked };
  return { update, pages: new Map(pages), pictures, unpublished, lost, problems };
}

/** Stands for the code and for what was asked for. */
function optionsHash({ options, code }: BuildContext): string {
  const { folder, baseUrl = "", audience } = options.target;
  return hashOf([code.all, folder, baseUrl, audience]);
}

async function momentOf(now: BuildTarget["now"], timeZone: string): Promise<number> {
  if (typeof now === "number") return now;
  const { localTime } = await import("../i18n/parse-date.ts");
  return localTime(now, timeZone).toMillis();
}

/** Whether the output folder holds every file of ours as it was written. */
function isUntouched({ rows, isManifestComplete, scan }: PreviousOutput): boolean {
  return (
    isManifestComplete &&
    !existsSync(join(scan.folder, stagingName)) &&
    modifiedOutputs(scan, rows.values()).size === 0
  );
}

/** Keeps in mind what a build rested on, unless a source is so fresh that it may change without a trace. */
export function saveBuildRecord(
  facts: BuildContext,
  report: BuildReport,
  { validity, timeZone }: Pick<BuildRecord, "validity" | "timeZone">,
): void {
  const { options, sources, cache } = facts;
  const { pages, pictures, unpublished, lost, problems } = report;
  const settled: BuildRecord = {
    options: optionsHash(facts),
    sources: sources.hash,
    validity,
    timeZone,
    pages: [...pages],
    pictures,
    unpublished,
    lost,
    problems,
  };
  cache.setMeta("settled", sources.areSettled(options.startedAt) ? JSON.stringify(settled) : "");
}
