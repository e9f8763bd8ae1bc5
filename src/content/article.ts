import { DateTime } from "luxon";
import { directionOf } from "../i18n/locale.ts";
import { momentOf } from "../i18n/parse-date.ts";
import type { Complete } from "../lib/complete.ts";
import { isDeviceName, slugOf, tidyName } from "../lib/names.ts";
import { typographicText } from "../markdown/typography.ts";
import { tagSlugOf, tagUri } from "../markup/url.ts";
import type { ArticleRecord } from "../model/article.ts";
import { type ArticleFields, articleFields } from "../model/article-fields.ts";
import { fieldProblem, type Problem, type Result } from "../model/problem.ts";
import type { Moment } from "../model/time.ts";
import type { Withdrawal } from "../model/withdrawal.ts";
import { asCare, isOfArchive, parseArchiveFields } from "./archive.ts";
import { articleUrl } from "./article-url.ts";
import type { ContentFile } from "./content-file.ts";
import { FileOrigin } from "./file-origin.ts";
import { leadPictureNotices } from "./lead-pictures.ts";
import { type RecordContext, type RecordReader, recordReader } from "./record-reader.ts";
import { textProblems } from "./text-problems.ts";
import { textAndUpdates } from "./updates.ts";
import { dropInvalidFields, parseFields } from "./validate.ts";

/**
 * Returns the record of an article file and every problem of the file. An invalid file gets a record too, so that
 * references to it can be checked in the same run. Its errors keep it from being published.
 */
export function parseArticle(source: ContentFile, context: RecordContext): Result<ArticleRecord> {
  const { publication } = context;
  const isArchived = isOfArchive(source.data.date, publication);
  const { value: valid, problems } = isArchived
    ? parseArchiveFields(source)
    : parseFields(articleFields, source);
  const fields = valid ?? validFields(source, problems);
  const reader = recordReader(source, { ...context, isArchived });
  const { report } = reader;
  if (valid) checkCombinations(valid, report);
  const slug = slugIn(fields, report) || slugOf(source.path);
  const language = reader.language(fields.lang);
  const { published, ...dates } = datesIn(fields, reader, publication.timeZone);
  const url = articleUrl(publication.articleUrl, { published, slug, section: sectionFolder(fields.section) });
  const typographic = (text: string | undefined) => reader.typographic(text, language);
  const { introduction, updates } = textAndUpdates({
    source,
    reader,
    language,
    timeZone: publication.timeZone,
    isLive: fields.kind === "live",
  });
  const record: Complete<ArticleRecord> = {
    origin: new FileOrigin(source.file),
    id: fields.id ?? tagUri(publication.idAuthority, slug, published.iso.slice(0, 10)),
    url,
    slug,
    title: typographicText(fields.title, language),
    shortTitle: typographic(fields.shortTitle),
    kicker: typographic(fields.kicker),
    description: typographic(fields.description),
    published,
    ...dates,
    withdrawn: withdrawalIn(fields, published, reader, language),
    updates,
    sectionId: fields.section,
    authorIds: fields.authors ?? [],
    byline: bylineIn(fields, typographic),
    tagNames: fields.tags?.map(tidyName) ?? [],
    kind: fields.kind ?? "news",
    sponsor: typographic(fields.sponsor),
    dateline: typographic(fields.dateline),
    picture: reader.picture("image", fields.image, language),
    cardPicture: reader.picture("cardImage", fields.cardImage, language),
    map: reader.map("map", fields.map, language),
    corrections: reader.corrections(fields.corrections, language),
    storyId: fields.story,
    relatedSlugs: fields.related ?? [],
    sources:
      fields.sources?.map(({ title, url }) => ({ title: typographicText(title, language), url })) ?? [],
    language,
    direction: directionOf(language),
    translationKey: fields.translationKey,
    canonical: fields.canonical,
    aliases: fields.aliases ?? [],
    contents: fields.contents,
    evergreen: fields.evergreen ?? fields.kind === "explainer",
    weight: fields.weight,
    extra: reader.extra("article", fields.extra),
    wire: fields.wire,
    draft: fields.draft ?? false,
    body: reader.body(url, language, introduction),
    hash: reader.hash(),
  };
  const pictureProblems = leadPictureNotices(record).map(({ field, message }) =>
    fieldProblem(source, field, message, "warning"),
  );
  const found = [
    ...problems,
    ...reader.problems,
    ...(isArchived ? pictureProblems.map((problem) => asCare("pictures", problem)) : pictureProblems),
  ];
  // An error may be why there is no text.
  const isSound = found.every(({ severity }) => severity === "warning");
  const ofText = (isSound ? textProblems(record, source) : []).map((problem) =>
    isArchived && problem.line === 0 ? asCare("empty", problem) : problem,
  );
  return { value: record, problems: [...found, ...ofText] };
}

const placeholderDate = "2000-01-01";

/** Returns the fields that are valid, with placeholders for those that a record can't do without. */
function validFields(source: ContentFile, problems: readonly Problem[]): ArticleFields {
  const { data = {} } = articleFields
    .partial()
    .safeParse(dropInvalidFields(articleFields, source.data, problems));
  return { title: source.path, date: placeholderDate, section: "", ...data };
}

type Report = (field: string, message: string) => void;

