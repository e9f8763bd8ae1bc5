import { localMinute } from "../../i18n/local-minute.ts";
import { parseMoment } from "../../i18n/parse-date.ts";
import { tagUri } from "../../markup/url.ts";
import type { ArticleFields } from "../../model/article-fields.ts";
import type { Moment } from "../../model/time.ts";
import { wireFields } from "../../model/wire.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportedArticle, ImportedWire } from "../imported-item.ts";
import { fittingLine, fittingLineOf } from "../text/fitting-text.ts";
import type { AuthorsPlan } from "./authors-plan.ts";
import { creditFields, type KnownPeople } from "./credits.ts";
import { type FittedFields, fittedFields } from "./fitted-fields.ts";

/** What a plan decides on the fields of an article. All others are those of the item. */
export interface ArticleDecisions extends Pick<ArticleFields, "section" | "kind" | "id" | "translationKey"> {
  readonly tags: readonly string[];
  /** What was left out, each the rest of a sentence. */
  readonly notices: readonly string[];
  readonly slug: string;
  readonly moment: Moment;
  /** The text of its date, if that is not the one of the item. */
  readonly dateText?: string | undefined;
  /** True if readers see an earlier version, so that this one is an update of it. */
  readonly isUpdatedNow: boolean;
  readonly isDraft: boolean;
}

/** What all articles of an import have in common, as plain data. */
export interface FieldsSetting extends Pick<ImportSettings["options"], "authors" | "byline" | "lang"> {
  /** When the import began, in milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly language: string;
  readonly idAuthority: string;
  readonly people: KnownPeople;
}

export function fieldsSetting(
  { now, options: { authors, byline, lang }, records }: ImportSettings,
  { idOfKey }: AuthorsPlan,
): FieldsSetting {
  const { timeZone, language, idAuthority } = records.publication;
  return {
    authors,
    byline,
    lang,
    now,
    timeZone,
    language,
    idAuthority,
    people: { idOfKey, authors: records.authors.map(({ id, name }) => ({ id, name })) },
  };
}

/** Returns all fields of an article but its aliases, and all notices about it. */
export function plannedFields(
  item: Omit<ImportedArticle, "text">,
  { section, tags, kind, slug, moment, isUpdatedNow, isDraft, ...decisions }: ArticleDecisions,
  origin: "wire" | "archive",
  setting: FieldsSetting,
): FittedFields {
  const { now, timeZone, idAuthority } = setting;
  const lang = setting.lang ?? item.lang;
  const { fields, notices } = fittedFields(
    {
      title: item.title,
      description: item.standfirst,
      date: decisions.dateText ?? dateText(moment, setting),
      updated: isUpdatedNow ? localMinute(now, timeZone) : localText(item.updated, timeZone),
      expires: localText(item.expires, timeZone),
      section,
      ...creditsOf(item, setting),
      tags: [...tags],
      kind,
      dateline: item.dateline,
      slug,
      lang: lang === setting.language ? undefined : lang,
      translationKey: decisions.translationKey,
      canonical: item.canonical,
      id: decisions.id,
      wire: item.wire && wireField(item.wire),
      draft: isDraft ? true : undefined,
    },
    { published: moment, timeZone, origin },
  );
  return {
    fields: { ...fields, id: fields.id ?? tagUri(idAuthority, slug, moment.iso.slice(0, 10)) },
    notices: [...item.notices, ...notices, ...decisions.notices],
  };
}

/** Returns a date as the publication writes it. What is written to the minute may not begin before its second. */
function dateText(moment: Moment, { now, timeZone }: FieldsSetting): string {
  const isAhead = moment.ms > now && moment.precision !== "day";
  return momentText(isAhead ? { ...moment, ms: moment.ms + almostMinute } : moment, timeZone);
}

/** In milliseconds. */
const almostMinute = 59_999;

function localText(written: string | undefined, timeZone: string): string | undefined {
  const moment = written === undefined ? undefined : parseMoment(written, timeZone).moment;
  return moment && momentText(moment, timeZone);
}

function momentText(moment: Moment, timeZone: string): string {
  return moment.precision === "day" ? moment.iso.slice(0, 10) : localMinute(moment.ms, timeZone);
}

/** Returns the fields that say who wrote an article. Those of the user replace those of the source. */
function creditsOf(
  { byline, credits }: Pick<ImportedArticle, "byline" | "credits">,
  setting: FieldsSetting,
): Pick<ArticleFields, "authors" | "byline"> {
  if (setting.authors !== undefined) return { authors: [...setting.authors] };
  if (setting.byline !== undefined) return { byline: setting.byline };
  return creditFields(credits, byline, setting.people);
}

/** Returns what front matter says of a wire, cut to what it may hold. Undefined without an identifier that it may hold. */
function wireField({ provider, id, version, usage }: ImportedWire): ArticleFields["wire"] {
  const { shape } = wireFields;
  if (!shape.id.safeParse(id).success) return undefined;
  return {
    provider: fittingLine(provider, 200) || "unknown",
    id,
    version: shape.version.safeParse(version).success ? version : undefined,
    usage: fittingLineOf(usage, 2000),
  };
}
