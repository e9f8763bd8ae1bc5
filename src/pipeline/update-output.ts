import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { ImageCache } from "../assets/image-cache.ts";
import type { BuildCache } from "../cache/cache.ts";
import type { CodeHash } from "../cache/code-hash.ts";
import { cacheFile, segmentFolderOf } from "../cache/database.ts";
import type { Customisation } from "../customisation/customisation.ts";
import type { CustomisationHashes } from "../customisation/hashes.ts";
import { type AddressReport, type FollowedAddresses, followAddresses } from "../history/follow.ts";
import { tuneEngine } from "../lib/runtime.ts";
import { diffOutput, type OutputDiff, obsoleteFiles } from "../output/diff.ts";
import { lockOutput, type OutputFolder } from "../output/folder.ts";
import { listStats, outputPlace } from "../output/list.ts";
import { filesRank, rankByPath } from "../output/order.ts";
import { isUnchangedSince, type PreviousOutput, previousOutput, untrackedFiles } from "../output/previous.ts";
import { publish } from "../output/publish.ts";
import { newFilesOf, type StagedOutput, stageCopies } from "../output/stage.ts";
import type { PageKind } from "../pages/page.ts";
import { renderPages } from "../render/render-pages.ts";
import { buildIndexes, keptIndexes, type SearchPlan, searchPlan } from "../search/plan.ts";
import { removeOtherSegments } from "../search/segment-files.ts";
import { explainPage } from "./explain.ts";
import { drawnCopies } from "./make-images.ts";
import type { BuildOptions } from "./options.ts";
import type { SitePlan } from "./prepare.ts";
import type { Explanation, Update } from "./report.ts";
import type { Foundation } from "./up-to-date.ts";

interface OutputReport {
  readonly update: Update;
  readonly explanation?: Explanation | undefined;
  readonly lost: AddressReport;
}

/**
 * Makes the files that differ from the last build in the staging folder, and publishes them. Writes to the cache what it
 * learns of them; the caller commits.
 * @throws OutputError if the folder can't be used, or another build is running in it
 */
export async function updateOutput(
  context: Foundation & { readonly imageCache: ImageCache; readonly customisation: Customisation },
  plan: SitePlan,
  before: PreviousOutput,
): Promise<OutputReport> {
  const { options, cache, code, customisation, indexing, imageCache } = context;
  const { progress, target } = options;
  const place = outputPlace(options);
  // Another build may have worked in the folder since it was scanned.
  const previous = isUnchangedSince(before) ? before : previousOutput(cache, place);
  const { isManifestComplete } = previous;
  using output = lockOutput(place);

  const scanned = { output: output.path, modified: previous.modified() };
  const segmentFolder = segmentFolderOf(cacheFile(options.cacheFolder, place.path));
  const search =
    indexing === "later"
      ? keptIndexes({ ...previous, ...scanned })
      : searchPlan({
          ...previous,
          ...scanned,
          years: plan.searchYears,
          code: code.search,
          cache,
          segmentFolder,
        });
  // Indexes are made beside the cards and the pages.
  await using indexes = startedIndexes(search, options, output);
  // Indexes take longer than cards. With a processor of their own, they are complete before the pages are.
  const threads = Math.max(1, availableParallelism() - (search.indexes.length > 0 ? 1 : 0));
  const copies = await drawnCopies({ options, plan, imageCache, threads });

  progress.stage("Comparing", 0);
  const hasNewCode = newCode(cache, code, customisation.hashes);
  const diff = diffOutput({ ...plan, ...previous, ...scanned, copies, hasNewCode });
  const explanation =
    options.explain === undefined ? undefined : explainPage(options.explain, { ...plan, diff, cache });
  // Search a folder of others for files that no build made before it fills.
  const inOtherFolder = isManifestComplete
    ? []
    : untrackedFiles(output.path, (file) => previous.files.has(file), "all");

  const staged = await stage(context, diff, indexes.built, output);

  progress.stage("Publishing", 0);
  const indexFiles = new Set([...search.unchanged.map(({ path }) => path), ...staged.indexFiles]);
  // Those that stay have a row, and need not be looked up.
  const remade = staged.indexFiles.filter((file) => previous.files.has(file)).length;
  const knownIndexCount = search.unchanged.length + remade;
  const obsolete = obsoleteFiles(previous, diff, { ...plan, copies, indexFiles, knownIndexCount });
  const rankOf = rankByPath(diff.pages);
  publish({ output, ...staged, rankOf, obsolete, previous });

  const addresses = followAddresses({
    ...target,
    cache,
    site: plan.site,
    diff,
    obsolete,
    isManifestComplete,
  });
  saveOutputs(cache, { diff, search, previous, obsolete });
  if (indexing === "now") removeOtherSegments(segmentFolder, search.segments);
  saveAddresses(cache, addresses);
  cache.meta.set("code", code.render);
  cache.meta.set("overrides", JSON.stringify(customisation.hashes.kinds));
  cache.meta.set("manifest", listStats(place));

  const changed = staged.fresh.toSorted();
  const fresh = new Set(changed);
  const removed = new Set(obsolete);
  const isTracked = (file: string): boolean =>
    fresh.has(file) || (previous.files.has(file) && !removed.has(file));
  const update = {
    rendered: staged.rendered,
    reused: plan.pages.length + copies.length + indexFiles.size - changed.length,
    changed,
    bytes: staged.bytes,
    removed: obsolete,
    untracked: isManifestComplete
      ? untrackedFiles(output.path, isTracked, [".", ...changed.map((file) => dirname(file))])
      : inOtherFolder.filter((file) => !isTracked(file)),
  };
  return { update, explanation, lost: addresses.report };
}

