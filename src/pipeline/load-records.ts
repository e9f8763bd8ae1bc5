import { join } from "node:path";
import type { BuildCache } from "../cache/cache.ts";
import { decodeRecord } from "../cache/record-codec.ts";
import type { CachedRecord } from "../cache/records.ts";
import { type ContentSnapshot, isUnmodified } from "../cache/snapshot.ts";
import { contentBytes, textsOf } from "../content/bytes.ts";
import { collectRecords, type ParsedFile } from "../content/collect.ts";
import {
  type ContentSource,
  type OpenContent,
  type PublicationReader,
  showableFiles,
} from "../content/folder.ts";
import type { ReadTerms } from "../content/record-reader.ts";
import { hashBytes, hashOf } from "../lib/hash.ts";
import { tuneHeap } from "../lib/runtime.ts";
import type { Progress } from "../lib/tasks.ts";
import type { InspectedFiles, Picture } from "../model/image.ts";
import type { Position, Problem, Result } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import { inspectNewImages, loadImages } from "./load-images.ts";
import type { BatchResult, ReadRequest } from "./read-batch.ts";
import { readInBatches } from "./read-changed.ts";

interface LoadContext {
  readonly cache: BuildCache;
  /** Stands for the code that reads. */
  readonly code: string;
  /** When the build began, in milliseconds since 1970. */
  readonly now: number;
  readonly progress: Progress;
  readonly snapshot: ContentSnapshot;
}

/**
 * What the content folder says, like `readContent`, but a file that is as it was at the last build is not read again,
 * and bodies stay in the state.
 */
export async function loadRecords(content: OpenContent, knowledge: LoadContext): Promise<Result<Records>> {
  const { folder } = content;
  const { cache, now, progress, snapshot } = knowledge;
  const { paths, stats } = snapshot;
  const terms = termsOf(content);
  dropForeignRecords(knowledge, folder, terms);
  const places = placesOf(paths);
  const statOf = (path: string) => stats[places.get(path) ?? -1];
  const showable = { files: showableFiles(content), statOf, cache, now };
  const known = await loadImages(showable);
  const { parsedFiles, uncertain } = sortRecords(knowledge, places, known);
  const take = (result: BatchResult): void => {
    const { path } = result;
    const before = uncertain.get(path);
    const place = places.get(path) ?? -1;
    const stat = stats[place];
    const facts = stat && { path, ...stat, readAt: now };
    if (result.status === "unchanged") {
      if (!before || !facts) return;
      cache.records.touch({ ...facts, chunk: before.known.chunk });
      parsedFiles[place] = before.reading;
      return;
    }
    if (before) cache.records.delete(before.known);
    if (result.status === "deleted" || !facts) return;
    const { hash, encoded, isSound } = result;
    // A faulty file is read at each build, until it is mended.
    const id = isSound ? cache.records.put({ ...facts, hash }, encoded) : 0;
    const lazyFields = isSound
      ? cache.records.lazyFields
      : { html: () => encoded.html, details: () => encoded.details };
    parsedFiles[place] = decodeRecord(JSON.parse(encoded.record), { path, hash, id }, lazyFields);
  };
  const files = content.paths.flatMap((path): readonly ReadRequest[] => {
    const place = places.get(path) ?? -1;
    return parsedFiles[place] || !stats[place] ? [] : [{ path, hash: uncertain.get(path)?.known.hash }];
  });
  progress.stage("Reading", files.length);
  tuneHeap(files.length);
  const texts = textsOf(
    folder,
    files.map(({ path }) => path),
  );
  const images = await inspectNewImages(showable, known, texts);
  for await (const results of readInBatches({ folder, terms, files }, images)) {
    for (const result of results) take(result);
    progress.advance(results.length);
  }
  cache.commit();
  return collectRecords(
    { publication: content.publication, siteOrigin: content.siteOrigin, images },
    parsedFiles.filter((reading) => reading !== undefined),
  );
}

