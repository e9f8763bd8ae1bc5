import { relative } from "node:path";
import { withSlashes } from "../lib/files.ts";
import type { ArticleRecord } from "../model/article.ts";

/** Returns the path of an article's file in the content folder, with slashes. */
export function contentPath({ origin }: Pick<ArticleRecord, "origin">, folder: string): string {
  return withSlashes(relative(folder, origin.file));
}
