import { weakMemo } from "../lib/cache.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fieldProblem, fileProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { aliasUrl } from "./redirects.ts";
import type { Clash } from "./url-clashes.ts";

/** The fields that determine the address of an article. If one is invalid, the address is unknown. */
const addressFields = new Set(["title", "date", "slug", "section"]);

type Aliased = Pick<ArticleRecord, "origin" | "url" | "aliases">;

/**
 * Returns an error for each clash, at the field that causes it: a slug, a headline or an alias. Leaves out
 * articles whose address is unknown because of an error among `others`. `isTaken` returns true if an address
 * has an output.
 */
export function clashProblems(
  clashes: readonly Clash[],
  records: Pick<Records, "articles" | "pages" | "redirects">,
  others: readonly Problem[],
  isTaken: (url: string) => boolean,
): readonly Problem[] {
  if (clashes.length === 0) return [];
  const open = new Set(
    others.flatMap(({ severity, field, file }) =>
      severity === "error" && field !== undefined && addressFields.has(field) ? [file] : [],
    ),
  );
  const articles = new Map(records.articles.map((article) => [article.origin.file, article]));
  const aliasIndex = weakMemo(
    (record: Aliased) =>
      new Map(record.aliases.map((written, index) => [aliasUrl(written), index] as const).reverse()),
  );
  const pages = new Map(records.pages.map((page) => [page.origin.file, page]));
  return (
    clashes
      .filter(({ source, owner }) => !open.has(source) && !open.has(owner))
      // Two feeds of one address follow from two pages of one address.
      .filter(
        ({ source, owner, own }) =>
          source !== owner ||
          own ||
          articles.has(source) ||
          pages.has(source) ||
          source === records.redirects.origin.file,
      )
      .map((clash) => {
        if (clash.own) return ownProblem(clash, clash.own);
        const article = articles.get(clash.source);
        const record = article ?? pages.get(clash.source);
        return (
          redirectProblem(clash, records) ??
          aliasProblem(clash, record, aliasIndex) ??
          slugProblem(clash, article, isTaken) ??
          nameProblem(clash)
        );
      })
  );
}

function aliasProblem(
  { url, owner }: Clash,
  record: Aliased | undefined,
  indexes: (record: Aliased) => ReadonlyMap<string, number>,
): Problem | undefined {
  if (!record || record.url === url) return undefined;
  const index = indexes(record).get(url) ?? -1;
  const message = `"${record.aliases[index]}" is the address of ${owner} too. Remove it here.`;
  return index < 0 ? undefined : fieldProblem(record.origin, `aliases.${index}`, message);
}

/** Returns the problem of a line of `redirects.yaml`. */
function redirectProblem(
  { url, source, owner }: Clash,
  { redirects: { origin, redirects } }: Pick<Records, "redirects">,
): Problem | undefined {
  if (source !== origin.file) return undefined;
  const { from } = redirects.findLast((redirect) => aliasUrl(redirect.from) === url) ?? { from: url };
  const why = owner === source ? "is there twice" : `is the address of ${owner} too`;
  return fieldProblem(origin, from, `${why}. Remove the line.`);
}

function slugProblem(
  { url, owner }: Clash,
  article: ArticleRecord | undefined,
  isTaken: (url: string) => boolean,
): Problem | undefined {
  if (article?.url !== url) return undefined;
  const { origin, slug } = article;
  const free = freeSlug(article, isTaken);
  return origin.positions.get("slug")
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
}

/** Returns a slug like the article's whose address is free. */
function freeSlug({ url, slug }: ArticleRecord, isTaken: (url: string) => boolean): string {
  const at = url.lastIndexOf(slug);
  const urlWith = (other: string): string => url.slice(0, at) + other + url.slice(at + slug.length);
  let count = 2;
  while (isTaken(urlWith(`${slug}-${count}`))) count += 1;
  return `${slug}-${count}`;
}

/** Returns the problem of a page that the publication makes itself. */
function ownProblem({ url, source, owner }: Clash, { line }: NonNullable<Clash["own"]>): Problem {
  return lineProblem(source, line, `Its address ${url} is taken by ${owner}. Write another one.`);
}

/** Returns the problem of a file whose name determines its address. */
function nameProblem({ url, source, owner }: Clash): Problem {
  return fileProblem(source, `Its address ${url} is taken by ${owner}. Give the file another name.`);
}
