import { join } from "node:path";
import type { BuildOrder } from "./buildSite.ts";
import type { OutputFolder } from "./output/outputFolder.ts";
import { filesRank } from "./output/publishingRank.ts";
import { stagedCopies } from "./output/stagedCopies.ts";
import { newFilesOf } from "./output/stagedName.ts";
import { mayStay } from "./planning/mayStay.ts";
import type { Plan } from "./planning/planOf.ts";
import { renderPages } from "./rendering/renderPages.ts";
import { madeIndexes } from "./search/madeIndexes.ts";
import type { SearchPlan } from "./search/searchPlan.ts";
import { spareMemory } from "./spareMemory.ts";
import type { BuildState } from "./state/buildState.ts";
import type { OutputRow } from "./state/outputRow.ts";

/** What was made into the staging folder. What is known of each file is in the state already, to be committed later. */
export interface Made {
  /** Files that are to be put into place, relative to the output folder. */
  readonly fresh: string[];
  /** What those of them that take the place of others are called in the staging folder. */
  readonly replacing: Map<string, string>;
  /** How many pages went through a layout. */
  rendered: number;
  /** Of all files in `fresh` together. */
  bytes: number;
  /** The paths of the files of all indexes that were made, those that were as before included. */
  indexed: readonly string[];
}

export interface Making {
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

/** Makes everything that is planned into the staging folder: copies, search indexes and pages. */
export const stagedOutput = async ({ order, plan, search, output, state }: Making): Promise<Made> => {
  const { renderer, indexer, progress } = order;
  const site = join(output.staging, newFilesOf(filesRank));
  const made: Made = { fresh: [], replacing: new Map(), rendered: 0, bytes: 0, indexed: [] };
  const takeFresh = (row: OutputRow, parts: string): void => {
    made.fresh.push(row.path);
    made.bytes += row.size;
    state.keepOutput(row, parts);
  };
  const copies = stagedCopies(plan.copies, site);
  for (const row of copies.fresh) takeFresh(row, "{}");
  for (const row of copies.same) state.restampOutput(row);
  const indexing = madeIndexes({
    indexes: search.indexes,
    indexer,
    staging: site,
    state,
    takeFresh: (row) => takeFresh(row, "{}"),
  });
  progress.stage("Rendering", plan.pages.length);
  spareMemory(plan.pages.length);
  const rendering = renderPages({
    pages: plan.pages,
    renderer,
    folder: output.staging,
    progress,
    takeRendered: ({ planned: { before, cause }, row, staged, parts }) => {
      made.rendered += 1;
      if (!mayStay(cause)) takeFresh(row, parts);
      // A page that was rendered to the same bytes stays the file that it was.
      else if (before?.hash === row.hash) state.keepOutput({ ...row, modified: before.modified }, parts);
      else {
        takeFresh(row, parts);
        made.replacing.set(row.path, staged);
      }
    },
    takeSame: state.restampOutput,
  }).then(() => {
    if (search.indexes.length > 0) progress.stage("Indexing", 0);
  });
  [made.indexed] = await bothOf(indexing, rendering);
  return made;
};