/** What lies in the staging folder. Paths are relative to the output folder. */
interface Staged {
  /** Files to put into place. */
  readonly fresh: readonly string[];
  /** The paths of those of them that replace others, relative to the staging folder. */
  readonly replacing: ReadonlyMap<string, string>;
  /** The number of pages that went through a layout. */
  readonly rendered: number;
  /** The size of all fresh files together. */
  readonly bytes: number;
  /** The files of all indexes that were made, also of unchanged ones. */
  readonly indexFiles: readonly string[];
}

/** Search indexes that are being made in the staging folder. Disposing of them waits until nothing writes there any more. */
interface StartedIndexes extends AsyncDisposable {
  readonly built: ReturnType<typeof buildIndexes>;
}

function startedIndexes(
  { indexes }: SearchPlan,
  { indexer }: BuildOptions,
  output: OutputFolder,
): StartedIndexes {
  const built = buildIndexes(indexes, indexer, join(output.staging, newFilesOf(filesRank)));
  // The thread holds as much memory as rendering needs.
  const end = Promise.allSettled([built]).then(indexer.close);
  return { built, [Symbol.asyncDispose]: async () => void (await end) };
}

/**
 * Makes copies and pages in the staging folder, and waits for the search indexes there. What is learnt of each file goes
 * into the cache at once, because the parts of all views would fill the memory of a clean build.
 */
async function stage(
  { options, cache, customisation }: Foundation & { readonly customisation: Customisation },
  { copies, pages }: OutputDiff,
  indexes: StartedIndexes["built"],
  output: OutputFolder,
): Promise<Staged> {
  const { renderer, progress } = options;
  const folder = join(output.staging, newFilesOf(filesRank));
  const fresh: string[] = [];
  const replacing = new Map<string, string>();
  let rendered = 0;
  let bytes = 0;
  const save = (outputs: readonly StagedOutput[]): void => {
    for (const staged of outputs) {
      const { row, parts, status } = staged;
      if (parts !== undefined) rendered += 1;
      if (status === "unchanged" && parts === undefined) cache.outputs.touch(row);
      else cache.outputs.put(row, parts ?? "{}");
      if (status === "replaced") replacing.set(row.path, staged.stagedAs);
      if (status === "unchanged") continue;
      fresh.push(row.path);
      bytes += row.size;
    }
  };
  save(stageCopies(copies, folder));
  progress.stage("Rendering", pages.length);
  tuneEngine(pages.length);
  const task = { pages, renderer, customisation, staging: output.staging, progress };
  for await (const outputs of renderPages(task)) save(outputs);
  progress.stage("Indexing", 0);
  const built = await indexes;
  for (const { outputs, meta } of built) {
    save(outputs);
    cache.meta.set(meta.name, meta.value);
  }
  const indexFiles = built.flatMap(({ outputs }) => outputs.map(({ row }) => row.path));
  return { fresh, replacing, rendered, bytes, indexFiles };
}

/** Returns a function that says if other code than that of the last build makes the outputs of a kind. */
function newCode(
  { meta }: BuildCache,
  { render }: CodeHash,
  { kinds }: CustomisationHashes,
): (kind: PageKind | "copy") => boolean {
  if (meta.get("code") !== render) return () => true;
  const before: CustomisationHashes["kinds"] = JSON.parse(meta.get("overrides") || "{}");
  return (kind) => before[kind] !== kinds[kind];
}

interface PublishedOutputs {
  readonly diff: OutputDiff;
  readonly search: SearchPlan;
  readonly previous: PreviousOutput;
  readonly obsolete: readonly string[];
}

/** Writes the rows of files that were not staged. */
function saveOutputs({ outputs }: BuildCache, { diff, search, previous, obsolete }: PublishedOutputs): void {
  for (const path of obsolete) outputs.delete(path);
  for (const row of diff.touched) outputs.touch(row);
  const modified = previous.modified();
  for (const row of search.unchanged) if (modified.has(row.path)) outputs.touch(row);
}

function saveAddresses({ addresses, meta }: BuildCache, followed: FollowedAddresses): void {
  for (const url of followed.deleted) addresses.delete(url);
  for (const address of followed.put) addresses.put(address);
  if (followed.meta !== undefined) meta.set("addresses", followed.meta);
}
