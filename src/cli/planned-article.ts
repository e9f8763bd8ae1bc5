import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseFile } from "../content/read.ts";
import { pictureFinder } from "../images/finder.ts";
import { inspectNamedFiles } from "../images/named-files.ts";
import { articleFile } from "../import/files/article-file.ts";
import { articlePath } from "../import/plan/article-places.ts";
import { articleSlugOf } from "../markup/url.ts";
import type { ArticleFields } from "../model/article-fields.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { resolveTags } from "../site/tags.ts";

/** A new article before its file is written. */
export interface PlannedArticle {
  /** The path of its file. */
  readonly file: string;
  readonly text: string;
  readonly url: string;
  /** The errors of the article, as `dateline check` reports them. Leaves out warnings, such as that of the starter text. */
  readonly problems: readonly Problem[];
  /** A sentence that names the article with the same file or address, if there is one. */
  readonly conflict?: string | undefined;
}

/** The parts of a new article. */
interface ArticleParts {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  /** The slug is made from the title and written down, so that the address stays if the headline is corrected later. */
  readonly fields: Omit<ArticleFields, "slug">;
  readonly moment: Moment;
  /** The text as Markdown. */
  readonly body: string;
}

/** Plans a new article and parses it as a build will do. Writes nothing. */
export async function planArticle({
  records,
  folder,
  fields,
  moment,
  body,
}: ArticleParts): Promise<PlannedArticle> {
  const slug = articleSlugOf(fields.title, fields.lang ?? records.publication.language);
  const path = articlePath(moment, slug);
  const file = join(folder, path);
  const text = articleFile({ ...fields, slug: slug === "" ? undefined : slug }, body);
  const bytes = { value: Buffer.from(text), problems: [] };
  const files = new Map([...records.images.keys()].map((path) => [path, join(folder, path)]));
  const images = await inspectNamedFiles(files, [text], records.images);
  const context = { folder, publication: records.publication, findPicture: pictureFinder(images) };
  const parsedFile = parseFile({ path, bytes, hash: "" }, context);
  const record = parsedFile?.recordType === "article" ? parsedFile.record : undefined;
  const problems = parsedFile?.problems ?? [];
  const url = record?.url ?? "";
  const tagProblems = record ? resolveTags([...records.articles, record], records.tags).problems : [];
  const misspelt = tagProblems.filter((problem) => problem.file === file);
  const errors = [...problems, ...misspelt].filter(({ severity }) => severity === "error");
  return { file, text, url, problems: errors, conflict: conflictWith(file, url, records) };
}

function conflictWith(file: string, url: string, { articles }: Records): string | undefined {
  if (existsSync(file)) return `${file} already exists.`;
  const owner = articles.find((article) => article.url === url);
  return owner && `${owner.origin.file} already has the address ${url}.`;
}
