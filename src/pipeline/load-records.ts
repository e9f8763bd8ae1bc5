import type { BuildCache } from "../cache/cache.ts";
import { positionFinder } from "../cache/positions.ts";
import { columnsOf, decodeRecord } from "../cache/record-codec.ts";
import type { CachedRecord } from "../cache/records.ts";
import { type ContentSnapshot, isUnmodified } from "../cache/snapshot.ts";
import { textsOf } from "../content/bytes.ts";
import { collectRecords, type ParsedFile } from "../content/collect.ts";
import { isText, type OpenContent, showableFiles } from "../content/folder.ts";
import { readTerms } from "../content/read-terms.ts";
import type { ReadTerms } from "../content/record-reader.ts";
import type { Customisation } from "../customisation/customisation.ts";
import type { FileStat } from "../lib/file-stat.ts";
import { hashOf } from "../lib/hash.ts";
import { statAt } from "../lib/parallel-stat.ts";
import { tuneEngine } from "../lib/runtime.ts";
import type { Progress } from "../lib/tasks.ts";
import type { InspectedFiles, Picture } from "../model/image.ts";
import type { Result } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { inspectNewImages, loadImages } from "./load-images.ts";
import type { BatchResult, ReadRequest } from "./read-batch.ts";
import { readInBatches } from "./read-changed.ts";

interface LoadContext {
  readonly cache: BuildCache;
  readonly customisation: Customisation;
  /** The hash of the code that reads content. */
  readonly code: string;
  /** When the build began, in milliseconds since 1970. */
  readonly now: number;
  readonly progress: Progress;
  readonly snapshot: ContentSnapshot;
}

/**
 * Returns the records of a content folder, like `readContent`. Unchanged records come from the cache, and their bodies stay
 * there until they are asked for. New ones are committed at once, so that a build that fails later need not read them again.
 */
export async function loadRecords(content: OpenContent, context: LoadContext): Promise<Result<Records>> {
  const { folder, publication, siteOrigin, fronts, redirects, importTable } = content;
  const { cache, now, progress, snapshot } = context;
  const terms = readTerms(publication);
  deleteOutdatedRecords(context, folder, terms);
  const findPosition = positionFinder(snapshot.paths);
  const indexOf = (path: string): number => findPosition(path) ?? -1;
  const statOf = (path: string) => statAt(snapshot.scan, indexOf(path));
  const showable = { files: showableFiles(content), statOf, cache, now };
  const cachedImages = await loadImages(showable);
  const { parsedFiles, uncertain } = loadCachedRecords(context, indexOf, cachedImages);

  const requests = snapshot.paths.flatMap((path, index): readonly ReadRequest[] => {
    const isToRead = parsedFiles[index] === undefined && isText(path) && statAt(snapshot.scan, index);
    return isToRead ? [{ path, hash: uncertain.get(path)?.hash }] : [];
  });
  const texts = textsOf(
    folder,
    requests.map(({ path }) => path),
  );
  progress.stage("Reading", requests.length);
  tuneEngine(requests.length);
  const images = await inspectNewImages(showable, cachedImages, texts);
  for await (const results of readInBatches(
    { folder, terms, files: requests },
    images,
    context.customisation,
  )) {
    for (const result of results)
      parsedFiles[indexOf(result.path)] = saveResult(result, uncertain.get(result.path), context, statOf);
    progress.advance(results.length);
  }
  cache.commit();
  return collectRecords(
    { publication, siteOrigin, fronts, redirects, importTable, images },
    parsedFiles.filter((parsed) => parsed !== undefined),
  );
}

/** Deletes all records if they were read by other code or with other settings. */
function deleteOutdatedRecords({ cache, code }: LoadContext, folder: string, terms: ReadTerms): void {
  const inputsHash = hashOf([code, folder, JSON.stringify(terms)]);
  if (cache.meta.get("content") === inputsHash) return;
  cache.records.clear();
  cache.images.clear();
  cache.meta.set("content", inputsHash);
}

/** Returns the unmodified records by the indexes of their paths, and the uncertain ones; deletes the others. */
function loadCachedRecords(
  { cache, snapshot }: LoadContext,
  indexOf: (path: string) => number,
  images: InspectedFiles,
) {
  const parsedFiles = new Array<ParsedFile | undefined>(snapshot.paths.length);
  // Their files are racily clean or were written anew, so that only their hashes can tell whether they changed.
  const uncertain = new Map<string, CachedRecord>();
  const outdated: CachedRecord[] = [];
  cache.records.each((cached) => {
    const index = indexOf(cached.path);
    const stat = statAt(snapshot.scan, index);
    if (!stat || !hasSamePictures(cached.parsed, images)) outdated.push(cached);
    else if (isUnmodified(cached, stat)) parsedFiles[index] = cached.parsed;
    else uncertain.set(cached.path, cached);
  });
  for (const cached of outdated) cache.records.delete(cached);
  return { parsedFiles, uncertain };
}

function hasSamePictures({ record }: ParsedFile, images: InspectedFiles): boolean {
  const picture = record && "picture" in record ? record.picture : undefined;
  const onCard = record && "cardPicture" in record ? record.cardPicture : undefined;
  const isSame = ({ path, url }: Pick<Picture, "path" | "url">): boolean =>
    images.get(path)?.picture?.url === url;
  const updates = record && "updates" in record ? record.updates : [];
  const inTexts = [...(record?.body?.pictures ?? []), ...updates.flatMap(({ body }) => body.pictures)];
  return [picture, onCard, ...inTexts].every((one) => !one || isSame(one));
}

/** Saves what reading a file gave, and returns it; undefined for a file that was deleted meanwhile. */
function saveResult(
  result: BatchResult,
  before: CachedRecord | undefined,
  { cache, now }: LoadContext,
  statOf: (path: string) => FileStat | undefined,
): ParsedFile | undefined {
  const { path } = result;
  const stat = statOf(path);
  const facts = stat && { path, ...stat, readAt: now };
  if (result.status === "unchanged") {
    if (!before || !facts) return undefined;
    cache.records.touch({ ...facts, position: before.position });
    return before.parsed;
  }
  if (before) cache.records.delete(before);
  if (result.status === "deleted" || !facts) return undefined;
  const { hash, encoded, isSound } = result;
  // A file with errors is read at each build, until they are corrected.
  if (isSound) return cache.records.put({ ...facts, hash }, encoded, before?.position).parsed;
  const lazyFields = { html: () => encoded.html, details: () => encoded.details };
  return decodeRecord(columnsOf(encoded, lazyFields), 0, { path, id: 0 });
}
