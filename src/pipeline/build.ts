import { resolve } from "node:path";
import { type BuildState, buildState } from "../cache/cache.ts";
import { codeDigest } from "../cache/code-hash.ts";
import {
  damageRemark,
  fleetingState,
  isDamage,
  isUnkeepable,
  openStateFile,
  removeState,
  type StateFile,
  stateFileOf,
} from "../cache/database.ts";
import { sourceStamps, stampedContent } from "../cache/snapshot.ts";
import { lazy } from "../lib/cache.ts";
import { outputPlace } from "../output/list.ts";
import { formerOutput } from "../output/previous.ts";
import type { BuildOrder } from "./options.ts";
import type { BuildReport } from "./report.ts";
import { settledReport } from "./up-to-date.ts";

/**
 * The second takes nothing over, and so may come across damage that the first passed by; then the third finds none. Where
 * the fault is the disk's, the last needs no file.
 */
const mostTries = 4;

/**
 * Builds a site: content in, finished files out. What is as it was at the last build is taken over, and the result is
 * that of a build from nothing to the byte. With an error in the content nothing is written; where rendering or
 * writing fails, the last good site stands as it was.
 * @throws OutputError where the output folder can't be used, or another build is at work there
 */
export async function buildSite(order: BuildOrder): Promise<BuildReport> {
  const file = stateFileOf(order.stateFolder, resolve(order.output));
  if (order.basedOn === "nothing") removeState(file);
  let remark: string | undefined;
  let open = openStateFile;
  for (let triesLeft = mostTries; ; triesLeft -= 1)
    try {
      const report = await tryBuild(order, open(file));
      return { ...report, remark: remark ?? report.remark };
    } catch (error) {
      if (triesLeft === 1 || !(isDamage(error) || isUnkeepable(error))) throw error;
      if (isUnkeepable(error) && (!isDamage(error) || remark !== undefined)) {
        open = fleetingState;
        remark = undefined;
      } else {
        removeState(file);
        remark = damageRemark;
      }
    }
}

/** One try, by the state that is there; the state is closed whatever comes of it. */
async function tryBuild(order: BuildOrder, { database, remark }: StateFile): Promise<BuildReport> {
  try {
    const report = await buildWith(order, buildState(database));
    return { ...report, remark };
  } finally {
    database.close();
  }
}

/** What the build rests on is looked at first: where none of it has changed, the generator itself is not even loaded. */
async function buildWith(order: BuildOrder, state: BuildState): Promise<BuildReport> {
  const code = codeDigest(state, order.began);
  const stamped = stampedContent(order.edition.folder);
  const facts = { order, code, sources: sourceStamps(stamped), state };
  const former = lazy(() => formerOutput(state, outputPlace(order)));
  const settled = order.explain === undefined ? await settledReport(facts, former) : undefined;
  if (settled) return settled;
  order.renderer.prepare(() => former().look);
  const { updatedSite } = await import("./update.ts");
  return updatedSite(facts, { stamped, former: former() });
}
