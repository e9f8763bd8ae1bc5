import { slugOf } from "../../lib/names.ts";
import { folderName } from "../../model/fields.ts";
import type { ImportFormat } from "../import-format.ts";
import type { ImportedArticle, ImportedPage } from "../imported-item.ts";
import type { Spool, SpoolRange } from "./spool.ts";

/**
 * What the plan of an import looks at of an article. All else lies in the spool until its file is made: an archive has a hundred
 * thousand articles.
 */
export interface HeldArticle
  extends Pick<
    ImportedArticle,
    | "source"
    | "release"
    | "date"
    | "expires"
    | "categories"
    | "tags"
    | "subjects"
    | "kind"
    | "lang"
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
}

/** A static page without its text. */
export interface HeldPage extends Omit<ImportedPage, "text" | "notices"> {
  readonly format: ImportFormat;
  readonly row: SpoolRange;
}

/** Returns what puts items into a spool and gives back what is held of them. */
export function holder(spool: Spool) {
  const shared = sharedNames();
  return {
    article: (item: ImportedArticle, format: ImportFormat): HeldArticle => {
      const { source, release, date, expires, subjects, kind, id, wire } = item;
      const slug = usableSlug(item.slug);
      return {
        format,
        source: { file: shared(source.file), part: source.part },
        release,
        date,
        expires,
        categories: item.categories.map(shared),
        tags: item.tags.map(shared),
        subjects,
        kind,
        lang: item.lang,
        id,
        oldAddresses: item.oldAddresses,
        wire,
        slug,
        title: slug === undefined ? item.title : undefined,
        creditKeys: item.credits.flatMap(({ key }) => (key === undefined ? [] : [shared(key)])),
        row: spool.write(item),
      };
    },
    page: (item: ImportedPage, format: ImportFormat): HeldPage => {
      const { text: _, notices: __, ...held } = item;
      return { ...held, format, row: spool.write(item) };
    },
  };
}

/** Returns a function that returns one text for all that are equal: thousands of articles have the same tags. */
function sharedNames(): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => names.getOrInsert(name, name);
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
