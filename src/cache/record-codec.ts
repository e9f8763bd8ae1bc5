import type { ParsedFile } from "../content/collect.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Body, BodyLink, Heading } from "../model/body.ts";
import type { Origin, Position } from "../model/problem.ts";

/** A reading as text: what every build needs at once, and what it needs of few files only. */
export interface EncodedRecordFile {
  /** The reading without its body and positions. */
  readonly record: string;
  /** The rendered body. */
  readonly html: string;
  /** Its anchors and headings, and the positions of the fields. */
  readonly details: string;
}

/** Gives what was left out of readings, by the numbers under which it is kept. */
export interface LazyFields {
  readonly html: (id: number) => string;
  readonly details: (id: number) => string;
}

interface Details {
  readonly anchors: readonly string[];
  readonly headings: readonly Heading[];
  readonly positions: readonly (readonly [string, Position])[];
}

/** A reading as text, empty lists left out. */
export function encodeRecord(reading: ParsedFile): EncodedRecordFile {
  const { recordType, record, problems, uncertainNames } = reading;
  const body = bodyOf(reading);
  const slim = record && {
    ...record,
    ...(body ? { body: slimBody(body) } : {}),
    ...("origin" in record ? { origin: { file: record.origin.file } } : {}),
  };
  const details: Details = {
    anchors: body?.anchors ?? [],
    headings: body?.headings ?? [],
    positions: [...positionsOf(reading)],
  };
  return {
    record: JSON.stringify({
      recordType,
      record: slim,
      problems: filled(problems),
      uncertainNames: filled(uncertainNames),
    }),
    html: body?.html ?? "",
    details: JSON.stringify(details),
  };
}

type Slim<One> = One extends ParsedFile
  ? Pick<One, "recordType" | "record"> & Partial<Pick<One, "problems" | "uncertainNames">>
  : never;

/** What `encodeRecord` made, as the JSON tells it. */
export type EncodedRecord = Slim<ParsedFile>;

const none: readonly never[] = [];

interface SlimBody extends Partial<Pick<Body, "pictures" | "scripts" | "frameHosts">> {
  readonly packedLinks?: string | undefined;
  readonly words: number;
  readonly minutes: number;
}

interface SlimRecord {
  body?: SlimBody;
  origin?: { readonly file: string };
  tagNames?: readonly string[];
  authorIds?: readonly string[];
  sectionId?: string;
}

/** A body whose text is fetched when it is asked for, each time anew, so that an archive of them need not be in memory. */
class LazyBody implements Body {
  readonly #packedLinks: string | undefined;
  readonly pictures: Body["pictures"];
  readonly scripts: Body["scripts"];
  readonly frameHosts: Body["frameHosts"];
  readonly words: number;
  readonly minutes: number;
  readonly #id: number;
  readonly #lazyFields: LazyFields;
  constructor(
    { packedLinks, pictures, scripts, frameHosts, words, minutes }: SlimBody,
    id: number,
    lazyFields: LazyFields,
  ) {
    this.#packedLinks = packedLinks;
    this.pictures = pictures ?? none;
    this.scripts = scripts ?? none;
    this.frameHosts = frameHosts ?? none;
    this.words = words;
    this.minutes = minutes;
    this.#id = id;
    this.#lazyFields = lazyFields;
  }
  get links(): Body["links"] {
    return this.#packedLinks === undefined ? none : unpacked(this.#packedLinks);
  }
  get html(): string {
    return this.#lazyFields.html(this.#id);
  }
  get anchors(): Body["anchors"] {
    return detailsIn(this.#lazyFields.details(this.#id)).anchors;
  }
  get headings(): Body["headings"] {
    return detailsIn(this.#lazyFields.details(this.#id)).headings;
  }
}

/** Likewise where a record came from: positions are asked for only where there is a problem. */
class CachedOrigin implements Origin {
  readonly file: string;
  readonly #id: number;
  readonly #lazyFields: LazyFields;
  constructor(file: string, id: number, lazyFields: LazyFields) {
    this.file = file;
    this.#id = id;
    this.#lazyFields = lazyFields;
  }
  get positions(): Origin["positions"] {
    return new Map(detailsIn(this.#lazyFields.details(this.#id)).positions);
  }
}

/** The reading of a text, made of a record that then is no more what it was. */
export function decodeRecord(
  encoded: EncodedRecord,
  { path, hash, id }: Pick<ParsedFile, "path" | "hash"> & { readonly id: number },
  lazyFields: LazyFields,
): ParsedFile {
  const { problems = none, uncertainNames = none } = encoded;
  const record: SlimRecord | undefined = encoded.record;
  if (record?.body) record.body = new LazyBody(record.body, id, lazyFields);
  if (record?.origin) record.origin = new CachedOrigin(record.origin.file, id, lazyFields);
  if (record?.tagNames) record.tagNames = record.tagNames.map(oneName);
  if (record?.authorIds) record.authorIds = record.authorIds.map(oneName);
  if (record?.sectionId) record.sectionId = oneName(record.sectionId);
  return { ...encoded, path, hash, problems, uncertainNames };
}

function bodyOf(reading: ParsedFile): Body | undefined {
  return reading.record?.body;
}

function slimBody({ links, pictures, scripts, frameHosts, words, minutes }: Body): SlimBody {
  return {
    packedLinks: links.length > 0 ? packed(links) : undefined,
    pictures: filled(pictures),
    scripts: filled(scripts),
    frameHosts: filled(frameHosts),
    words,
    minutes,
  };
}

/** Links as one text, since an archive has very many of them, and each is looked at once. No address holds a zero. */
function packed(links: readonly BodyLink[]): string {
  return links.map(({ href, line }) => `${line} ${href}`).join("\0");
}

/** What is left out of a record where it is empty, which it mostly is. */
function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
}

function positionsOf({ record }: ParsedFile): ReadonlyMap<string, Position> {
  return record && "origin" in record ? record.origin.positions : new Map();
}

function unpacked(links: string): readonly BodyLink[] {
  return links.split("\0").map((link) => {
    const end = link.indexOf(" ");
    return { href: link.slice(end + 1), line: Number(link.slice(0, end)) };
  });
}

function detailsIn(json: string): Details {
  return JSON.parse(json);
}

const names = boundedCache<string>();

/** One string for all that are equal: an archive has some hundred names, and uses them a hundred thousand times. */
function oneName(name: string): string {
  return names(name, () => name);
}
