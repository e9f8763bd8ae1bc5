import type { ParsedFile } from "../content/collect.ts";
import { FileOrigin } from "../content/file-origin.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Body, BodyLink, Heading } from "../model/body.ts";

/** A parsed file as text: what every build needs at once, and what it needs of few files only. */
export interface EncodedRecordFile {
  /** The record as JSON, without its body. */
  readonly record: string;
  /** The rendered body. */
  readonly html: string;
  /** The anchors and headings of the body, as JSON. */
  readonly details: string;
}

/** Fetches what `encodeRecord` left out of a record, by the number of the body's row. */
export interface LazyFields {
  readonly html: (id: number) => string;
  readonly details: (id: number) => string;
}

interface Details {
  readonly anchors: readonly string[];
  readonly headings: readonly Heading[];
}

/** Encodes a parsed file. Leaves empty lists out, which most are. */
export function encodeRecord(parsed: ParsedFile): EncodedRecordFile {
  const { recordType, record, problems, uncertainNames } = parsed;
  const body = record?.body;
  const slim = record && {
    ...record,
    ...(body ? { body: slimBody(body) } : {}),
    ...("origin" in record ? { origin: { file: record.origin.file } } : {}),
  };
  const details: Details = { anchors: body?.anchors ?? [], headings: body?.headings ?? [] };
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

/** Decodes a record. Changes the value that it is given, which is no longer an encoded record then. */
export function decodeRecord(
  encoded: EncodedRecord,
  { path, hash, id }: Pick<ParsedFile, "path" | "hash"> & { readonly id: number },
  lazyFields: LazyFields,
): ParsedFile {
  const { problems = none, uncertainNames = none } = encoded;
  const record: SlimRecord | undefined = encoded.record;
  if (record?.body) record.body = new LazyBody(record.body, id, lazyFields);
  if (record?.origin) record.origin = new FileOrigin(record.origin.file);
  if (record?.tagNames) record.tagNames = record.tagNames.map(oneName);
  if (record?.authorIds) record.authorIds = record.authorIds.map(oneName);
  if (record?.sectionId) record.sectionId = oneName(record.sectionId);
  return { ...encoded, path, hash, problems, uncertainNames };
}

type Slim<One> = One extends ParsedFile
  ? Pick<One, "recordType" | "record"> & Partial<Pick<One, "problems" | "uncertainNames">>
  : never;

/** A record that was encoded and parsed as JSON again. */
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

/** A body that fetches its text at each access, so that the bodies of an archive are not in memory. */
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

/** Joins links to one string: an archive has very many, and each is read once. No address holds a zero. */
function packed(links: readonly BodyLink[]): string {
  return links.map(({ href, line }) => `${line} ${href}`).join("\0");
}

/** Returns undefined for an empty list. */
function filled<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length > 0 ? list : undefined;
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

/** Returns one string for all equal ones: an archive has some hundred names, and uses them a hundred thousand times. */
function oneName(name: string): string {
  return names(name, () => name);
}
