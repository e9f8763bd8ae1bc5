import { existsSync } from "node:fs";
import { join } from "node:path";
import { resolveTags } from "../link/resolveTags.ts";
import type { ArticleFields } from "../model/articleFields.ts";
import type { Moment } from "../model/moment.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { pictureFinder } from "../read/pictureFinder.ts";
import { readingFrom } from "../read/readingOf.ts";
import { articleSlugOf } from "../text/articleSlugOf.ts";
import { articleFile } from "../wire/articleFile.ts";
import { articlePath } from "../wire/articlePath.ts";

export interface ArticlePlan {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  /** Without a slug: it is made of the title, so that a headline that is corrected later keeps its address. */
  readonly fields: Omit<ArticleFields, "slug">;
  readonly moment: Moment;
  /** Markdown. */
  readonly body: string;
}

export interface PlannedArticle {
  /** Where it is to be written. */
  readonly file: string;
  readonly text: string;
  readonly url: string;
  /** The errors that `dateline check` would tell of it; what it would warn of, such as a starter text, is for then. */
  readonly problems: readonly Problem[];
  /** Says what has its file or its address already. */
  readonly taken?: string | undefined;
}

const takenPlace = (file: string, url: string, { articles }: Records): string | undefined => {
  if (existsSync(file)) return `${file} is there already.`;
  const owner = articles.find((article) => article.url === url);
  return owner && `${owner.origin.file} has the address ${url} already.`;
};

/** An article that is to be written, read the way that a build will read it. Nothing is written yet. */
export const plannedArticle = ({ records, folder, fields, moment, body }: ArticlePlan): PlannedArticle => {
  const slug = articleSlugOf(fields.title);
  const path = articlePath(moment, slug);
  const file = join(folder, path);
  const text = articleFile({ ...fields, slug: slug === "" ? undefined : slug }, body);
  const bytes = { value: Buffer.from(text), problems: [] };
  const context = { folder, publication: records.publication, findPicture: pictureFinder(folder) };
  const reading = readingFrom({ path, bytes, hash: "" }, context);
  const record = reading?.noun === "article" ? reading.record : undefined;
  const problems = reading?.problems ?? [];
  const url = record?.url ?? "";
  const known = record ? resolveTags([...records.articles, record], records.tags).problems : [];
  const misspelt = known.filter((problem) => problem.file === file);
  const errors = [...problems, ...misspelt].filter(({ severity }) => severity === "error");
  return { file, text, url, problems: errors, taken: takenPlace(file, url, records) };
};
