import type { Picture } from "../../model/picture.ts";
import type { Records } from "../../model/records.ts";
import type { OpenContent } from "../../read/openContentFolder.ts";
import type { Outcome } from "../../read/outcome.ts";
import { type PictureFinder, pictureFinder } from "../../read/pictureFinder.ts";
import type { Reading } from "../../read/reading.ts";
import type { ReadingTerms } from "../../read/recordReader.ts";
import { recordsFrom } from "../../read/recordsFrom.ts";
import { digestOf } from "../../text/digestOf.ts";
import type { Progress } from "../progress.ts";
import { spareMemory } from "../spareMemory.ts";
import type { BuildState } from "../state/buildState.ts";
import { decodedReading } from "../state/encodedReading.ts";
import type { KnownText } from "../state/textTables.ts";
import { isTrusted } from "./isTrusted.ts";
import { knownPictures } from "./knownPictures.ts";
import type { BatchResult, Wanted } from "./readBatch.ts";
import { readInBatches } from "./readInBatches.ts";
import type { StampedContent } from "./stampedContent.ts";

export interface Knowledge {
  readonly state: BuildState;
  /** Stands for the code that reads. */
  readonly code: string;
  /** When the build began, in milliseconds since 1970. */
  readonly now: number;
  readonly progress: Progress;
  readonly stamped: StampedContent;
}

const termsOf = ({ publication }: OpenContent): ReadingTerms => {
  const { articleUrl, embeds, idAuthority, language, timeZone } = publication;
  return { articleUrl, embeds, idAuthority, language, timeZone };
};

/** Forgets what was read by other code or on other terms. */
const forgetOtherwiseRead = ({ state, code }: Knowledge, folder: string, terms: ReadingTerms): void => {
  const reading = digestOf([code, folder, JSON.stringify(terms)]);
  if (state.fact("reading") !== reading) state.forgetTexts();
  state.keepFact("reading", reading);
};

/** Whether the pictures of a reading are what they were. */
const hasItsPictures = ({ record }: Reading, findPicture: PictureFinder): boolean => {
  const shown = record && "picture" in record ? record.picture : undefined;
  const isThere = ({ path, url }: Pick<Picture, "path" | "url">): boolean =>
    findPicture("", path).picture?.url === url;
  return (!shown || isThere(shown)) && (record?.body?.pictures ?? []).every(isThere);
};

/** A text whose bytes have to tell whether it is as it was, and what it said then. */
interface Doubtful {
  readonly known: KnownText;
  readonly reading: Reading;
}

/** Where each path stands in a list of them. */
const placesOf = (paths: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (const [place, path] of paths.entries()) places.set(path, place);
  return places;
};

/** Sorts the known texts: those that are as they were, by their places, and those that are to be looked into again. */
const sortedKnown = (
  { state, stamped }: Knowledge,
  places: ReadonlyMap<string, number>,
  findPicture: PictureFinder,
) => {
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
};

/**
 * What the content folder says, like `readContent`, but a file that is as it was at the last build is not read again,
 * and bodies stay in the state.
 */
export const knownRecords = async (content: OpenContent, knowledge: Knowledge): Promise<Outcome<Records>> => {
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
};
