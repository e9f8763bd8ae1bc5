import { relative } from "node:path";
import { parseMoment } from "../../i18n/parse-date.ts";
import { withSlashes } from "../../lib/files.ts";
import { tagUri } from "../../markup/url.ts";
import type { ArticleRecord } from "../../model/article.ts";
import type { ArticleFields } from "../../model/article-fields.ts";
import type { Moment } from "../../model/time.ts";
import { aliasUrl } from "../../pages/redirects.ts";
import { contentPath } from "../content-path.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { ImportedWire } from "../imported-item.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import type { WireIndex } from "../versions/wire-versions.ts";
import type { ArticleDecisions } from "./article-fields.ts";
import { type ArticlePlace, type articlePlaces, stemOf, wantedSlug } from "./article-places.ts";
import { type ReleaseDecision, releaseDecision } from "./release.ts";
import type { tagSpellings } from "./tag-spellings.ts";
import type { translations } from "./translations.ts";

/** An article of an import with its place in the publication. Neither its text nor most of its fields are looked at yet. */
interface PlannedArticle extends ArticlePlace {
  readonly decisions: ArticleDecisions;
  /** Why it is a draft, as the rest of a sentence. */
  readonly draftReason?: string | undefined;
  /** The path of its file in the content folder, if an earlier import wrote it. */
  readonly existing?: string | undefined;
  /** True if it takes the place of the article in that file. */
  readonly isReplacing: boolean;
}

/** What the articles of an import have in common when they are planned. */
export interface ArticlePlanning {
  readonly settings: ImportSettings;
  /** By the ids of articles. */
  readonly existing: ReadonlyMap<string, ArticleRecord>;
  /** By their present and their former urls. */
  readonly existingAt: ReadonlyMap<string, ArticleRecord>;
  readonly spelling: ReturnType<typeof tagSpellings>;
  readonly placeFor: ReturnType<typeof articlePlaces>;
  readonly wires: WireIndex;
  readonly translationOf: ReturnType<typeof translations<HeldArticle>>;
}

/** The section, tags and kind that an article gets by its categories and subjects. */
export interface Classification extends Pick<ArticleFields, "kind"> {
  readonly section: string;
  readonly tags: readonly string[];
}

/** Plans one article of an import. */
export function plannedArticle(
  held: HeldArticle,
  { section, tags: named, kind }: Classification,
  { settings, spelling, placeFor, wires, translationOf, ...there }: ArticlePlanning,
): PlannedArticle {
  const { options } = settings;
  const { publication } = settings.records;
  const decision = releaseDecision(held, options.publish);
  const mustWait = decision.isDraft || held.release.state === "embargoed";
  const earlier = held.wire && earlierVersion(held.wire, mustWait, wires);
  const { text: dateText, moment } = dateOf(decision.date ?? held.date, settings);
  const expires = momentOf(held.expires, settings);
  const lasting = expires && expires.ms <= moment.ms ? expiredDraft(held, decision) : decision;
  const release = earlier?.reason === undefined ? lasting : besideDraft(earlier, lasting, settings.folder);
  const { tags, notices: tagNotices } = spelling(named);
  const slug = wantedSlug(held, options.lang ?? held.lang ?? publication.language, moment);
  const idOf = (name: string): string => tagUri(publication.idAuthority, name, moment.iso.slice(0, 10));
  const before = held.wire
    ? earlier?.article
    : (presentArticle(held, there) ?? there.existing.get(held.id ?? idOf(slug)));
  const translation = translationOf(held);
  const place = before
    ? placeOf(before, settings.folder)
    : placeFor({ slug, section, moment, isNamed: isNamed(held) });
  return {
    ...place,
    decisions: {
      section,
      tags,
      notices: [...tagNotices, ...translation.notices],
      kind,
      slug: place.slug,
      moment,
      dateText,
      isUpdatedNow: earlier?.isShown === true,
      translationKey: translation.translationKey,
      id: held.wire ? before?.id : held.id,
      isDraft: release.isDraft,
    },
    draftReason: release.reason ?? (release.isDraft ? unpublished : undefined),
    isReplacing: earlier?.isReplaced === true,
  };
}

