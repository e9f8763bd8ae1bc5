import { slugOf } from "../../lib/names.ts";
import { folderName } from "../../model/fields.ts";
import type { ImportFormat, ReadItem, UnreadableFile } from "../import-format.ts";
import type { ImportedArticle, ImportedItem, ImportedPage, ImportedText } from "../imported-item.ts";
import { ownCopy } from "../own-copy.ts";
import { linkedParts } from "../text/linked-parts.ts";
import type { Spool, SpoolRange } from "./spool.ts";

/** An item that was read. What is not looked at of articles and pages lies in a spool. It is plain data. */
export type HeldItem =
  | Exclude<ImportedItem, ImportedArticle | ImportedPage>
  | Omit<HeldArticle, "format">
  | Omit<HeldPage, "format">;

/**
 * What the plan of an import looks at of an article. All else lies in the spool until its file is made: an archive has a hundred
 * thousand articles.
 */
export interface HeldArticle
  extends Pick<
    ImportedArticle,
    | "type"
    | "source"
    | "release"
    | "date"
    | "expires"
    | "categories"
    | "tags"
    | "subjects"
    | "kind"
    | "lang"
    | "translationKey"
    | "id"
    | "oldAddresses"
    | "wire"
  > {
  readonly format: ImportFormat;
  /** That of the source, if it can be one. */
  readonly slug?: string | undefined;
  /** Undefined if there is a slug, and so nobody makes one of it. */
  readonly title?: string | undefined;
  /** The keys of those who wrote it. */
  readonly creditKeys: readonly string[];
  readonly row: SpoolRange;
  /** As `ItemRows` has it. */
  readonly htmlLength: number;
  /** Its links to parts of other pages, if there are some. */
  readonly linkedParts?: readonly string[] | undefined;
}

/** A static page without its text. */
export interface HeldPage extends Omit<ImportedPage, "text" | "notices"> {
  readonly format: ImportFormat;
  readonly row: SpoolRange;
  readonly htmlLength: number;
  readonly linkedParts?: readonly string[] | undefined;
}

/** Writes an article or a page into a spool, and returns what is held of it. Any other item is held whole. */
export function heldItem(item: ReadItem, spool: Spool): HeldItem | UnreadableFile {
  switch (item.type) {
    case "article":
      return articleOf(item, spool);
    case "page": {
      const { text, notices: _, ...held } = item;
      return { ...held, ...spool.write(item), linkedParts: partsIn(text) };
    }
    default:
      return item;
  }
}

function articleOf(item: ImportedArticle, spool: Spool): Omit<HeldArticle, "format"> {
  const { type, source, release, date, expires, categories, tags, subjects, kind, id, wire } = item;
  const slug = usableSlug(item.slug);
  return {
    type,
    source,
    release,
    date,
    expires,
    categories,
    tags,
    subjects,
    kind,
    lang: item.lang,
    // Most articles have none, and what is not there takes no memory.
    ...(item.translationKey !== undefined && { translationKey: item.translationKey }),
    id,
    oldAddresses: item.oldAddresses,
    wire,
    slug,
    title: slug === undefined ? item.title : undefined,
    creditKeys: item.credits.flatMap(({ key }) => (key === undefined ? [] : [key])),
    ...spool.write(item),
    linkedParts: partsIn(item.text),
  };
}

function partsIn(text: ImportedText): readonly string[] | undefined {
  const parts = linkedParts(text);
  return parts.length === 0 ? undefined : parts;
}

/** Returns a function that gives articles their format, and what many of them have alike one place in the memory. */
export function articleHolder() {
  const shared = sharedTexts();
  const lists = new Map<string, readonly string[]>();
  const sharedList = (list: readonly string[]): readonly string[] =>
    lists.getOrInsertComputed(JSON.stringify(list), () => list.map(shared));
  return (item: Omit<HeldArticle, "format">, format: ImportFormat): HeldArticle => ({
    ...item,
    format,
    source: { file: shared(item.source.file), part: item.source.part },
    release: item.release.state === "public" ? isPublic : item.release,
    categories: sharedList(item.categories),
    tags: item.tags.map(shared),
    subjects: item.subjects.length === 0 ? noSubjects : item.subjects,
    creditKeys: sharedList(item.creditKeys),
    oldAddresses: item.oldAddresses.map(ownCopy),
  });
}

const isPublic: HeldArticle["release"] = { state: "public" };

const noSubjects: HeldArticle["subjects"] = [];

/** Returns a function that returns one text for all that are equal: thousands of articles have the same tags. */
function sharedTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => texts.getOrInsert(text, text);
}

function usableSlug(slug: string | undefined): string | undefined {
  if (slug === undefined || folderName.safeParse(slug).success) return slug;
  return slugOf(decoded(slug)) || undefined;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
