import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildState } from "../cache/cache.ts";
import type { CodeDigest } from "../cache/code-hash.ts";
import type { StampedFiles } from "../cache/snapshot.ts";
import { digestOf } from "../lib/hash.ts";
import type { Edition } from "../model/publication.ts";
import type { ClockSpan } from "../model/time.ts";
import { stagingName } from "../output/folder.ts";
import { changedOutputs } from "../output/parallel-stat.ts";
import { type FormerOutput, otherFiles } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import type { BuildOrder } from "./options.ts";
import type { BuildReport } from "./report.ts";

export interface SettledFacts {
  readonly order: BuildOrder;
  readonly code: CodeDigest;
  readonly sources: StampedFiles;
  readonly state: BuildState;
}

/** What a build rested on, and what it told: as long as all of that is the same, the next has nothing to do. */
interface Settled extends Pick<BuildReport, "pictures" | "held" | "lost" | "problems"> {
  /** Of the code, and of what was asked for. */
  readonly order: string;
  readonly sources: string;
  readonly span: ClockSpan;
  readonly timeZone: string;
  readonly pages: readonly (readonly [PageKind, number])[];
}

/** The report of a build that has nothing to do; undefined where anything may have changed since the last. */
export async function settledReport(
  facts: SettledFacts,
  formerOutput: () => FormerOutput,
): Promise<BuildReport | undefined> {
  const { order, sources, state } = facts;
  const kept: Settled | undefined = JSON.parse(state.fact("settled") || "null") ?? undefined;
  if (kept?.sources !== sources.digest || kept.order !== orderDigest(facts)) return undefined;
  const now = await momentOf(order.edition.now, kept.timeZone);
  if (now < kept.span.since || now >= kept.span.until) return undefined;
  const former = formerOutput();
  if (!isUntouched(former)) return undefined;
  const { pages, pictures, held, lost, problems } = kept;
  const { rows, look } = former;
  const others = otherFiles(look.folder, (file) => rows.has(file), ["."]);
  const update = { rendered: 0, reused: rows.size, changed: [], bytes: 0, removed: [], others };
  return { update, pages: new Map(pages), pictures, held, lost, problems };
}

/** Stands for the code and for what was asked for. */
function orderDigest({ order, code }: SettledFacts): string {
  const { folder, baseUrl = "", shows } = order.edition;
  return digestOf([code.whole, folder, baseUrl, shows]);
}

async function momentOf(now: Edition["now"], timeZone: string): Promise<number> {
  if (typeof now === "number") return now;
  const { localTime } = await import("../i18n/parse-date.ts");
  return localTime(now, timeZone).toMillis();
}

/** Whether the output folder holds every file of ours as it was written. */
function isUntouched({ rows, isWhole, look }: FormerOutput): boolean {
  return (
    isWhole && !existsSync(join(look.folder, stagingName)) && changedOutputs(look, rows.values()).size === 0
  );
}

/** Keeps in mind what a build rested on, unless a source is so fresh that it may change without a trace. */
export function keepSettled(
  facts: SettledFacts,
  report: BuildReport,
  { span, timeZone }: Pick<Settled, "span" | "timeZone">,
): void {
  const { order, sources, state } = facts;
  const { pages, pictures, held, lost, problems } = report;
  const settled: Settled = {
    order: orderDigest(facts),
    sources: sources.digest,
    span,
    timeZone,
    pages: [...pages],
    pictures,
    held,
    lost,
    problems,
  };
  state.keepFact("settled", sources.areTrusted(order.began) ? JSON.stringify(settled) : "");
}
