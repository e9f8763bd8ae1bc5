import { typographicText } from "../markdown/typographicText.ts";
import type { ArticleFields } from "../model/articleFields.ts";
import { articleFields } from "../model/articleFields.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";
import type { ContentFile } from "../model/contentFile.ts";
import type { Moment } from "../model/moment.ts";
import { directionOf } from "../text/directionOf.ts";
import { slugOf } from "../text/slugOf.ts";
import { tagUri } from "../text/tagUri.ts";
import { articleUrl } from "./articleUrl.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { bodyProblems, type RecordContext, recordReader } from "./recordReader.ts";

type Report = (field: string, message: string) => void;

const checkTogether = (fields: ArticleFields, report: Report): void => {
  if (fields.authors && fields.authors.length > 0 && fields.byline)
    report(
      "byline",
      "stands beside authors. Keep one of the two: authors for our own people, byline for others.",
    );
  if (fields.kind === "sponsored" && !fields.sponsor)
    report("kind", "is sponsored, but nobody is named. Add a line sponsor: followed by who paid for it.");
  if (fields.sponsor && fields.kind !== "sponsored")
    report("sponsor", "is named, but the article is not marked. Add a line kind: sponsored.");
  fields.tags?.forEach((tag, index) => {
    if (slugOf(tag) === "")
      report(`tags.${index}`, `"${tag}" holds no letter or digit, so it can have no page. Write a word.`);
  });
};

const checkOrder = (
  published: Moment,
  updated: Moment | undefined,
  fields: ArticleFields,
  report: Report,
): void => {
  const sameDay = updated?.precision === "day" && updated.iso.slice(0, 10) === published.iso.slice(0, 10);
  if (updated && updated.ms < published.ms && !sameDay)
    report(
      "updated",
      `"${fields.updated}" is before date, which is "${fields.date}". Correct one of the two.`,
    );
};

const slugIn = (fields: ArticleFields, report: Report): string => {
  const slug = fields.slug ?? slugOf(fields.title);
  if (slug === "")
    report(
      "title",
      "holds no letter or digit to make an address of. Add a line slug: with a short name, like harbour-reopens.",
    );
  return slug;
};

/** An article file as a record, or every problem with it. */
export const parseArticle = (source: ContentFile, context: RecordContext): Outcome<ArticleRecord> => {
  const { value: fields, problems } = parseFields(articleFields, source);
  if (!fields) return { problems: [...problems, ...bodyProblems(source, context)] };
  const { publication } = context;
  const reader = recordReader(source, context);
  const { report } = reader;
  checkTogether(fields, report);
  const slug = slugIn(fields, report);
  const published = reader.moment("date", fields.date);
  const updated = fields.updated === undefined ? undefined : reader.moment("updated", fields.updated);
  const corrections = (fields.corrections ?? []).flatMap(({ date, text }, index) => {
    const moment = reader.moment(`corrections.${index}.date`, date);
    return moment ? [{ date: moment, text: typographicText(text, fields.lang ?? publication.language) }] : [];
  });
  if (!published || slug === "") return { problems: reader.problems };
  checkOrder(published, updated, fields, report);
  const language = fields.lang ?? publication.language;
  const url = articleUrl(publication.articleUrl, { published, slug, section: fields.section });
  const typographic = (text: string | undefined) => text && typographicText(text, language);
  const record: ArticleRecord = {
    origin: { file: source.file, positions: source.positions },
    id: fields.id ?? tagUri(publication.idAuthority, slug, published.iso.slice(0, 10)),
    url,
    slug,
    title: typographicText(fields.title, language),
    description: typographic(fields.description),
    published,
    updated,
    sectionId: fields.section,
    authorIds: fields.authors ?? [],
    byline: typographic(fields.byline),
    tagNames: fields.tags ?? [],
    kind: fields.kind ?? "news",
    sponsor: fields.sponsor,
    dateline: fields.dateline,
    picture: reader.picture("image", fields.image, language),
    corrections,
    storyId: fields.story,
    relatedSlugs: fields.related ?? [],
    sources: fields.sources ?? [],
    language,
    direction: directionOf(language),
    canonical: fields.canonical,
    aliases: fields.aliases ?? [],
    draft: fields.draft ?? false,
    body: reader.body(url, language),
  };
  return { value: record, problems: reader.problems };
};
