import { localMinute } from "../../i18n/local-minute.ts";
import { fileProblem, type Problem } from "../../model/problem.ts";
import type { PlannedFile } from "./planned-file.ts";

/** An article that would be refused as a new one, but not as one of the archive. */
export interface CarelessArticle {
  readonly planned: Pick<PlannedFile, "source" | "ms">;
  readonly problems: readonly Problem[];
}

const day = 86_400_000;

/**
 * Returns one error for all articles that lack what new articles must have. It says with which line of `site.yaml` they could be
 * imported: an archive of years can't be mended article by article.
 */
export function carelessProblems(
  articles: readonly CarelessArticle[],
  siteFile: string,
  timeZone: string,
): readonly Problem[] {
  const [first] = articles;
  if (!first) return [];
  const newest = articles.reduce((latest, { planned }) => Math.max(latest, planned.ms), 0);
  const before = localMinute(newest + day, timeZone).slice(0, 10);
  const [{ field, message = "" } = {}] = first.problems;
  const count =
    articles.length === 1 ? "An article lacks" : `${articles.length.toLocaleString("en")} articles lack`;
  return [
    fileProblem(
      first.planned.source.file,
      `${count} what new articles must have, such as alternative texts of pictures. The first: ${field ? `${field} ` : ""}${message} To import them as they are, write this line into ${siteFile}: archive: { before: ${before} }`,
    ),
  ];
}
