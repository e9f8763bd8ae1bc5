import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileProblem, type Problem } from "../../model/problem.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportSource } from "../imported-item.ts";
import type { ArticlePlace } from "./article-places.ts";

interface TakenPlace extends Pick<ArticlePlace, "stem" | "url"> {
  /** The path of its file in the content folder, if an earlier import wrote it. */
  readonly existing?: string | undefined;
}

/**
 * Returns a function that returns an error for an article whose file or address another one has. That can be of reports alone
 * whose source has no name for them but the headline.
 */
export function conflictFinder({ records, folder }: ImportSettings) {
  const sources = new Map<string, string>();
  const owners = new Map(records.articles.map(({ url, origin }) => [url, origin.file]));
  const folders = new Map<string, boolean>();
  const isThere = (file: string): boolean =>
    folders.getOrInsertComputed(dirname(file), (above) => existsSync(join(folder, above))) &&
    existsSync(join(folder, file));
  return ({ stem, url, existing }: TakenPlace, source: ImportSource): Problem | undefined => {
    const path = existing ?? `${stem}.md`;
    const earlier = sources.get(path);
    sources.set(path, earlier ?? source.file);
    if (earlier === source.file) return fileProblem(source.file, "This file was given twice. Give it once.");
    if (earlier !== undefined)
      return fileProblem(
        source.file,
        `${earlier} would also become ${join(folder, path)}. Change one of the headlines.`,
      );
    if (existing !== undefined) return undefined;
    const owner = owners.get(url);
    const conflict = isThere(path)
      ? `${join(folder, path)} already exists.`
      : owner && `${owner} already has the address ${url}.`;
    return conflict === undefined
      ? undefined
      : fileProblem(source.file, `${conflict} Change the headline, or the other article.`);
  };
}
