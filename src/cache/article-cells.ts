import type { ParsedFile } from "../content/collect.ts";
import { FileOrigin } from "../content/file-origin.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Complete } from "../lib/complete.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import type { ColumnRow } from "./column-table.ts";
import { LazyBody, type LazyFields, packedLinks } from "./lazy-body.ts";

/** The columns of texts. All but `rest` are empty for what is no article. */
export const recordTexts = {
  file: 0,
  id: 1,
  url: 2,
  slug: 3,
  title: 4,
  description: 5,
  /** When it was published, in ISO 8601. */
  published: 6,
  section: 7,
  /** Joined by line breaks. */
  authors: 8,
  tags: 9,
  language: 10,
  hash: 11,
  links: 12,
  /** What has no column of its own, as JSON; empty if there is nothing. */
  rest: 13,
} as const;

/** The columns of numbers. */
export const recordNumbers = { published: 0, hasTime: 1, words: 2, minutes: 3 } as const;

/** Cells of many records, by column. */
export interface RecordColumns {
  readonly texts: readonly (readonly string[])[];
  readonly numbers: readonly (readonly number[])[];
}

/** What the table knows of a record beside its cells. */
export type RecordRow = Pick<ParsedFile, "path" | "hash"> & { readonly id: number };

/** Returns the cells of an article. */
export function articleCells(
  record: ArticleRecord,
  { problems, uncertainNames }: Pick<ParsedFile, "problems" | "uncertainNames">,
): ColumnRow {
  const { origin, id, url, slug, title, description, published, sectionId, ...others } = record;
  const { authorIds, tagNames, language, hash, body, ...fields } = others;
  const { pictures, scripts, frameHosts, words, minutes } = body;
  const slim = withoutDefaults({ pictures, scripts, frameHosts });
  const rest = withoutDefaults({ ...fields, body: slim, problems, uncertainNames });
  return {
    texts: [
      origin.file,
      id,
      url,
      slug,
      title,
      description ?? "",
      published.iso,
      sectionId,
      authorIds.join("\n"),
      tagNames.join("\n"),
      language,
      hash,
      packedLinks(body.links),
      rest === undefined ? "" : JSON.stringify(rest),
    ],
    numbers: [published.ms, published.precision === "minute" ? 1 : 0, words, minutes],
  };
}

/** Returns the article at an index of columns. */
export function articleIn(
  { texts, numbers }: RecordColumns,
  at: number,
  { path, hash, id }: RecordRow,
  lazyFields: LazyFields,
): ParsedFile {
  const text = (column: number): string => texts[column]?.[at] ?? "";
  const number = (column: number): number => numbers[column]?.[at] ?? 0;
  const restJson = text(recordTexts.rest);
  const rest: Rest = restJson === "" ? noRest : JSON.parse(restJson);
  const slim = {
    ...rest.body,
    packedLinks: text(recordTexts.links),
    words: number(recordNumbers.words),
    minutes: number(recordNumbers.minutes),
  };
  const record: Complete<ArticleRecord> = {
    origin: new FileOrigin(text(recordTexts.file)),
    id: text(recordTexts.id),
    url: text(recordTexts.url),
    slug: text(recordTexts.slug),
    title: text(recordTexts.title),
    description: text(recordTexts.description) || undefined,
    published: {
      iso: text(recordTexts.published),
      ms: number(recordNumbers.published),
      precision: number(recordNumbers.hasTime) === 1 ? "minute" : "day",
    },
    updated: rest.updated,
    sectionId: oneName(text(recordTexts.section)),
    authorIds: oneList(text(recordTexts.authors)),
    byline: rest.byline,
    tagNames: namesIn(text(recordTexts.tags)),
    kind: rest.kind ?? "news",
    sponsor: rest.sponsor,
    dateline: rest.dateline,
    picture: rest.picture,
    map: rest.map,
    corrections: rest.corrections ?? none,
    storyId: rest.storyId,
    relatedSlugs: rest.relatedSlugs ?? none,
    sources: rest.sources ?? none,
    language: oneName(text(recordTexts.language)),
    direction: rest.direction ?? "ltr",
    canonical: rest.canonical,
    aliases: rest.aliases ?? none,
    contents: rest.contents,
    evergreen: rest.evergreen ?? false,
    draft: rest.draft ?? false,
    body: new LazyBody(slim, id, lazyFields),
    hash: text(recordTexts.hash),
  };
  const { problems = none, uncertainNames = none } = rest;
  return { recordType: "article", path, hash, record, problems, uncertainNames };
}

/** What has no column of its own. */
interface Rest extends Partial<ArticleRest>, Partial<Pick<ParsedFile, "problems" | "uncertainNames">> {
  readonly body?: Partial<Pick<Body, "pictures" | "scripts" | "frameHosts">>;
}

type ArticleRest = Omit<
  ArticleRecord,
  | "origin"
  | "id"
  | "url"
  | "slug"
  | "title"
  | "description"
  | "published"
  | "sectionId"
  | "authorIds"
  | "tagNames"
  | "language"
  | "hash"
  | "body"
>;

const noRest: Rest = {};

/** The values of most articles, which are left out. */
const defaults: Readonly<Record<string, unknown>> = {
  kind: "news",
  direction: "ltr",
  evergreen: false,
  draft: false,
};

function withoutDefaults(fields: Readonly<Record<string, unknown>>): object | undefined {
  const kept = Object.entries(fields).filter(
    ([name, value]) =>
      value !== undefined && value !== defaults[name] && !(Array.isArray(value) && value.length === 0),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const none: readonly never[] = [];

const names = boundedCache<string>();

/** Returns one string for all equal ones: an archive has some hundred names, and uses them a hundred thousand times. */
function oneName(name: string): string {
  return names(name, () => name);
}

const lists = boundedCache<readonly string[]>();

/** Returns one list for all equal ones, as those of authors mostly are. */
function oneList(joined: string): readonly string[] {
  return lists(joined, () => namesIn(joined));
}

function namesIn(joined: string): readonly string[] {
  return joined === "" ? none : joined.split("\n");
}
