import type { ParsedFile } from "../content/collect.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Body } from "../model/body.ts";
import { type SlimUpdate, slimUpdate } from "./cached-updates.ts";
import type { ColumnRow } from "./column-table.ts";
import { packedLinks } from "./lazy-body.ts";

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

/** Returns the cells of an article. */
export function articleCells(
  record: ArticleRecord,
  { problems, uncertainNames }: Pick<ParsedFile, "problems" | "uncertainNames">,
): ColumnRow {
  const { origin, id, url, slug, title, description, published, sectionId, ...others } = record;
  const { authorIds, tagNames, language, hash, body, updates, ...fields } = others;
  const { pictures, scripts, frameHosts, words, minutes } = body;
  const slim = withoutDefaults({ pictures, scripts, frameHosts });
  const rest = withoutDefaults({
    ...fields,
    updates: updates.map(slimUpdate),
    body: slim,
    problems,
    uncertainNames,
  });
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

/** What has no column of its own. Values of most articles are left out. */
export interface ArticleRest
  extends Partial<OtherFields>,
    Partial<Pick<ParsedFile, "problems" | "uncertainNames">> {
  readonly body?: Partial<Pick<Body, "pictures" | "scripts" | "frameHosts">>;
  readonly updates?: readonly SlimUpdate[];
}

type OtherFields = Omit<
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
  | "updates"
>;

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
