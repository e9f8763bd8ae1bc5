import { realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuildState, KnownPicture } from "../cache/cache.ts";
import { decodedReading } from "../cache/record-codec.ts";
import type { KnownText } from "../cache/records.ts";
import { isTrusted, type StampedContent } from "../cache/snapshot.ts";
import { contentBytes } from "../content/bytes.ts";
import { type Reading, recordsFrom } from "../content/collect.ts";
import type { ContentSource, OpenContent, PublicationReader } from "../content/folder.ts";
import type { ReadingTerms } from "../content/record-reader.ts";
import { type PictureFinder, type PictureMemory, pictureFinder } from "../images/finder.ts";
import { fileStamp } from "../lib/files.ts";
import { digestOf, digestOfBytes } from "../lib/hash.ts";
import { spareMemory } from "../lib/runtime.ts";
import type { Progress } from "../lib/tasks.ts";
import type { Picture } from "../model/image.ts";
import type { Outcome, Position, Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Records } from "../model/site.ts";
import type { BatchResult, Wanted } from "./read-batch.ts";
import { readInBatches } from "./read-changed.ts";

interface Knowledge {
  readonly state: BuildState;
  /** Stands for the code that reads. */
  readonly code: string;
  /** When the build began, in milliseconds since 1970. */
  readonly now: number;
  readonly progress: Progress;
  readonly stamped: StampedContent;
}

/**
 * What the content folder says, like `readContent`, but a file that is as it was at the last build is not read again,
 * and bodies stay in the state.
 */
export async function knownRecords(content: OpenContent, knowledge: Knowledge): Promise<Outcome<Records>> {
  const { folder } = content;
  const { state, now, progress, stamped } = knowledge;
  const { paths, stamps } = stamped;
  const terms = termsOf(content);
  forgetOtherwiseRead(knowledge, folder, terms);
  const findPicture = pictureFinder(folder, knownPictures(folder, state, now));
  const places = placesOf(paths);
  const { readings, doubtful } = sortedKnown(knowledge, places, findPicture);
  const take = (result: BatchResult): void => {
    const { path } = result;
    const before = doubtful.get(path);
    const place = places.get(path) ?? -1;
    const stamp = stamps[place];
    const facts = stamp && { path, ...stamp, readAt: now };
    if (result.is === "as before") {
      if (!before || !facts) return;
      state.restampText({ ...facts, sheet: before.known.sheet });
      readings[place] = before.reading;
      return;
    }
    if (before) state.forgetText(before.known);
    if (result.is === "gone" || !facts) return;
    const { hash, reading, isSound } = result;
    // A faulty file is read at each build, until it is mended.
    const id = isSound ? state.keepText({ ...facts, hash }, reading) : 0;
    const remainders = isSound
      ? state.remainders
      : { html: () => reading.html, details: () => reading.details };
    readings[place] = decodedReading(JSON.parse(reading.record), { path, hash, id }, remainders);
  };
  const files = content.paths.flatMap((path): readonly Wanted[] => {
    const place = places.get(path) ?? -1;
    return readings[place] || !stamps[place] ? [] : [{ path, hash: doubtful.get(path)?.known.hash }];
  });
  progress.stage("Reading", files.length);
  spareMemory(files.length);
  for await (const results of readInBatches({ folder, terms, files }, findPicture)) {
    for (const result of results) take(result);
    progress.advance(results.length);
  }
  state.commit();
  return recordsFrom(
    content,
    readings.filter((reading) => reading !== undefined),
  );
}

function termsOf({ publication }: OpenContent): ReadingTerms {
  const { articleUrl, embeds, idAuthority, language, timeZone } = publication;
  return { articleUrl, embeds, idAuthority, language, timeZone };
}

/** Forgets what was read by other code or on other terms. */
function forgetOtherwiseRead({ state, code }: Knowledge, folder: string, terms: ReadingTerms): void {
  const reading = digestOf([code, folder, JSON.stringify(terms)]);
  if (state.fact("reading") !== reading) state.forgetTexts();
  state.keepFact("reading", reading);
}

/** Remembers what pictures were found to be, so that none is read again that is as it was. */
function knownPictures(folder: string, state: BuildState, now: number): PictureMemory {
  const known = new Map<string, KnownPicture>();
  for (const picture of state.pictures()) known.set(picture.path, picture);
  const stampAt = (path: string) => fileStamp(realpathSync(join(folder, path)), statSync);
  return {
    recall: (path) => {
      const before = known.get(path);
      const stamp = before && stampAt(path);
      return before && stamp && isTrusted(before, stamp) ? before.found : undefined;
    },
    keep: (path, found) => {
      const stamp = stampAt(path);
      if (stamp) state.keepPicture({ path, ...stamp, readAt: now, found });
    },
  };
}

/** Where each path stands in a list of them. */
function placesOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, path] of paths.entries()) places.set(path, place);
  return places;
}

/** A text whose bytes have to tell whether it is as it was, and what it said then. */
interface Doubtful {
  readonly known: KnownText;
  readonly reading: Reading;
}

/** Sorts the known texts: those that are as they were, by their places, and those that are to be looked into again. */
function sortedKnown(
  { state, stamped }: Knowledge,
  places: ReadonlyMap<string, number>,
  findPicture: PictureFinder,
) {
  const readings = new Array<Reading | undefined>(places.size);
  const doubtful = new Map<string, Doubtful>();
  const gone: KnownText[] = [];
  state.eachText((known) => {
    const place = places.get(known.path) ?? -1;
    const stamp = stamped.stamps[place];
    const reading = stamp && decodedReading(known.record, known, state.remainders);
    if (!reading || !hasItsPictures(reading, findPicture)) gone.push(known);
    else if (isTrusted(known, stamp)) readings[place] = reading;
    else doubtful.set(known.path, { known, reading });
  });
  for (const known of gone) state.forgetText(known);
  return { readings, doubtful };
}

/** Whether the pictures of a reading are what they were. */
function hasItsPictures({ record }: Reading, findPicture: PictureFinder): boolean {
  const shown = record && "picture" in record ? record.picture : undefined;
  const isThere = ({ path, url }: Pick<Picture, "path" | "url">): boolean =>
    findPicture("", path).picture?.url === url;
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
export async function knownPublication(
  source: ContentSource,
  state: BuildState,
  code: string,
): Promise<PublicationReader> {
  const key = keyOf(source, code);
  const kept: Kept | undefined = JSON.parse(state.fact("publication") ?? "null") ?? undefined;
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
    const fact: Kept = { key, publication, file, positions: [...positions], problems };
    state.keepFact("publication", JSON.stringify(fact));
    return opened;
  };
}

function keyOf({ folder, baseUrl = "" }: ContentSource, code: string): string {
  const bytes = contentBytes(join(folder, "site.yaml"))?.value;
  return digestOf([code, folder, baseUrl, bytes ? digestOfBytes(bytes) : ""]);
}
