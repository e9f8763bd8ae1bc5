import { dirname } from "node:path";
import type { BuildOrder } from "./buildSite.ts";
import { type Explanation, explanationOf, unknownPage, urlsMeantBy } from "./explanation.ts";
import { type AddressReport, followedAddresses } from "./history/followedAddresses.ts";
import { type FormerOutput, formerOutput, isUndisturbed } from "./output/formerOutput.ts";
import { otherFiles } from "./output/otherFiles.ts";
import { type OutputFolder, outputFolder } from "./output/outputFolder.ts";
import { listStamp, writeList } from "./output/outputList.ts";
import { changedOutputs } from "./output/outputLook.ts";
import { outputPlace } from "./output/outputPlace.ts";
import { rankByPath } from "./output/publishingRank.ts";
import { publishStaged } from "./output/publishStaged.ts";
import type { CodeDigest } from "./planning/codeDigest.ts";
import { type Plan, planOf } from "./planning/planOf.ts";
import type { PreparedSite } from "./planning/preparation.ts";
import { staleFiles } from "./planning/staleFiles.ts";
import { searchPlan } from "./search/searchPlan.ts";
import { stagedOutput } from "./stagedOutput.ts";
import type { BuildState } from "./state/buildState.ts";
import type { OutputRow } from "./state/outputRow.ts";

/** What a build did to the output folder. */
export interface Update {
  /** Pages that went through a layout. */
  readonly rendered: number;
  /** Pages and copies that were taken over as they were. */
  readonly reused: number;
  /** Files that are new or differ from the last build's; relative to the output folder, in order. */
  readonly changed: readonly string[];
  /** Of all files in `changed` together. */
  readonly bytes: number;
  /** Files of former builds that nothing makes any more, likewise. */
  readonly removed: readonly string[];
  /** Files that no build made, as far as the build came across them. */
  readonly others: readonly string[];
}

interface Publishing {
  readonly plan: Plan;
  /** What is known of the files of search indexes that stay as they are. */
  readonly keptIndexes: readonly OutputRow[];
  /** Files of former builds that nothing makes any more. */
  readonly stale: readonly string[];
  readonly former: FormerOutput;
  readonly output: OutputFolder;
  /** What those of the fresh files are called while they are staged that take the place of others. */
  readonly replacing: ReadonlyMap<string, string>;
  readonly state: BuildState;
  readonly code: string;
}

/** Puts fresh files into place; gives every file that is ours now. */
const publish = (
  fresh: readonly string[],
  { plan, keptIndexes, stale, former, output, replacing, state, code }: Publishing,
): ReadonlySet<string> => {
  const all = new Set([...former.files.keys(), ...fresh]);
  const taken = new Set(former.isForgotten ? fresh : []);
  const isListed = former.isWhole && all.size === former.files.size;
  publishStaged({
    output,
    fresh,
    replacing,
    rankOf: rankByPath(plan.pages),
    stale,
    // Where all knowledge is lost, what stands at an address of ours in a site of ours was made by a build.
    isOurs: (file) => former.files.has(file) || taken.has(file),
    // Killed from here on, the next build still knows every file that this one may have made.
    begin: () => {
      if (!isListed) writeList(output.place, all);
    },
  });
  for (const file of stale) all.delete(file);
  if (stale.length > 0) writeList(output.place, all);
  for (const path of stale) state.forgetOutput(path);
  for (const row of plan.restamped) state.restampOutput(row);
  for (const row of keptIndexes) if (former.rows.get(row.path) !== row) state.restampOutput(row);
  state.keepFact("code", code);
  state.keepFact("manifest", listStamp(output.place));
  return all;
};

const explained = (
  { explain: address }: BuildOrder,
  plan: Plan,
  { pages, site }: PreparedSite,
  state: BuildState,
): Explanation | undefined => {
  if (address === undefined) return undefined;
  const urls = urlsMeantBy(address, site.publication);
  const known = new Set(pages.map(({ url }) => url));
  const url = urls.find((one) => known.has(one));
  if (url === undefined) return unknownPage(urls, pages);
  const planned = plan.pages.find(({ page }) => page.url === url);
  return planned ? explanationOf(planned, state) : { url, cause: "as before", changed: [] };
};

export interface OutputFacts {
  readonly order: BuildOrder;
  readonly prepared: PreparedSite;
  readonly state: BuildState;
  readonly code: CodeDigest;
  readonly former: FormerOutput;
}

const updated = async ({ order, prepared, state, code, former }: OutputFacts, output: OutputFolder) => {
  const { progress } = order;
  progress.stage("Comparing", 0);
  const seen = { output: output.path, changed: changedOutputs(former.look, former.rows.values()) };
  const standing = state.fact("code") === code.rendering ? "as before" : "changed";
  const plan = planOf({ ...prepared, ...former, ...seen, code: standing });
  const years = prepared.searchYears;
  const search = searchPlan({ ...former, ...seen, years, code: code.reading, state });
  const explanation = explained(order, plan, prepared, state);
  // Before the folder fills: on a new one there is next to nothing to be looked through.
  const strange = former.isWhole ? [] : otherFiles(output.path, (file) => former.files.has(file), "all");
  const made = await stagedOutput({ order, plan, search, output, state });
  const { fresh, replacing, rendered, bytes, indexed } = made;
  progress.stage("Publishing", 0);
  const ofIndexes = new Set([...search.kept.map(({ path }) => path), ...indexed]);
  const stale = staleFiles(former, plan, { ...prepared, ofIndexes });
  const all = publish(fresh, {
    plan,
    keptIndexes: search.kept,
    stale,
    former,
    output,
    replacing,
    state,
    code: code.rendering,
  });
  const { isWhole } = former;
  const { edition } = order;
  const lost = followedAddresses({ ...edition, state, site: prepared.site, plan, stale, isWhole });
  const changed = fresh.sort();
  const update: Update = {
    rendered,
    reused: prepared.pages.length + prepared.copies.length + ofIndexes.size - changed.length,
    changed,
    bytes,
    removed: stale,
    others: former.isWhole
      ? otherFiles(output.path, (file) => all.has(file), [".", ...changed.map((file) => dirname(file))])
      : strange.filter((file) => !all.has(file)),
  };
  return { update, explanation, lost };
};

/**
 * Brings the output folder up to date with the site, by rendering what differs from the last build. What is to be
 * known of it is in the state then, to be committed.
 */
export const updatedOutput = async (
  facts: OutputFacts,
): Promise<{
  readonly update: Update;
  readonly explanation?: Explanation | undefined;
  readonly lost: AddressReport;
}> => {
  const place = outputPlace(facts.order);
  // What another build has done meanwhile was not seen.
  const former = isUndisturbed(facts.former) ? facts.former : formerOutput(facts.state, place);
  const output = outputFolder(place);
  try {
    return await updated({ ...facts, former }, output);
  } finally {
    output.release();
  }
};
