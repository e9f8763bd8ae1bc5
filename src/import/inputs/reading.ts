import { assertNever } from "../../lib/assert-never.ts";
import type { Problem } from "../../model/problem.ts";
import type { ImportContext, ImportFormat } from "../import-format.ts";
import type {
  ImportedAuthor,
  ImportedCategory,
  ImportedItem,
  ImportedMedia,
  ImportedRedirect,
  ImportedSite,
  ImportedWithdrawal,
  SkippedItem,
} from "../imported-item.ts";
import { type HeldArticle, type HeldPage, holder } from "./held-items.ts";
import type { RecognisedFiles } from "./recognition.ts";
import type { Spool } from "./spool.ts";

/** All that the inputs of an import hold, in the order in which it was read. */
export interface HeldImport {
  readonly articles: readonly HeldArticle[];
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

interface Reading {
  readonly context: ImportContext;
  readonly spool: Spool;
  /** Called after each item. */
  readonly advance: () => void;
}

/** Reads files that were recognised. What no plan looks at goes to the spool. */
export async function readRecognised(
  groups: readonly RecognisedFiles[],
  { context, spool, advance }: Reading,
): Promise<HeldImport> {
  const { add, ...held } = itemCollector(spool);
  for (const { format, files } of groups)
    for await (const item of format.read(files, context)) {
      if (item.type === "unreadable") held.problems.push(item.problem);
      else add(item, format);
      advance();
    }
  return held;
}

function itemCollector(spool: Spool) {
  const hold = holder(spool);
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
  const add = (item: ImportedItem, format: ImportFormat): void => {
    switch (item.type) {
      case "article":
        articles.push(hold.article(item, format));
        return;
      case "page":
        pages.push(hold.page(item, format));
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
