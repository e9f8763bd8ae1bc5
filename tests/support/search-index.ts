import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The part of a search result that shows what is in an index. */
export interface IndexedArticle {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface SearchIndex {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly page_count: number }>>;
  /** By their urls. */
  readonly articles: readonly IndexedArticle[];
}

const signature = "pagefind_dcd";

/** Reads the search index of a year from the files of a site. */
export const searchIndex = (output: string, year: string): SearchIndex => {
  const folder = join(output, "search", "index", year);
  const { languages }: SearchIndex = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8"));
  const articles = readdirSync(join(folder, "fragment")).map((name): IndexedArticle => {
    const text = gunzipSync(readFileSync(join(folder, "fragment", name))).toString();
    return JSON.parse(text.slice(signature.length));
  });
  return { languages, articles: articles.sort((one, other) => (one.url < other.url ? -1 : 1)) };
};
