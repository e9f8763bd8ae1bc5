import { existsSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import type { ContentSource } from "../content/folder.ts";
import { parseFile, readContent } from "../content/read.ts";
import { parseMoment } from "../i18n/parse-date.ts";
import { pictureFinder } from "../images/finder.ts";
import { inspectNamedFiles } from "../images/named-files.ts";
import { articleFile, articlePath } from "../import/article-file.ts";
import { suggestName } from "../lib/suggest.ts";
import { articleSlugOf } from "../markup/url.ts";
import type { ArticleFields } from "../model/article.ts";
import { compareProblems, fileProblem, type Problem, type Result } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { compareOrder } from "../site/order.ts";
import { resolveTags } from "../site/tags.ts";
import { ContentError, UsageError } from "./errors.ts";

/** What a content folder says, though some of its files have problems. Throws ContentError without a usable `site.yaml`. */
export async function openContent(
  source: ContentSource,
): Promise<Required<Result<Records>> & { readonly value: Records }> {
  const { value, problems } = await readContent(source);
  if (value === undefined) throw new ContentError([...problems].sort(compareProblems));
  return { value, problems };
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

interface ArticlePlan {
  readonly records: Records;
  /** The content folder. */
  readonly folder: string;
  /** Without a slug: it is made of the title, so that a headline that is corrected later keeps its address. */
  readonly fields: Omit<ArticleFields, "slug">;
  readonly moment: Moment;
  /** Markdown. */
  readonly body: string;
}

/** An article that is to be written, read the way that a build will read it. Nothing is written yet. */
export async function plannedArticle({
  records,
  folder,
  fields,
  moment,
  body,
}: ArticlePlan): Promise<PlannedArticle> {
  const slug = articleSlugOf(fields.title);
  const path = articlePath(moment, slug);
  const file = join(folder, path);
  const text = articleFile({ ...fields, slug: slug === "" ? undefined : slug }, body);
  const bytes = { value: Buffer.from(text), problems: [] };
  const files = new Map([...records.images.keys()].map((path) => [path, join(folder, path)]));
  const images = await inspectNamedFiles(files, [text], records.images);
  const context = { folder, publication: records.publication, findPicture: pictureFinder(images) };
  const reading = parseFile({ path, bytes, hash: "" }, context);
  const record = reading?.recordType === "article" ? reading.record : undefined;
  const problems = reading?.problems ?? [];
  const url = record?.url ?? "";
  const known = record ? resolveTags([...records.articles, record], records.tags).problems : [];
  const misspelt = known.filter((problem) => problem.file === file);
  const errors = [...problems, ...misspelt].filter(({ severity }) => severity === "error");
  return { file, text, url, problems: errors, taken: takenPlace(file, url, records) };
}

function takenPlace(file: string, url: string, { articles }: Records): string | undefined {
  if (existsSync(file)) return `${file} already exists.`;
  const owner = articles.find((article) => article.url === url);
  return owner && `${owner.origin.file} already has the address ${url}.`;
}

interface WantedAuthors {
  /** As it was typed, for the message. */
  readonly option: string;
  readonly ids: readonly string[];
}

/** The ids that were asked for, if all of them have a profile. */
export function resolveAuthors(
  { authors }: Pick<Records, "authors">,
  { option, ids }: WantedAuthors,
): readonly string[] {
  const known = authors.map(({ id }) => id).sort();
  const hint =
    known.length === 0 ? "Create a profile in authors/ first." : `Write one of ${known.join(", ")}.`;
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new UsageError(
      `${option}: ${suggestName("author", unknown, new Map(authors.map(({ id, name }) => [id, name])), hint)}`,
    );
  return [...new Set(ids)];
}

export interface ChosenDate {
  /** As it goes into front matter. */
  readonly text: string;
  readonly moment: Moment;
}

interface DateChoice {
  /** Of --date. */
  readonly typed: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

/** The date of a new article: the one that was typed, or now. Throws UsageError for what is no date. */
export function resolveDate({ typed, now, zone }: DateChoice): ChosenDate {
  const text = typed?.trim() ?? nowText(now, zone);
  const { moment, error } = parseMoment(text, zone);
  if (moment === undefined) throw new UsageError(`--date: ${error}`);
  return { text, moment };
}

/** Now to the minute, local to the zone; with its offset in an hour that a clock change makes come twice. */
function nowText(now: number, zone: string): string {
  const minute = DateTime.fromMillis(now, { zone }).startOf("minute");
  return minute.toFormat(
    minute.getPossibleOffsets().length > 1 ? "yyyy-MM-dd'T'HH:mmZZ" : "yyyy-MM-dd'T'HH:mm",
  );
}

/** The id of the section that was asked for, or of the first in the navigation's order. */
export function resolveSection(
  { sections }: Pick<Records, "sections">,
  wanted: string | undefined,
  folder: string,
): string {
  const inOrder = sections.toSorted(compareOrder);
  const [first] = inOrder;
  if (first === undefined) {
    const message =
      "There is no section yet. Create one, for example a file sections/world.md with the line name: World.";
    throw new ContentError([fileProblem(join(folder, "sections"), message)]);
  }
  if (wanted === undefined) return first.id;
  const known = inOrder.map(({ id }) => id);
  if (known.includes(wanted)) return wanted;
  throw new UsageError(
    `--section: ${suggestName("section", wanted, new Map(sections.map(({ id, name }) => [id, name])), `Write one of ${known.join(", ")}.`)}`,
  );
}
