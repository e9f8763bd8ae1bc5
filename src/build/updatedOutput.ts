import { dirname, resolve } from "node:path";
import type { BuildOrder } from "./buildSite.ts";
import { type Explanation, explanationOf } from "./explanation.ts";
import { type FormerOutput, formerOutput, listStamp } from "./output/formerOutput.ts";
import { otherFiles } from "./output/otherFiles.ts";
import { type OutputFolder, outputFolder, releaseOutput } from "./output/outputFolder.ts";
import { writeManifest } from "./output/outputManifest.ts";
import { publishStaged } from "./output/publishStaged.ts";
import { stagedCopies } from "./output/stagedCopies.ts";
import type { CodeDigest } from "./planning/codeDigest.ts";
import { mayStay } from "./planning/mayStay.ts";
import { type Plan, planOf } from "./planning/planOf.ts";
import type { PreparedSite } from "./planning/preparation.ts";
import { renderPages } from "./rendering/renderPages.ts";
import { madeIndexes } from "./search/madeIndexes.ts";
import { type SearchPlan, searchPlan } from "./search/searchPlan.ts";
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

/** What was made into the staging folder. What is known of each file is in the state already, to be committed later. */
interface Made {
  /** Files that are to be put into place, relative to the staging folder. */
  readonly fresh: string[];
  /** How many pages went through a layout. */
  rendered: number;
  /** Of all files in `fresh` together. */
  bytes: number;
  /** The paths of the files of all indexes that were made, those that were as before included. */
  indexed: readonly string[];
}

interface Making {
  readonly order: BuildOrder;
  readonly plan: Plan;
  readonly search: SearchPlan;
  readonly output: OutputFolder;
  readonly state: BuildState;
}

/** Waits for both, whatever becomes of them: nothing may still be writing when the folder is cleared. */
const bothOf = async <One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> => {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
};

const made = async ({ order, plan, search, output, state }: Making): Promise<Made> => {
  const { renderer, indexer, progress } = order;
  const { staging } = output;
  const made: Made = { fresh: [], rendered: 0, bytes: 0, indexed: [] };
  const takeFresh = (row: OutputRow, parts: string): void => {
    made.fresh.push(row.path);
    made.bytes += row.size;
    state.keepOutput(row, parts);
  };
  const copies = stagedCopies(plan.copies, staging);
  for (const row of copies.fresh) takeFresh(row, "{}");
  for (const row of copies.same) state.restampOutput(row);
  const indexing = madeIndexes({
    indexes: search.indexes,
    indexer,
    staging,
    state,
    takeFresh: (row) => takeFresh(row, "{}"),
  });
  progress.stage("Rendering", plan.pages.length);
  const rendering = renderPages({
    pages: plan.pages,
    renderer,
    folder: staging,
    progress,
    takeRendered: ({ planned: { before, cause }, row, parts }) => {
      made.rendered += 1;
      // A page that was rendered to the same bytes stays the file that it was.
      if (before?.hash === row.hash && mayStay(cause))
        state.keepOutput({ ...row, modified: before.modified }, parts);
      else takeFresh(row, parts);
    },
    takeSame: state.restampOutput,
  }).then(() => {
    if (search.indexes.length > 0) progress.stage("Indexing", 0);
  });
  [made.indexed] = await bothOf(indexing, rendering);
  return made;
};

interface Publishing {
  readonly plan: Plan;
  /** What is known of the files of search indexes that stay as they are. */
  readonly keptIndexes: readonly OutputRow[];
  /** Files of former builds that nothing makes any more. */
  readonly stale: readonly string[];
  readonly former: FormerOutput;
  readonly output: OutputFolder;
  readonly state: BuildState;
  readonly code: string;
}

/** Puts fresh files into place; gives every file that is ours now. */
const publish = (
  fresh: readonly string[],
  { plan, keptIndexes, stale, former, output, state, code }: Publishing,
): ReadonlySet<string> => {
  const all = new Set([...former.files, ...fresh]);
  const isListed = former.isWhole && all.size === former.files.size;
  publishStaged({
    output,
    fresh,
    stale,
    isOurs: (file) => former.files.has(file),
    // Killed from here on, the next build still knows every file that this one may have made.
    begin: () => {
      if (!isListed) writeManifest(output.path, all);
    },
  });
  for (const file of stale) all.delete(file);
  if (stale.length > 0) writeManifest(output.path, all);
  for (const path of stale) state.forgetOutput(path);
  for (const row of [...plan.kept, ...keptIndexes])
    if (former.rows.get(row.path) !== row) state.restampOutput(row);
  state.keepFact("code", code);
  state.keepFact("manifest", listStamp(output.path));
  return all;
};

const explained = (
  { explain: url }: BuildOrder,
  plan: Plan,
  { pages }: PreparedSite,
  state: BuildState,
): Explanation | undefined => {
  if (url === undefined) return undefined;
  const planned = plan.pages.find(({ page }) => page.url === url);
  if (planned) return explanationOf(planned, state);
  return { url, cause: pages.some((page) => page.url === url) ? "as before" : "unknown", changed: [] };
};

export interface OutputFacts {
  readonly order: BuildOrder;
  readonly prepared: PreparedSite;
  readonly state: BuildState;
  readonly code: CodeDigest;
}

const updated = async ({ order, prepared, state, code }: OutputFacts, output: OutputFolder) => {
  const { progress } = order;
  progress.stage("Comparing", 0);
  const former = formerOutput(state, output.path);
  const standing = state.fact("code") === code.rendering ? "as before" : "changed";
  const plan = planOf({ ...prepared, ...former, output: output.path, code: standing });
  const years = prepared.searchYears;
  const search = searchPlan({ ...former, years, code: code.reading, output: output.path, state });
  const explanation = explained(order, plan, prepared, state);
  // Before the folder fills: on a new one there is next to nothing to be looked through.
  const strange = former.isWhole ? [] : otherFiles(output.path, (file) => former.files.has(file), "all");
  const { fresh, rendered, bytes, indexed } = await made({ order, plan, search, output, state });
  progress.stage("Publishing", 0);
  const ofIndexes = new Set([...search.kept.map(({ path }) => path), ...indexed]);
  const stale = plan.stale.filter((file) => !ofIndexes.has(file));
  const all = publish(fresh, {
    plan,
    keptIndexes: search.kept,
    stale,
    former,
    output,
    state,
    code: code.rendering,
  });
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
  return { update, explanation };
};

/**
 * Brings the output folder up to date with the site, by rendering what differs from the last build. What is to be
 * known of it is in the state then, to be committed.
 */
export const updatedOutput = async (
  facts: OutputFacts,
): Promise<{ readonly update: Update; readonly explanation?: Explanation | undefined }> => {
  const output = outputFolder(resolve(facts.order.output));
  try {
    return await updated(facts, output);
  } finally {
    releaseOutput(output);
  }
};