/** Returns what an earlier import made of an article of an archive, by its id, or by its old address if the source gives it no id. */
export function presentArticle(
  { id, oldAddresses: [oldAddress = ""] }: HeldArticle,
  { existing, existingAt }: Pick<ArticlePlanning, "existing" | "existingAt">,
): ArticleRecord | undefined {
  // Two articles may have one headline and one day, so that their old addresses tell them apart.
  return id === undefined ? existingAt.get(aliasUrl(oldAddress)) : existing.get(id);
}

/** Why an article is a draft if nothing else makes it one. */
const unpublished = "came by wire, and --publish was not given";

/** Its end is before its date, so that its front matter can't hold both. Without the end, nothing would end it. */
function expiredDraft({ expires }: HeldArticle, { date, reason }: ReleaseDecision): ReleaseDecision {
  const ended = `may not be shown after ${expires}, which is before its date`;
  return { isDraft: true, date, reason: reason === undefined ? ended : `${reason}, and ${ended}` };
}

/** What an article does with that of an earlier version. */
interface EarlierVersion {
  /** The article whose place it takes, or which it is. */
  readonly article?: ArticleRecord | undefined;
  readonly isReplaced: boolean;
  /** True if readers see the article that it replaces. */
  readonly isShown: boolean;
  /** Why it stays a draft, as the rest of a sentence about an article that is there. */
  readonly reason?: string | undefined;
  /** The file of that article. */
  readonly file: string;
}

function earlierVersion(wire: ImportedWire, mustWait: boolean, wires: WireIndex): EarlierVersion | undefined {
  const target = wires.targetOf(wire);
  if (!target) return undefined;
  const { record, fate, other } = target;
  const file = record.origin.file;
  if (fate === "replaced" && other)
    return {
      article: record,
      isReplaced: true,
      isShown: false,
      reason: other.reason,
      file: other.record.origin.file,
    };
  // What readers see is not taken from them by a version that must wait.
  const reason =
    target.reason ?? (fate === "replaced" && !record.draft && mustWait ? "is published" : undefined);
  if (reason !== undefined) return { isReplaced: false, isShown: false, reason, file };
  const isReplaced = fate === "replaced";
  return { article: record, isReplaced, isShown: isReplaced && !record.draft, file };
}

/** Returns the decision on a version that may not take the place of what is there: it is a draft. */
function besideDraft(
  { reason, file }: EarlierVersion,
  { date, reason: other }: ReleaseDecision,
  folder: string,
): ReleaseDecision {
  const newer = `is a newer version of ${withSlashes(relative(folder, file))}, which ${reason}`;
  return { isDraft: true, date, reason: other === undefined ? newer : `${newer}, and ${other}` };
}

/** Returns true if the source has a name of its own for an article. If not, another one of its headline may be the same. */
function isNamed({ format, wire, id }: HeldArticle): boolean {
  return format.origin === "archive" || wire !== undefined || id !== undefined;
}

/** Returns the place of an article that is there already. */
function placeOf(article: ArticleRecord, folder: string) {
  const { slug, url } = article;
  const existing = contentPath(article, folder);
  return { slug, url, stem: stemOf(existing), existing };
}

/**
 * Returns the moment of an article, and the text of its date if that is none of its own. One that can't be read becomes that of
 * the import. One that lies ahead is the end of an embargo, which no option brings forward.
 */
function dateOf(
  written: string | undefined,
  settings: ImportSettings,
): { readonly moment: Moment; readonly text?: string | undefined } {
  const { date, now, options } = settings;
  const moment = momentOf(written, settings);
  if (moment === undefined) return date;
  const isAhead = moment.ms > now && moment.ms > date.moment.ms;
  return options.date !== undefined && !isAhead ? date : { moment };
}

function momentOf(written: string | undefined, { records }: ImportSettings): Moment | undefined {
  return written === undefined ? undefined : parseMoment(written, records.publication.timeZone).moment;
}
