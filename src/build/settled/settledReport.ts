import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BuildReport } from "../buildSite.ts";
import type { FormerOutput } from "../output/formerOutput.ts";
import { otherFiles } from "../output/otherFiles.ts";
import { stagingName } from "../output/outputFolder.ts";
import { changedOutputs } from "../output/outputLook.ts";
import type { Edition } from "../planning/preparation.ts";
import { orderDigest, type Settled, type SettledFacts } from "./settled.ts";

const momentOf = async (now: Edition["now"], timeZone: string): Promise<number> => {
  if (typeof now === "number") return now;
  const { localTime } = await import("../../text/localTime.ts");
  return localTime(now, timeZone).toMillis();
};

/** Whether the output folder holds every file of ours as it was written. */
const isUntouched = ({ rows, isWhole, look }: FormerOutput): boolean =>
  isWhole && !existsSync(join(look.folder, stagingName)) && changedOutputs(look, rows.values()).size === 0;

/** The report of a build that has nothing to do; undefined where anything may have changed since the last. */
export const settledReport = async (
  facts: SettledFacts,
  formerOutput: () => FormerOutput,
): Promise<BuildReport | undefined> => {
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
};
