import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "../content/read.ts";
import { pictureFinder } from "../images/finder.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fileProblem, type Problem } from "../model/problem.ts";
import { resolveTags } from "../site/tags.ts";
import { withAddresses } from "./address-mark.ts";
import { articleFile } from "./article-file.ts";
import type { PlannedArticle } from "./article-plan.ts";
import type { ImportSettings } from "./import-settings.ts";
import type { ImportedText } from "./imported-item.ts";

/** The file of an article, and the record that a build will make of it. */
export interface WrittenArticle {
  readonly text: string;
  readonly record?: ArticleRecord | undefined;
  /** The errors that a build would report, with the file of the source. */
  readonly problems: readonly Problem[];
}

/** Returns a writer of articles. One context of parsing is for all. */
export function articleWriter({ records, folder }: ImportSettings) {
  const context = { folder, publication: records.publication, findPicture: pictureFinder(records.images) };
  return ({ held, fields, path }: PlannedArticle, { markdown, addresses }: ImportedText): WrittenArticle => {
    const body = withAddresses(markdown, (index) => addresses[index]?.address ?? "");
    const text = articleFile(fields, body);
    const bytes = { value: Buffer.from(text), problems: [] };
    const parsed = parseFile({ path, bytes, hash: "" }, context);
    const problems = (parsed?.problems ?? [])
      .filter(({ severity }) => severity === "error")
      .map(({ field, message }) => ({ ...fileProblem(held.source.file, message), field }));
    return { text, record: parsed?.recordType === "article" ? parsed.record : undefined, problems };
  };
}

/** Returns the errors of tags that are spelt in more than one way, with the files of the sources. */
export function tagErrors(
  written: readonly (readonly [PlannedArticle, WrittenArticle])[],
  { records, folder }: ImportSettings,
): readonly Problem[] {
  const sources = new Map(written.map(([{ path, held }]) => [join(folder, path), held.source.file]));
  const all = [...records.articles, ...written.flatMap(([, { record }]) => record ?? [])];
  return resolveTags(all, records.tags).problems.flatMap(({ severity, file, field, message }) => {
    const source = sources.get(file);
    return severity === "error" && source !== undefined ? [{ ...fileProblem(source, message), field }] : [];
  });
}

/** Returns an error for each article whose file or address another one has. */
export function placeConflicts(
  planned: readonly PlannedArticle[],
  { records, folder }: ImportSettings,
): readonly Problem[] {
  const sources = new Map<string, string>();
  const owners = new Map(records.articles.map(({ url, origin }) => [url, origin.file]));
  return planned.flatMap(({ path, url, held: { source } }): readonly Problem[] => {
    const file = join(folder, path);
    const earlier = sources.get(file);
    sources.set(file, earlier ?? source.file);
    const owner = owners.get(url);
    const conflict = existsSync(file)
      ? `${file} already exists.`
      : owner && `${owner} already has the address ${url}.`;
    if (conflict !== undefined)
      return [fileProblem(source.file, `${conflict} Change the headline, or the other article.`)];
    if (earlier === source.file)
      return [fileProblem(source.file, "This file was given twice. Give it once.")];
    return earlier === undefined
      ? []
      : [fileProblem(source.file, `${earlier} would also become ${file}. Change one of the headlines.`)];
  });
}
