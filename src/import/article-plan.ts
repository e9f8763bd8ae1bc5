import { articleUrl } from "../content/article-url.ts";
import { localMinute } from "../i18n/local-minute.ts";
import { parseMoment } from "../i18n/parse-date.ts";
import { articleSlugOf, tagUri } from "../markup/url.ts";
import type { ArticleFields } from "../model/article-fields.ts";
import type { Moment } from "../model/time.ts";
import { articlePath } from "./article-file.ts";
import { creditFields } from "./credits.ts";
import type { ImportSettings } from "./import-settings.ts";
import type { HeldArticle } from "./reading.ts";
import { releaseDecision } from "./release.ts";
import { subjectPlace } from "./subject-place.ts";

/** An article of an import with its place in the publication. Its text is not looked at yet. */
export interface PlannedArticle {
  readonly held: HeldArticle;
  /** All fields but those that depend on other articles. */
  readonly fields: ArticleFields;
  /** Relative to the content folder. */
  readonly path: string;
  /** Root-relative. */
  readonly url: string;
  readonly moment: Moment;
  /** Why it is a draft, as the rest of a sentence. */
  readonly draftReason?: string | undefined;
}

/** Plans the articles of an import, in their order. Each is planned for itself. */
export function plannedArticle(held: HeldArticle, settings: ImportSettings): PlannedArticle {
  const { records, options } = settings;
  const { publication } = records;
  const release = releaseDecision(held, options.publish);
  const { text: date, moment } = dateOf(release.date ?? held.date, settings);
  const lang = options.lang ?? held.lang;
  const slug = articleSlugOf(held.title, lang ?? publication.language);
  const place = subjectPlace(held.subjects, records);
  const section = options.section ?? place.section ?? options.fallbackSection;
  const fields: ArticleFields = {
    title: held.title,
    description: held.standfirst,
    date,
    section,
    ...creditsOf(held, settings),
    tags: [...(options.tags ?? []), ...place.tags, ...held.tags],
    kind: held.kind ?? place.kind,
    dateline: held.dateline,
    slug: slug === "" ? undefined : slug,
    lang,
    id: held.id ?? (slug === "" ? undefined : tagUri(publication.idAuthority, slug, moment.iso.slice(0, 10))),
    draft: release.isDraft ? true : undefined,
  };
  return {
    held,
    fields,
    path: articlePath(moment, slug),
    url: articleUrl(publication.articleUrl, { published: moment, slug, section }),
    moment,
    draftReason: release.reason,
  };
}

function dateOf(written: string | undefined, { date, options, records }: ImportSettings) {
  if (written === undefined || options.date !== undefined) return date;
  const zone = records.publication.timeZone;
  const { moment } = parseMoment(written, zone);
  if (moment === undefined) return date;
  const text = moment.precision === "day" ? moment.iso.slice(0, 10) : localMinute(moment.ms, zone);
  return { text, moment };
}

/** Returns the fields that say who wrote an article. Those of the user replace those of the source. */
function creditsOf(
  { byline, credits }: HeldArticle,
  { options, records }: ImportSettings,
): Pick<ArticleFields, "authors" | "byline"> {
  if (options.authors !== undefined) return { authors: [...options.authors] };
  if (options.byline !== undefined) return { byline: options.byline };
  return creditFields(credits, byline, { idOfKey: new Map(), authors: records.authors });
}
