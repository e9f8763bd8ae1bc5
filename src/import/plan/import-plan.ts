import { dateParts } from "../../content/article-url.ts";
import { spellingKey } from "../../lib/names.ts";
import type { Problem } from "../../model/problem.ts";
import { type AddressBook, addressBook } from "../addresses/address-book.ts";
import { contentPath } from "../content-path.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import type { Spool } from "../inputs/spool.ts";
import type { WireIndex } from "../versions/wire-versions.ts";
import { articlePlaces, stemOf } from "./article-places.ts";
import { type ArticlePlanning, type Classification, plannedArticle, presentArticle } from "./article-plan.ts";
import { type AuthorsPlan, authorsPlan } from "./authors-plan.ts";
import type { FilePlan } from "./file-request.ts";
import { firstSectionId, withFirstSection } from "./first-section.ts";
import { ownAddressFirst, pagePlanner } from "./page-plan.ts";
import { conflictFinder } from "./place-conflicts.ts";
import { type PlannedFile, publishedFrom } from "./planned-file.ts";
import { type PatternProposal, patternCounter } from "./proposed-pattern.ts";
import { recordsByUrl } from "./records-by-url.ts";
import { releaseDecision } from "./release.ts";
import { type SectionsPlan, sectionsPlan } from "./sections-plan.ts";
import { subjectPlace } from "./subject-place.ts";
import { tagSpellings } from "./tag-spellings.ts";
import { translations } from "./translations.ts";

/** What becomes of all that an import read. Texts are not looked at yet. */
export interface ImportPlan {
  readonly articles: readonly PlannedFile[];
  readonly pages: readonly PlannedFile[];
  readonly sections: SectionsPlan;
  readonly authors: AuthorsPlan;
  readonly book: AddressBook;
  /** How often subjects of wires stand for nothing here, by their codes. */
  readonly unknownSubjects: ReadonlyMap<string, number>;
  /** Articles whose places others have. */
  readonly conflicts: readonly Problem[];
  /** A pattern for `articleUrl` that would keep the old addresses of nearly all articles. */
  readonly proposal?: PatternProposal | undefined;
}

/**
 * Plans an import: first what all articles share, then each article for itself. Its plan goes to the spool at once, and the
 * article out of the list, since memory has limits.
 */
export function importPlan(
  held: HeldImport,
  settings: ImportSettings,
  wires: WireIndex,
  spool: Spool,
): ImportPlan {
  const { records, options } = settings;
  const { table } = records.importTable;
  const ofCategories = sectionsPlan({
    uses: held.articles.values().map(({ categories }) => categories),
    categories: held.categories,
    sections: records.sections,
    table: byKey(table.categories),
    taken: new Set(records.pages.map(({ id }) => id)),
  });
  const authors = authorsPlan({
    imported: held.authors,
    authors: records.authors,
    published: new Set(
      held.articles
        .values()
        .filter((article) => !releaseDecision(article, options.publish).isDraft)
        .flatMap(({ creditKeys }) => creditKeys),
    ),
    table: new Map(Object.entries(table.authors ?? {})),
  });
  const unknownSubjects = new Map<string, number>();
  const isWithoutSection = options.fallbackSection === undefined;
  const sections =
    isWithoutSection &&
    held.articles.some((article) => classify(article, ofCategories, settings).section === firstSectionId)
      ? withFirstSection(ofCategories, records.publication.language)
      : ofCategories;
  const planning = planningOf(held, ofCategories, settings, wires);
  const book = bookOf(held, settings, sections);
  const patterns = patternCounter();
  const conflictOf = conflictFinder(settings);
  const conflicts: Problem[] = [];
  const articles: PlannedFile[] = [];
  for (const article of drained(held.articles)) {
    const { unknown, ...classification } = classify(article, ofCategories, settings);
    for (const { code } of unknown) unknownSubjects.set(code, (unknownSubjects.get(code) ?? 0) + 1);
    const { draftReason, ...planned } = plannedArticle(article, classification, planning);
    const { source, format, oldAddresses, linkedParts, row } = article;
    const { existing, decisions, url } = planned;
    const { isDraft, tags, moment } = decisions;
    const conflict = conflictOf(planned, source);
    if (conflict) conflicts.push(conflict);
    const [oldAddress] = oldAddresses;
    if (oldAddress !== undefined && !isDraft)
      patterns.add({ oldAddress, ...decisions, ...dateParts(moment) });
    const style = format.origin;
    const file: PlannedFile = {
      style,
      source,
      plan: spool.writeRow({ ...planned, style, item: row } satisfies FilePlan),
      url,
      oldAddresses,
      linkedParts,
      tags,
      ms: moment.ms,
      isDraft,
      draftReason,
      isThere: existing !== undefined,
    };
    book.add([...oldAddresses, url], { url, from: publishedFrom(file) });
    articles.push(file);
  }
  const names = [...records.pages, ...records.sections, ...sections.newSections].map(({ id }) => id);
  const pages = ownAddressFirst(held.pages).map(pagePlanner(held.pages, settings, new Set(names), spool));
  for (const page of pages)
    book.add([...page.oldAddresses, page.url], { url: page.url, from: publishedFrom(page) });
  const proposal = patterns.best();
  return {
    articles,
    pages,
    sections,
    authors,
    book,
    unknownSubjects,
    conflicts,
    proposal: proposal?.pattern === records.publication.articleUrl ? undefined : proposal,
  };
}

