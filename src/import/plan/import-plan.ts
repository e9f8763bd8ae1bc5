import { relative } from "node:path";
import { withSlashes } from "../../lib/files.ts";
import { spellingKey } from "../../lib/names.ts";
import { aliasUrl } from "../../pages/redirects.ts";
import { type AddressBook, addressBook } from "../addresses/address-book.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { HeldArticle } from "../inputs/held-items.ts";
import type { HeldImport } from "../inputs/reading.ts";
import type { WireIndex } from "../versions/wire-versions.ts";
import { articlePlaces, stemOf } from "./article-places.ts";
import {
  type ArticlePlanning,
  type Classification,
  type PlannedArticle,
  plannedArticle,
} from "./article-plan.ts";
import { type AuthorsPlan, authorsPlan } from "./authors-plan.ts";
import { firstSectionId, withFirstSection } from "./first-section.ts";
import { type PlannedPage, pagePlanner } from "./page-plan.ts";
import { releaseDecision } from "./release.ts";
import { type SectionsPlan, sectionsPlan } from "./sections-plan.ts";
import { subjectPlace } from "./subject-place.ts";
import { tagSpellings } from "./tag-spellings.ts";

/** What becomes of all that an import read. Texts are not looked at yet. */
export interface ImportPlan {
  readonly articles: readonly PlannedArticle[];
  readonly pages: readonly PlannedPage[];
  readonly sections: SectionsPlan;
  readonly authors: AuthorsPlan;
  readonly book: AddressBook;
  /** How often subjects of wires stand for nothing here, by their codes. */
  readonly unknownSubjects: ReadonlyMap<string, number>;
}

/** Plans an import: first what all articles share, then each article for itself. */
export function importPlan(held: HeldImport, settings: ImportSettings, wires: WireIndex): ImportPlan {
  const { records, options } = settings;
  const { table } = records.importTable;
  const ofCategories = sectionsPlan({
    uses: held.articles.map(({ categories }) => categories),
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
        .filter((article) => !releaseDecision(article, options.publish).isDraft)
        .flatMap(({ creditKeys }) => creditKeys),
    ),
    table: new Map(Object.entries(table.authors ?? {})),
  });
  const unknownSubjects = new Map<string, number>();
  const classes = held.articles.map((article) => classify(article, ofCategories, settings, unknownSubjects));
  const isWithoutSection = options.fallbackSection === undefined;
  const sections =
    isWithoutSection && classes.some(({ section }) => section === firstSectionId)
      ? withFirstSection(ofCategories, records.publication.language)
      : ofCategories;
  const planning: ArticlePlanning = {
    settings,
    wires,
    existing: new Map(records.articles.map((article) => [article.id, article])),
    existingAt: new Map(
      records.articles.flatMap((article) =>
        [article.url, ...article.aliases.map(aliasUrl)].map((url) => [url, article] as const),
      ),
    ),
    spelling: tagSpellings({
      uses: classes.map(({ tags }) => tags),
      articles: records.articles,
      declared: records.tags,
    }),
    placeFor: articlePlaces(records.publication.articleUrl, takenPlaces(records, settings.folder)),
  };
  const articles = held.articles.map((article, index) => {
    const { section = firstSectionId, tags = [], kind } = classes[index] ?? {};
    return plannedArticle(article, { section, tags, kind }, planning);
  });
  const names = [...records.pages, ...records.sections, ...sections.newSections].map(({ id }) => id);
  const pages = held.pages.map(pagePlanner(settings, new Set(names)));
  return {
    articles,
    pages,
    sections,
    authors,
    book: bookOf(held, settings, articles, pages, sections),
    unknownSubjects,
  };
}

function byKey<Line>(lines: Readonly<Record<string, Line>> = {}): ReadonlyMap<string, Line> {
  return new Map(Object.entries(lines).map(([name, line]) => [spellingKey(name), line]));
}

function classify(
  { categories, subjects, tags, kind }: HeldArticle,
  sections: SectionsPlan,
  { records, options }: ImportSettings,
  unknownSubjects: Map<string, number>,
): Classification {
  const place = subjectPlace(subjects, records);
  for (const { code } of place.unknown) unknownSubjects.set(code, (unknownSubjects.get(code) ?? 0) + 1);
  const category = sections.placeOf(categories);
  return {
    section:
      options.section ?? place.section ?? category.section ?? options.fallbackSection ?? firstSectionId,
    tags: [...(options.tags ?? []), ...place.tags, ...category.tags, ...tags],
    kind: kind ?? place.kind,
  };
}

function takenPlaces({ articles }: ImportSettings["records"], folder: string): Set<string> {
  const stems = articles.map(({ origin }) => stemOf(withSlashes(relative(folder, origin.file))));
  return new Set([...articles.map(({ url }) => url), ...stems]);
}

/** Returns the book of all old addresses: those of the import, and those of the publication as it is. */
function bookOf(
  held: HeldImport,
  { records }: ImportSettings,
  articles: readonly PlannedArticle[],
  pages: readonly PlannedPage[],
  sections: SectionsPlan,
): AddressBook {
  const book = addressBook(records.publication.ownUrl);
  for (const { url } of held.sites) if (url !== undefined) book.addSite(url);
  for (const { id } of [...records.sections, ...sections.newSections])
    book.add([`/${id}/`], { url: `/${id}/`, from: 0 });
  for (const { url, aliases, draft, published } of records.articles)
    book.add([url, ...aliases], { url, from: draft ? Number.POSITIVE_INFINITY : published.ms });
  for (const { url, aliases, draft } of records.pages)
    book.add([url, ...aliases], { url, from: draft ? Number.POSITIVE_INFINITY : 0 });
  for (const { url, isDraft, moment, held: article } of articles)
    book.add([...article.oldAddresses, url], {
      url,
      from: isDraft ? Number.POSITIVE_INFINITY : moment.ms,
    });
  for (const { url, isDraft, held: page } of pages)
    book.add([...page.oldAddresses, url], { url, from: isDraft ? Number.POSITIVE_INFINITY : 0 });
  return book;
}
