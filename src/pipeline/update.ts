import { type ImageCache, imageCacheFolderIn, openImageCache } from "../assets/image-cache.ts";
import { isUnkeepable } from "../cache/database.ts";
import type { ContentSnapshot } from "../cache/snapshot.ts";
import { openContentFolder } from "../content/folder.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { PreviousOutput } from "../output/previous.ts";
import type { PageKind } from "../pages/page.ts";
import { loadPublication, loadRecords } from "./load-records.ts";
import { makeImages } from "./make-images.ts";
import { type Preparation, prepareSite } from "./prepare.ts";
import type { BuildReport } from "./report.ts";
import { type BuildContext, saveBuildRecord } from "./up-to-date.ts";
import { updateOutput } from "./update-output.ts";

/** What is there when a build begins. */
interface Beginning {
  readonly snapshot: ContentSnapshot;
  readonly previous: PreviousOutput;
}

/** Brings the site up to date with its content, and commits the state. With an error in the content nothing is written. */
export async function update(facts: BuildContext, beginning: Beginning): Promise<BuildReport> {
  const imageCache = openImageCache(imageCacheFolderIn(facts.options.cacheFolder));
  try {
    return await updatedWith(facts, beginning, imageCache);
  } finally {
    imageCache.close();
  }
}

async function updatedWith(
  facts: BuildContext,
  { snapshot, previous }: Beginning,
  imageCache: ImageCache,
): Promise<BuildReport> {
  const { options, code, cache } = facts;
  const prepareSite = await prepare(facts, snapshot, imageCache);
  const { prepared, problems } = prepareSite;
  if (!prepared) return nothingBuilt(problems);
  const { pictures, errors } = await makeImages({ options, prepared, imageCache });
  if (errors.length > 0) return nothingBuilt([...problems, ...errors].sort(compareProblems));
  const { site, validity } = prepared;
  const copies = [...pictures, ...prepared.copies];
  const updated = await updateOutput({
    options,
    prepared: { ...prepared, copies },
    cache,
    code,
    previous,
  });
  const report = {
    ...updated,
    pages: countsOf(prepareSite),
    pictures: prepared.pictures.length,
    unpublished: site.unpublished,
    problems,
  };
  const { timeZone } = site.publication;
  try {
    saveBuildRecord(facts, report, { validity: validity(), timeZone });
    cache.commit();
  } catch (error) {
    // Readers have the site already. The next build finds the state as the last one left it, and looks into each file.
    if (!isUnkeepable(error)) throw error;
    return { ...report, isCacheUnsaved: true };
  }
  return report;
}

async function prepare(
  { options, code, cache }: BuildContext,
  snapshot: ContentSnapshot,
  { bytesOf }: ImageCache,
): Promise<Preparation> {
  const { target, startedAt, progress } = options;
  const publication = await loadPublication(target, cache, code.content);
  const { value: content, problems } = openContentFolder(target, publication, () => snapshot);
  if (!content) return prepareSite({ problems }, target);
  const knowledge = {
    cache,
    code: code.content,
    now: startedAt,
    progress,
    snapshot,
  };
  const records = await loadRecords(content, knowledge);
  progress.stage("Linking", 0);
  return prepareSite({ ...records, problems: [...problems, ...records.problems] }, { ...target, bytesOf });
}

function nothingBuilt(problems: readonly Problem[]): BuildReport {
  return {
    pages: new Map(),
    pictures: 0,
    unpublished: [],
    lost: { addresses: [], problems: [] },
    problems,
  };
}

function countsOf({ prepared }: Preparation): ReadonlyMap<PageKind, number> {
  const counts = new Map<PageKind, number>();
  for (const { kind } of prepared?.pages ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