function checkCombinations(fields: ArticleFields, report: Report): void {
  if (fields.authors && fields.authors.length > 0 && fields.byline)
    report(
      "byline",
      "cannot be used together with authors. Keep one of the two: authors for our own people, byline for others.",
    );
  if (typeof fields.byline === "object" && fields.byline.role && fields.byline.type === "organisation")
    report(
      "byline.role",
      "stands beside type: organisation, which has none. Remove it, or write type: person.",
    );
  if (fields.image && fields.map)
    report(
      "map",
      "cannot be used together with image. Keep one of the two here; the other may stand in the text.",
    );
  if (fields.kind === "sponsored" && !fields.sponsor)
    report("kind", "is sponsored, but nobody is named. Add a line sponsor: followed by who paid for it.");
  if (fields.sponsor && fields.kind !== "sponsored")
    report("sponsor", "is named, but the article is not marked. Add a line kind: sponsored.");
  for (const name of ["coverageStart", "coverageEnd"] as const)
    if (fields[name] !== undefined && fields.kind !== "live")
      report(name, "stands in an article that is not live. Write kind: live, or remove it.");
  fields.tags?.forEach((tag, index) => {
    if (tagSlugOf(tag) === "")
      report(`tags.${index}`, `"${tag}" holds no letter or digit, so it can have no page. Write a word.`);
  });
}

const deviceNameError = "a name that Windows keeps for a device, so that no folder can have it";

function slugIn(fields: ArticleFields, report: Report): string {
  const slug = fields.slug ?? slugOf(fields.title);
  if (slug === "")
    report(
      "title",
      "has no letter or digit to make an address from. Add a line slug: with a short name, like harbour-reopens.",
    );
  if (isDeviceName(slug) && fields.slug === undefined)
    report("title", `makes the address "${slug}", ${deviceNameError}. Add a line slug: ${slug}-report`);
  return slug;
}

/** Returns when the article was published and updated. An invalid date becomes a placeholder. */
function datesIn(
  fields: ArticleFields,
  reader: RecordReader,
  timeZone: string,
): Pick<Complete<ArticleRecord>, "published" | "updated" | "expires" | "coverageStart" | "coverageEnd"> {
  const date = reader.moment("date", fields.date);
  const published = date ?? momentOf(DateTime.fromISO(placeholderDate, { zone: timeZone }));
  const updated = fields.updated === undefined ? undefined : reader.moment("updated", fields.updated);
  if (date) checkOrder(date, updated, fields, reader.report);
  const expires = fields.expires === undefined ? undefined : reader.moment("expires", fields.expires);
  if (date && expires && expires.ms <= date.ms)
    reader.report(
      "expires",
      `"${fields.expires}" is not after date, which is "${fields.date}". Correct one of the two.`,
    );
  const coverage = (name: "coverageStart" | "coverageEnd"): Moment | undefined => {
    const written = fields[name];
    const moment = written === undefined ? undefined : reader.moment(name, written);
    if (moment?.precision === "day")
      reader.report(
        name,
        `"${written}" is a day, and coverage has a time too. Write it like 2023-11-09T22:00.`,
      );
    return moment?.precision === "day" ? undefined : moment;
  };
  const [start, end] = [coverage("coverageStart"), coverage("coverageEnd")];
  if (end && end.ms <= (start ?? published).ms)
    reader.report(
      "coverageEnd",
      `"${fields.coverageEnd}" is not after ${start ? "coverageStart" : "date"}, which is "${start ? fields.coverageStart : fields.date}". Correct one of the two.`,
    );
  return { published, updated, expires, coverageStart: start, coverageEnd: end };
}

function withdrawalIn(
  { date, withdrawn }: ArticleFields,
  published: Moment,
  { moment, report }: RecordReader,
  language: string,
): Withdrawal | undefined {
  if (!withdrawn) return undefined;
  const when = moment("withdrawn.date", withdrawn.date);
  if (when && when.ms < published.ms && !isSameDay(when, published))
    report(
      "withdrawn.date",
      `"${withdrawn.date}" is before date, which is "${date}". Correct one of the two. If the article was never published, write draft: true instead.`,
    );
  return when && { date: when, reason: typographicText(withdrawn.reason, language) };
}

/** Returns true if an editor wrote a day only, which is that of another moment. */
function isSameDay({ iso, precision }: Moment, other: Moment): boolean {
  return precision === "day" && iso.slice(0, 10) === other.iso.slice(0, 10);
}

function checkOrder(
  published: Moment,
  updated: Moment | undefined,
  fields: ArticleFields,
  report: Report,
): void {
  if (updated && updated.ms < published.ms && !isSameDay(updated, published))
    report(
      "updated",
      `"${fields.updated}" is before date, which is "${fields.date}". Correct one of the two.`,
    );
}

/** Returns a section's id as one folder of a URL. Unknown sections are reported later, once all sections are known. */
function sectionFolder(section: string): string {
  return /^[a-z0-9-]*$/.test(section) ? section : slugOf(section);
}

/** Returns the byline with typographic quotation marks and dashes, but for names, which stay as they are. */
function bylineIn(
  { byline }: ArticleFields,
  typographic: (text: string | undefined) => string | undefined,
): ArticleRecord["byline"] {
  return typeof byline === "object" ? { ...byline, role: typographic(byline.role) } : typographic(byline);
}
