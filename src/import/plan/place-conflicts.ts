import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileProblem, type Problem } from "../../model/problem.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { PlannedArticle } from "./article-plan.ts";

/**
 * Returns an error for each article whose file or address another one has. That can be of reports alone whose source has no
 * name for them but the headline.
 */
export function placeConflicts(
  planned: readonly PlannedArticle[],
  { records, folder }: ImportSettings,
): readonly Problem[] {
  const sources = new Map<string, string>();
  const owners = new Map(records.articles.map(({ url, origin }) => [url, origin.file]));
  return planned.flatMap(({ stem, url, existing, held: { source } }): readonly Problem[] => {
    const file = join(folder, existing ?? `${stem}.md`);
    const earlier = sources.get(file);
    sources.set(file, earlier ?? source.file);
    if (earlier === source.file)
      return [fileProblem(source.file, "This file was given twice. Give it once.")];
    if (earlier !== undefined)
      return [fileProblem(source.file, `${earlier} would also become ${file}. Change one of the headlines.`)];
    if (existing !== undefined) return [];
    const owner = owners.get(url);
    const conflict = existsSync(file)
      ? `${file} already exists.`
      : owner && `${owner} already has the address ${url}.`;
    return conflict === undefined
      ? []
      : [fileProblem(source.file, `${conflict} Change the headline, or the other article.`)];
  });
}
