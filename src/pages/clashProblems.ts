import { fieldProblem } from "../link/fieldProblem.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { oncePer } from "../text/oncePer.ts";
import { aliasUrl } from "./machine/aliasUrl.ts";

/** An output that may not stand where it would, and what stands there. */
export interface Clash {
  readonly url: string;
  /** The content file whose address it is, or what else makes it. */
  readonly source: string;
  readonly owner: string;
}

type Aliased = Pick<ArticleRecord, "origin" | "url" | "aliases">;

/** A slug like the article's under which nothing stands yet. */
const freeSlug = ({ url, slug }: ArticleRecord, isTaken: (url: string) => boolean): string => {
  const at = url.lastIndexOf(slug);
  const urlWith = (other: string): string => url.slice(0, at) + other + url.slice(at + slug.length);
  let count = 2;
  while (isTaken(urlWith(`${slug}-${count}`))) count += 1;
  return `${slug}-${count}`;
};

/** Fields that an article's address is made of; where one of them is faulty, the address is none yet. */
const addressFields = new Set(["title", "date", "slug", "section"]);

/**
 * Tells an editor of each two outputs at one address, at the field that makes it: a slug, a headline or an alias. An
 * address that a fault among the `others` leaves open is no cause for another problem. `isTaken` says whether there is
 * anything at an address.
 */
export const clashProblems = (
  clashes: readonly Clash[],
  records: Pick<Records, "articles" | "pages">,
  others: readonly Problem[],
  isTaken: (url: string) => boolean,
): readonly Problem[] => {
  if (clashes.length === 0) return [];
  const open = new Set(
    others.flatMap(({ severity, field, file }) =>
      severity === "error" && field !== undefined && addressFields.has(field) ? [file] : [],
    ),
  );
  const articles = new Map(records.articles.map((article) => [article.origin.file, article]));
  const aliasIndex = oncePer(
    (record: Aliased) =>
      new Map(record.aliases.map((written, index) => [aliasUrl(written), index] as const).reverse()),
  );
  const pages = new Map(records.pages.map((page) => [page.origin.file, page]));
  return clashes
    .filter(({ source, owner }) => !open.has(source) && !open.has(owner))
    .map((clash) => {
      const article = articles.get(clash.source);
      const record = article ?? pages.get(clash.source);
      return (
        aliasProblem(clash, record, aliasIndex) ?? slugProblem(clash, article, isTaken) ?? nameProblem(clash)
      );
    });
};

const aliasProblem = (
  { url, owner }: Clash,
  record: Aliased | undefined,
  indexes: (record: Aliased) => ReadonlyMap<string, number>,
): Problem | undefined => {
  if (!record || record.url === url) return undefined;
  const index = indexes(record).get(url) ?? -1;
  const message = `"${record.aliases[index]}" is the address of ${owner} too. Remove it here.`;
  return index < 0 ? undefined : fieldProblem(record.origin, `aliases.${index}`, message);
};

const slugProblem = (
  { url, owner }: Clash,
  article: ArticleRecord | undefined,
  isTaken: (url: string) => boolean,
): Problem | undefined => {
  if (article?.url !== url) return undefined;
  const { origin, slug } = article;
  const free = freeSlug(article, isTaken);
  return origin.positions.has("slug")
    ? fieldProblem(
        origin,
        "slug",
        `"${slug}" makes the address ${url}, which is that of ${owner} too. Write slug: ${free}`,
      )
    : fieldProblem(
        origin,
        "title",
        `makes the address ${url}, which is that of ${owner} too. Add a line slug: ${free}`,
      );
};

/** Of a file whose name makes its address. */
const nameProblem = ({ url, source, owner }: Clash): Problem => ({
  severity: "error",
  file: source,
  line: 0,
  column: 0,
  message: `Its address ${url} is taken by ${owner}. Give the file another name.`,
});