function termsOf({ publication }: OpenContent): ReadTerms {
  const { articleUrl, embeds, idAuthority, language, timeZone } = publication;
  return { articleUrl, embeds, idAuthority, language, timeZone };
}

/** Forgets what was read by other code or on other terms. */
function dropForeignRecords({ cache, code }: LoadContext, folder: string, terms: ReadTerms): void {
  const inputsHash = hashOf([code, folder, JSON.stringify(terms)]);
  if (cache.meta.get("content") === inputsHash) return;
  cache.records.clear();
  cache.images.clear();
  cache.meta.set("content", inputsHash);
}

/** Where each path stands in a list of them. */
function placesOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, path] of paths.entries()) places.set(path, place);
  return places;
}

/** A text whose bytes have to tell whether it is as it was, and what it said then. */
interface UncertainRecord {
  readonly known: CachedRecord;
  readonly reading: ParsedFile;
}

/** Sorts the known texts: those that are as they were, by their places, and those that are to be looked into again. */
function sortRecords(
  { cache, snapshot }: LoadContext,
  places: ReadonlyMap<string, number>,
  images: InspectedFiles,
) {
  const parsedFiles = new Array<ParsedFile | undefined>(places.size);
  const uncertain = new Map<string, UncertainRecord>();
  const gone: CachedRecord[] = [];
  cache.records.each((known) => {
    const place = places.get(known.path) ?? -1;
    const stat = snapshot.stats[place];
    const reading = stat && decodeRecord(known.record, known, cache.records.lazyFields);
    if (!reading || !hasSamePictures(reading, images)) gone.push(known);
    else if (isUnmodified(known, stat)) parsedFiles[place] = reading;
    else uncertain.set(known.path, { known, reading });
  });
  for (const known of gone) cache.records.delete(known);
  return { parsedFiles, uncertain };
}

/** Whether the pictures of a reading are what they were. */
function hasSamePictures({ record }: ParsedFile, images: InspectedFiles): boolean {
  const shown = record && "picture" in record ? record.picture : undefined;
  const isThere = ({ path, url }: Pick<Picture, "path" | "url">): boolean =>
    images.get(path)?.picture?.url === url;
  return (!shown || isThere(shown)) && (record?.body?.pictures ?? []).every(isThere);
}

interface Kept {
  readonly key: string;
  readonly publication: Publication;
  readonly file: string;
  readonly positions: readonly (readonly [string, Position])[];
  /** Warnings, which are told at every build. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the publication, or takes it over from the last build where `site.yaml` is as it was: what reads it is then not
 * even loaded. `code` stands for the code that reads.
 */
export async function loadPublication(
  source: ContentSource,
  cache: BuildCache,
  code: string,
): Promise<PublicationReader> {
  const key = keyOf(source, code);
  const kept: Kept | undefined = JSON.parse(cache.meta.get("publication") ?? "null") ?? undefined;
  if (kept?.key === key) {
    const { publication, file, positions, problems } = kept;
    return () => ({
      value: { publication, siteOrigin: { file, positions: new Map(positions) } },
      problems,
    });
  }
  const { openPublication } = await import("../content/publication.ts");
  return (wanted) => {
    const opened = openPublication(wanted);
    const { problems } = opened;
    if (!opened.value || problems.some(({ severity }) => severity === "error")) return opened;
    const { publication, siteOrigin } = opened.value;
    const { file, positions } = siteOrigin;
    const meta: Kept = { key, publication, file, positions: [...positions], problems };
    cache.meta.set("publication", JSON.stringify(meta));
    return opened;
  };
}

function keyOf({ folder, baseUrl = "" }: ContentSource, code: string): string {
  const bytes = contentBytes(join(folder, "site.yaml"))?.value;
  return hashOf([code, folder, baseUrl, bytes ? hashBytes(bytes) : ""]);
}
