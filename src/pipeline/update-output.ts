import { dirname, join } from "node:path";
import type { BuildCache, OutputRow } from "../cache/cache.ts";
import type { CodeHash } from "../cache/code-hash.ts";
import { type AddressReport, followAddresses } from "../history/follow.ts";
import { tuneHeap } from "../lib/runtime.ts";
import { canKeepFile, diffOutput, type OutputDiff, obsoleteFiles } from "../output/diff.ts";
import { type OutputFolder, outputFolder } from "../output/folder.ts";
import { listStats, outputPlace, writeList } from "../output/list.ts";
import { filesRank, rankByPath } from "../output/order.ts";
import { modifiedOutputs } from "../output/parallel-stat.ts";
import { isUnchangedSince, type PreviousOutput, previousOutput, untrackedFiles } from "../output/previous.ts";
import { publishFiles } from "../output/publish.ts";
import { newFilesOf, stageCopies } from "../output/stage.ts";
import { renderPages } from "../render/render-pages.ts";
import { buildIndexes, type SearchPlan, searchPlan } from "../search/plan.ts";
import { explain, unknownPage, urlsMeantBy } from "./explain.ts";
import type { BuildOptions } from "./options.ts";
import type { PreparedSite } from "./prepare.ts";
import type { Explanation, Update } from "./report.ts";

interface OutputFacts {
  readonly options: BuildOptions;
  readonly prepared: PreparedSite;
  readonly cache: BuildCache;
  readonly code: CodeHash;
  readonly previous: PreviousOutput;
}

/**
 * Brings the output folder up to date with the site, by rendering what differs from the last build. What is to be
 * known of it is in the state then, to be committed.
 */
export async function updateOutput(facts: OutputFacts): Promise<{
  readonly update: Update;
  readonly explanation?: Explanation | undefined;
  readonly lost: AddressReport;
}> {
  const place = outputPlace(facts.options);
  // What another build has done meanwhile was not seen.
  const previous = isUnchangedSince(facts.previous) ? facts.previous : previousOutput(facts.cache, place);
  const output = outputFolder(place);
  try {
    return await updated({ ...facts, previous }, output);
  } finally {
    output.release();
  }
}

async function updated({ options, prepared, cache, code, previous }: OutputFacts, output: OutputFolder) {
  const { progress } = options;
  progress.stage("Comparing", 0);
  const seen = { output: output.path, changed: modifiedOutputs(previous.scan, previous.rows.values()) };
  const status = cache.meta("code") === code.render ? "unchanged" : "changed";
  const plan = diffOutput({ ...prepared, ...previous, ...seen, code: status });
  const years = prepared.searchYears;
  const search = searchPlan({ ...previous, ...seen, years, code: code.search, cache });
  const explanation = explained(options, plan, prepared, cache);
  // Before the folder fills: on a new one there is next to nothing to be looked through.
  const strange = previous.isManifestComplete
    ? []
    : untrackedFiles(output.path, (file) => previous.files.has(file), "all");
  const made = await stage({ options, plan, search, output, cache });
  const { fresh, replacing, rendered, bytes, indexed } = made;
  progress.stage("Publishing", 0);
  const ofIndexes = new Set([...search.kept.map(({ path }) => path), ...indexed]);
  const obsolete = obsoleteFiles(previous, plan, { ...prepared, ofIndexes });
  const all = publish(fresh, {
    plan,
    keptIndexes: search.kept,
    obsolete,
    previous,
    output,
    replacing,
    cache,
    code: code.render,
  });
  const { isManifestComplete } = previous;
  const { target } = options;
  const lost = followAddresses({
    ...target,
    cache,
    site: prepared.site,
    plan,
    obsolete,
    isManifestComplete,
  });
  const changed = fresh.sort();
  const update: Update = {
    rendered,
    reused: prepared.pages.length + prepared.copies.length + ofIndexes.size - changed.length,
    changed,
    bytes,
    removed: obsolete,
    untracked: previous.isManifestComplete
      ? untrackedFiles(output.path, (file) => all.has(file), [".", ...changed.map((file) => dirname(file))])
      : strange.filter((file) => !all.has(file)),
  };
  return { update, explanation, lost };
}

