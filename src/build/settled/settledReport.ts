import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BuildReport } from "../buildSite.ts";
import { fileStamp } from "../fileStamp.ts";
import { listStamp } from "../output/formerOutput.ts";
import { otherFiles } from "../output/otherFiles.ts";
import { stagingName } from "../output/outputFolder.ts";
import type { Edition } from "../planning/preparation.ts";
import type { BuildState } from "../state/buildState.ts";
import type { OutputRow } from "../state/outputRow.ts";
import { orderDigest, type Settled, type SettledFacts } from "./settled.ts";

const momentOf = async (now: Edition["now"], timeZone: string): Promise<number> => {
  if (typeof now === "number") return now;
  const { localTime } = await import("../../text/localTime.ts");
  return localTime(now, timeZone).toMillis();
};

/** What is known of the files of ours in the output folder; undefined unless it holds every one as it was written. */
const untouchedOutputs = (output: string, state: BuildState): ReadonlyMap<string, OutputRow> | undefined => {
  if (existsSync(join(output, stagingName)) || state.fact("manifest") !== listStamp(output)) return undefined;
  const rows = state.outputs();
  for (const { path, size, modified } of rows.values()) {
    const stamp = fileStamp(`${output}/${path}`);
    if (stamp?.size !== size || stamp.modified !== modified) return undefined;
  }
  return rows;
};

/** The report of a build that has nothing to do; undefined where anything may have changed since the last. */
export const settledReport = async (facts: SettledFacts): Promise<BuildReport | undefined> => {
  const { order, sources, state } = facts;
  const kept: Settled | undefined = JSON.parse(state.fact("settled") || "null") ?? undefined;
  if (kept?.sources !== sources.digest || kept.order !== orderDigest(facts)) return undefined;
  const now = await momentOf(order.edition.now, kept.timeZone);
  if (now < kept.span.since || now >= kept.span.until) return undefined;
  const output = resolve(order.output);
  const files = untouchedOutputs(output, state);
  if (!files) return undefined;
  const { pages, pictures, held, problems } = kept;
  const others = otherFiles(output, (file) => files.has(file), ["."]);
  const update = { rendered: 0, reused: files.size, changed: [], bytes: 0, removed: [], others };
  return { update, pages: new Map(pages), pictures, held, problems };
};
