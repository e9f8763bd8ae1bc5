import { existsSync } from "node:fs";
import { join } from "node:path";
import { deskProgram } from "../assets/desk-program.ts";
import type { BuildCache } from "../cache/cache.ts";
import type { CodeHash } from "../cache/code-hash.ts";
import type { StatHash } from "../cache/snapshot.ts";
import type { CustomisationFiles } from "../customisation/files.ts";
import { hashOf } from "../lib/hash.ts";
import type { BuildTarget } from "../model/publication.ts";
import type { Validity } from "../model/time.ts";
import { stagingName } from "../output/folder.ts";
import { type PreviousOutput, untrackedFiles } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import type { BuildOptions } from "./options.ts";
import type { HeldSite } from "./prepare.ts";
import type { BuildReport } from "./report.ts";

/** What a build is asked for, and what it builds with. */
export interface Foundation {
  readonly options: BuildOptions;
  readonly code: CodeHash;
  /** What the publication adds; undefined if that is nothing. */
  readonly customFiles: CustomisationFiles | undefined;
  readonly cache: BuildCache;
  /** Says when search indexes are made: readers' before the site is published, those of a preview after it is shown. */
  readonly indexing: "now" | "later";
  /** The site that the process planned before, if it holds one. */
  readonly held?: HeldSite | undefined;
}

/** The same, and the sources that the build depends on. */
export interface BuildContext extends Foundation {
  readonly sources: StatHash;
}

/** What a build depended on, and what it reported. As long as none of it changes, the next build has nothing to do. */
interface BuildRecord extends Pick<BuildReport, "pictures" | "unpublished" | "ended" | "lost" | "problems"> {
  /** The hash of the code and of the options. */
  readonly options: string;
  /** The hash of the sources' stats. */
  readonly sources: string;
  readonly validity: Validity;
  readonly timeZone: string;
  /** The version of the program of the desk; undefined if the site has no desk. */
  readonly desk?: string | undefined;
  readonly pages: readonly (readonly [PageKind, number])[];
}

/** Returns the report of a build with nothing to do; undefined if anything may have changed since the last build. */
export async function upToDateReport(
  context: BuildContext,
  previous: PreviousOutput,
): Promise<BuildReport | undefined> {
  const { options, sources, cache } = context;
  const record = recordIn(cache);
  if (record?.sources !== sources.hash || record.options !== optionsHash(context)) return undefined;
  if (record.desk !== undefined && record.desk !== deskProgram()?.version) return undefined;
  const now = await inMilliseconds(options.target.now, record.timeZone);
  if (now < record.validity.from || now >= record.validity.until) return undefined;
  if (!isUnmodified(previous)) return undefined;
  const { pages, pictures, unpublished, ended, lost, problems } = record;
  const { rows, scan } = previous;
  const files = new Set(rows.paths.filter((path) => !path.includes("/")));
  const untracked = untrackedFiles(scan.folder, (file) => files.has(file), ["."]);
  const update = { rendered: 0, reused: rows.size, changed: [], bytes: 0, removed: [], untracked };
  return { update, pages: new Map(pages), pictures, unpublished, ended, lost, problems };
}

/** Returns true if the content has changed since the last build, as far as stats tell. */
export function hasNewContent({ sources, cache }: Pick<BuildContext, "sources" | "cache">): boolean {
  return recordIn(cache)?.sources !== sources.hash;
}

function recordIn({ meta }: BuildCache): BuildRecord | undefined {
  return JSON.parse(meta.get("build") || "null") ?? undefined;
}

/** Saves what a build depended on, unless a source is racily clean: it could change without a trace. */
export function saveBuildRecord(
  context: BuildContext,
  report: BuildReport,
  { validity, timeZone, desk }: Pick<BuildRecord, "validity" | "timeZone" | "desk">,
): void {
  const { options, sources, cache } = context;
  const { pages, pictures, unpublished, ended, lost, problems } = report;
  const record: BuildRecord = {
    options: optionsHash(context),
    sources: sources.hash,
    validity,
    timeZone,
    desk,
    pages: [...pages],
    pictures,
    unpublished,
    ended,
    lost,
    problems,
  };
  cache.meta.set("build", sources.isRacy(options.startedAt) ? "" : JSON.stringify(record));
}

function optionsHash({ options, code, customFiles }: BuildContext): string {
  const { folder, baseUrl = "", audience } = options.target;
  return hashOf([code.all, customFiles?.hash ?? "", folder, baseUrl, audience]);
}

async function inMilliseconds(now: BuildTarget["now"], timeZone: string): Promise<number> {
  if (typeof now === "number") return now;
  const { localTime } = await import("../i18n/parse-date.ts");
  return localTime(now, timeZone).toMillis();
}

/** Returns true if the output folder holds every file of ours as a build wrote it, and no staging folder. */
function isUnmodified({ modified, isManifestComplete, scan }: PreviousOutput): boolean {
  return isManifestComplete && !existsSync(join(scan.folder, stagingName)) && modified().size === 0;
}
