import { dirname, join } from "node:path";
import type { BuildState, OutputRow } from "../cache/cache.ts";
import type { CodeDigest } from "../cache/code-hash.ts";
import { type AddressReport, followedAddresses } from "../history/follow.ts";
import { spareMemory } from "../lib/runtime.ts";
import { mayStay, type Plan, planOf, staleFiles } from "../output/diff.ts";
import { type OutputFolder, outputFolder } from "../output/folder.ts";
import { listStamp, outputPlace, writeList } from "../output/list.ts";
import { filesRank, rankByPath } from "../output/order.ts";
import { changedOutputs } from "../output/parallel-stat.ts";
import { type FormerOutput, formerOutput, isUndisturbed, otherFiles } from "../output/previous.ts";
import { publishStaged } from "../output/publish.ts";
import { newFilesOf, stagedCopies } from "../output/stage.ts";
import { renderPages } from "../render/render-pages.ts";
import { madeIndexes, type SearchPlan, searchPlan } from "../search/plan.ts";
import { explanationOf, unknownPage, urlsMeantBy } from "./explain.ts";
import type { BuildOrder } from "./options.ts";
import type { PreparedSite } from "./prepare.ts";
import type { Explanation, Update } from "./report.ts";

interface OutputFacts {
  readonly order: BuildOrder;
  readonly prepared: PreparedSite;
  readonly state: BuildState;
  readonly code: CodeDigest;
  readonly former: FormerOutput;
}

/**
 * Brings the output folder up to date with the site, by rendering what differs from the last build. What is to be
 * known of it is in the state then, to be committed.
 */
export async function updatedOutput(facts: OutputFacts): Promise<{
  readonly update: Update;
  readonly explanation?: Explanation | undefined;
  readonly lost: AddressReport;
}> {
  const place = outputPlace(facts.order);
  // What another build has done meanwhile was not seen.
  const former = isUndisturbed(facts.former) ? facts.former : formerOutput(facts.state, place);
  const output = outputFolder(place);
  try {
    return await updated({ ...facts, former }, output);
  } finally {
    output.release();
  }
}

async function updated({ order, prepared, state, code, former }: OutputFacts, output: OutputFolder) {
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
}

function explained(
  { explain: address }: BuildOrder,
  plan: Plan,
  { pages, site }: PreparedSite,
  state: BuildState,
): Explanation | undefined {
  if (address === undefined) return undefined;
  const urls = urlsMeantBy(address, site.publication);
  const known = new Set(pages.map(({ url }) => url));
  const url = urls.find((one) => known.has(one));
  if (url === undefined) return unknownPage(urls, pages);
  const planned = plan.pages.find(({ page }) => page.url === url);
  return planned ? explanationOf(planned, state) : { url, cause: "as before", changed: [] };
}

interface Making {
  readonly order: BuildOrder;
  readonly plan: Plan;
  readonly search: SearchPlan;
  readonly output: OutputFolder;
  readonly state: BuildState;
}

/** What was made into the staging folder. What is known of each file is in the state already, to be committed later. */
interface Made {
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

/** Makes everything that is planned into the staging folder: copies, search indexes and pages. */
async function stagedOutput({ order, plan, search, output, state }: Making): Promise<Made> {
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
}

/** Waits for both, whatever becomes of them: nothing may still be writing when the folder is cleared. */
async function bothOf<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
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
function publish(
  fresh: readonly string[],
  { plan, keptIndexes, stale, former, output, replacing, state, code }: Publishing,
): ReadonlySet<string> {
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
}
