import { resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Held } from "../model/site.ts";
import type { PageKind } from "../pages/page.ts";
import { memoised } from "../text/memoised.ts";
import type { Explanation } from "./explanation.ts";
import type { AddressReport } from "./history/followedAddresses.ts";
import { formerOutput } from "./output/formerOutput.ts";
import { outputPlace } from "./output/outputPlace.ts";
import { codeDigest } from "./planning/codeDigest.ts";
import type { Edition } from "./planning/preparation.ts";
import type { Progress } from "./progress.ts";
import { stampedContent } from "./reading/stampedContent.ts";
import type { Renderer } from "./rendering/renderer.ts";
import type { Indexer } from "./search/indexer.ts";
import { settledReport } from "./settled/settledReport.ts";
import { sourceStamps } from "./settled/sourceStamps.ts";
import { type BuildState, buildState } from "./state/buildState.ts";
import {
  damageRemark,
  fleetingState,
  isDamage,
  isUnkeepable,
  openStateFile,
  removeState,
  type StateFile,
} from "./state/stateFile.ts";
import { stateFileOf } from "./state/stateFileOf.ts";
import type { Update } from "./updatedOutput.ts";

export interface BuildOrder {
  readonly edition: Edition;
  /** The output folder as a person would type it. */
  readonly output: string;
  /** Where the state of builds is kept; absolute. */
  readonly stateFolder: string;
  /** When the build began, in milliseconds since 1970. */
  readonly began: number;
  /** What may be taken over: all that is as it was at the last build, or nothing. */
  readonly basedOn: "the last build" | "nothing";
  readonly renderer: Renderer;
  readonly indexer: Indexer;
  readonly progress: Progress;
  /** The address of a page whose rendering is to be explained: whole, or from the first slash on. */
  readonly explain?: string | undefined;
}

export interface BuildReport {
  /** Undefined where the content has errors: then nothing was written. */
  readonly update?: Update | undefined;
  readonly pages: ReadonlyMap<PageKind, number>;
  readonly pictures: number;
  readonly held: readonly Held[];
  /** What readers know of former builds and would not find: it does not follow from the content alone. */
  readonly lost: AddressReport;
  readonly problems: readonly Problem[];
  /** Why the state of the last build was not used, where there was one. */
  readonly remark?: string | undefined;
  /** Whether what was learnt could not be kept for the next build, though the site is finished. */
  readonly isUnkept?: true | undefined;
  readonly explanation?: Explanation | undefined;
}

/** What the build rests on is looked at first: where none of it has changed, the generator itself is not even loaded. */
const buildWith = async (order: BuildOrder, state: BuildState): Promise<BuildReport> => {
  const code = codeDigest(state, order.began);
  const stamped = stampedContent(order.edition.folder);
  const facts = { order, code, sources: sourceStamps(stamped), state };
  const former = memoised(() => formerOutput(state, outputPlace(order)));
  const settled = order.explain === undefined ? await settledReport(facts, former) : undefined;
  if (settled) return settled;
  order.renderer.prepare(() => former().look);
  const { updatedSite } = await import("./updatedSite.ts");
  return updatedSite(facts, { stamped, former: former() });
};

/** One try, by the state that is there; the state is closed whatever comes of it. */
const tryBuild = async (order: BuildOrder, { database, remark }: StateFile): Promise<BuildReport> => {
  try {
    const report = await buildWith(order, buildState(database));
    return { ...report, remark };
  } finally {
    database.close();
  }
};

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
export const buildSite = async (order: BuildOrder): Promise<BuildReport> => {
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
};