/** Returns what the plans of all articles share. */
function planningOf(
  { articles }: HeldImport,
  sections: SectionsPlan,
  settings: ImportSettings,
  wires: WireIndex,
): ArticlePlanning {
  const { records, options, folder } = settings;
  const { articleUrl, language } = records.publication;
  const there = {
    existing: new Map(records.articles.map((article) => [article.id, article])),
    existingAt: recordsByUrl(records.articles),
  };
  return {
    settings,
    wires,
    ...there,
    translationOf: translations({
      items: articles,
      present: records.articles,
      presentOf: (article) => presentArticle(article, there),
      language,
      forced: options.lang,
    }),
    spelling: tagSpellings({
      uses: articles.values().map((article) => classify(article, sections, settings).tags),
      articles: records.articles,
      declared: records.tags,
    }),
    placeFor: articlePlaces(articleUrl, takenPlaces(records, folder)),
  };
}

/** Yields the items of a list and takes them out of it. */
function* drained<Item>(list: Item[]): Generator<Item, undefined> {
  list.reverse();
  for (let item = list.pop(); item !== undefined; item = list.pop()) yield item;
}

function byKey<Line>(lines: Readonly<Record<string, Line>> = {}): ReadonlyMap<string, Line> {
  return new Map(Object.entries(lines).map(([name, line]) => [spellingKey(name), line]));
}

function classify(
  { categories, subjects, tags, kind }: HeldArticle,
  sections: SectionsPlan,
  { records, options }: ImportSettings,
): Classification & Pick<ReturnType<typeof subjectPlace>, "unknown"> {
  const place = subjectPlace(subjects, records);
  const category = sections.placeOf(categories);
  return {
    section:
      options.section ?? place.section ?? category.section ?? options.fallbackSection ?? firstSectionId,
    tags: [...(options.tags ?? []), ...place.tags, ...category.tags, ...tags],
    kind: kind ?? place.kind,
    unknown: place.unknown,
  };
}

function takenPlaces({ articles }: ImportSettings["records"], folder: string): Set<string> {
  const stems = articles.map((article) => stemOf(contentPath(article, folder)));
  return new Set([...articles.map(({ url }) => url), ...stems]);
}

/** Returns the book of the addresses of the publication as it is, and of new sections. */
function bookOf({ sites }: HeldImport, { records }: ImportSettings, sections: SectionsPlan): AddressBook {
  const book = addressBook(records.publication.ownUrl);
  for (const { url } of sites) if (url !== undefined) book.addSite(url);
  for (const { id } of [...records.sections, ...sections.newSections])
    book.add([`/${id}/`], { url: `/${id}/`, from: 0 });
  for (const { url, aliases, draft, published } of records.articles)
    book.add([url, ...aliases], { url, from: publishedFrom({ ms: published.ms, isDraft: draft }) });
  for (const { url, aliases, draft } of records.pages)
    book.add([url, ...aliases], { url, from: publishedFrom({ ms: 0, isDraft: draft }) });
  return book;
}