function explained(
  { explain: address }: BuildOptions,
  plan: OutputDiff,
  { pages, site }: PreparedSite,
  cache: BuildCache,
): Explanation | undefined {
  if (address === undefined) return undefined;
  const urls = urlsMeantBy(address, site.publication);
  const known = new Set(pages.map(({ url }) => url));
  const url = urls.find((one) => known.has(one));
  if (url === undefined) return unknownPage(urls, pages);
  const planned = plan.pages.find(({ page }) => page.url === url);
  return planned ? explain(planned, cache) : { url, reason: "unchanged", changed: [] };
}

interface Making {
  readonly options: BuildOptions;
  readonly plan: OutputDiff;
  readonly search: SearchPlan;
  readonly output: OutputFolder;
  readonly cache: BuildCache;
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
async function stage({ options, plan, search, output, cache }: Making): Promise<Made> {
  const { renderer, indexer, progress } = options;
  const site = join(output.staging, newFilesOf(filesRank));
  const made: Made = { fresh: [], replacing: new Map(), rendered: 0, bytes: 0, indexed: [] };
  const putFresh = (row: OutputRow, parts: string): void => {
    made.fresh.push(row.path);
    made.bytes += row.size;
    cache.putOutput(row, parts);
  };
  const copies = stageCopies(plan.copies, site);
  for (const row of copies.fresh) putFresh(row, "{}");
  for (const row of copies.same) cache.touchOutput(row);
  const indexing = buildIndexes({
    indexes: search.indexes,
    indexer,
    staging: site,
    cache,
    putFresh: (row) => putFresh(row, "{}"),
  });
  progress.stage("Rendering", plan.pages.length);
  tuneHeap(plan.pages.length);
  const rendering = renderPages({
    pages: plan.pages,
    renderer,
    folder: output.staging,
    progress,
    takeRendered: ({ planned: { before, reason }, row, staged, parts }) => {
      made.rendered += 1;
      if (!canKeepFile(reason)) putFresh(row, parts);
      // A page that was rendered to the same bytes stays the file that it was.
      else if (before?.hash === row.hash) cache.putOutput({ ...row, modified: before.modified }, parts);
      else {
        putFresh(row, parts);
        made.replacing.set(row.path, staged);
      }
    },
    takeSame: cache.touchOutput,
  }).then(() => {
    if (search.indexes.length > 0) progress.stage("Indexing", 0);
  });
  [made.indexed] = await settleBoth(indexing, rendering);
  return made;
}

/** Waits for both, whatever becomes of them: nothing may still be writing when the folder is cleared. */
async function settleBoth<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

interface Publishing {
  readonly plan: OutputDiff;
  /** What is known of the files of search indexes that stay as they are. */
  readonly keptIndexes: readonly OutputRow[];
  /** Files of former builds that nothing makes any more. */
  readonly obsolete: readonly string[];
  readonly previous: PreviousOutput;
  readonly output: OutputFolder;
  /** What those of the fresh files are called while they are staged that take the place of others. */
  readonly replacing: ReadonlyMap<string, string>;
  readonly cache: BuildCache;
  readonly code: string;
}

/** Puts fresh files into place; gives every file that is ours now. */
function publish(
  fresh: readonly string[],
  { plan, keptIndexes, obsolete, previous, output, replacing, cache, code }: Publishing,
): ReadonlySet<string> {
  const all = new Set([...previous.files.keys(), ...fresh]);
  const taken = new Set(previous.isForgotten ? fresh : []);
  const isListed = previous.isManifestComplete && all.size === previous.files.size;
  publishFiles({
    output,
    fresh,
    replacing,
    rankOf: rankByPath(plan.pages),
    obsolete,
    // Where all knowledge is lost, what stands at an address of ours in a site of ours was made by a build.
    isOurs: (file) => previous.files.has(file) || taken.has(file),
    // Killed from here on, the next build still knows every file that this one may have made.
    begin: () => {
      if (!isListed) writeList(output.place, all);
    },
  });
  for (const file of obsolete) all.delete(file);
  if (obsolete.length > 0) writeList(output.place, all);
  for (const path of obsolete) cache.deleteOutput(path);
  for (const row of plan.touched) cache.touchOutput(row);
  for (const row of keptIndexes) if (previous.rows.get(row.path) !== row) cache.touchOutput(row);
  cache.setMeta("code", code);
  cache.setMeta("manifest", listStats(output.place));
  return all;
}
