import { assertNever } from "../../lib/assert-never.ts";
import type { Problem } from "../../model/problem.ts";
import type { ImportFormat } from "../import-format.ts";
import type {
  ImportedAuthor,
  ImportedCategory,
  ImportedMedia,
  ImportedRedirect,
  ImportedSite,
  ImportedWithdrawal,
  SkippedItem,
} from "../imported-item.ts";
import { articleHolder, type HeldArticle, type HeldItem, type HeldPage } from "./held-items.ts";

/** All that the inputs of an import hold, in the order in which it was read. */
export interface HeldImport {
  /** The plan takes them out one by one. */
  readonly articles: HeldArticle[];
  readonly pages: readonly HeldPage[];
  readonly authors: readonly ImportedAuthor[];
  readonly categories: readonly ImportedCategory[];
  readonly media: readonly ImportedMedia[];
  readonly sites: readonly ImportedSite[];
  readonly redirects: readonly ImportedRedirect[];
  readonly withdrawals: readonly ImportedWithdrawal[];
  readonly skipped: readonly SkippedItem[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** Returns a collector of items, by what they are. */
export function itemCollector() {
  const held = articleHolder();
  const articles: HeldArticle[] = [];
  const pages: HeldPage[] = [];
  const authors: ImportedAuthor[] = [];
  const categories: ImportedCategory[] = [];
  const media: ImportedMedia[] = [];
  const sites: ImportedSite[] = [];
  const redirects: ImportedRedirect[] = [];
  const withdrawals: ImportedWithdrawal[] = [];
  const skipped: SkippedItem[] = [];
  const problems: Problem[] = [];
  const add = (item: HeldItem, format: ImportFormat): void => {
    switch (item.type) {
      case "article":
        articles.push(held(item, format));
        return;
      case "page":
        pages.push({ ...item, format });
        return;
      case "author":
        authors.push(item);
        return;
      case "category":
      case "tag":
        categories.push(item);
        return;
      case "media":
        media.push(item);
        return;
      case "site":
        sites.push(item);
        return;
      case "redirect":
        redirects.push(item);
        return;
      case "withdrawal":
        withdrawals.push(item);
        return;
      case "skipped":
        skipped.push(item);
        return;
      default:
        assertNever(item);
    }
  };
  return {
    add,
    articles,
    pages,
    authors,
    categories,
    media,
    sites,
    redirects,
    withdrawals,
    skipped,
    problems,
  };
}
