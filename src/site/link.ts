import { comparatorFor } from "../i18n/locale.ts";
import { shownName } from "../markdown/typography.ts";
import type { Article, ArticleRecord } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { Section } from "../model/section.ts";
import type { Group, Records, Site, WithdrawnArticle } from "../model/site.ts";
import type { StaticPage } from "../model/static-page.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock } from "../model/time.ts";
import { ageThresholds } from "./age.ts";
import { articleOf, type Resolvers, statusAt } from "./article.ts";
import { updatesByArticle } from "./coverage.ts";
import { coverageProblems } from "./coverage-problems.ts";
import { linkedFronts } from "./fronts.ts";
import { furtherLanguages } from "./further-languages.ts";
import { authorIn, sectionIn, tagIn } from "./further-subjects.ts";
import { importTableProblems } from "./import-table-problems.ts";
import { languageProblems } from "./language-problems.ts";
import { monthsOf } from "./months.ts";
import { compareOrder, newestFirst } from "./order.ts";
import { type ArticleFinder, articleFinder, referenceProblems, relatedUrls } from "./references.ts";
import { resolveTags } from "./tags.ts";
import { translationProblems, translationsIn } from "./translations.ts";
import { endedOf, unpublishedOf, unpublishedUpdatesOf } from "./unpublished.ts";
import { latestWithdrawalFirst, withdrawnArticle } from "./withdrawn.ts";

interface LinkedSite {
  readonly site: Site;
  readonly problems: readonly Problem[];
}

/**
 * Returns the site that the records make at the time of the clock: references resolved, everything in total
 * order. Of what is not shown, only `unpublished` knows. Problems are those of references and tags.
 */
export function linkSite(records: Records, clock: Clock): LinkedSite {
  const { publication } = records;
  const compareNames = comparatorFor(publication.language);
  const typographic = (name: string): string => shownName(name, publication.language);
  const byFile = [...records.articles].sort((one, other) => (one.origin.file < other.origin.file ? -1 : 1));
  const { tagOf, problems: tagProblems } = resolveTags(byFile, records.tags, typographic);
  const find = articleFinder(byFile, records.unreadable);
  const { related, problems: relatedProblems } = relatedOf(byFile, find, clock);
  const authors = records.authors
    .map(named(typographic))
    .sort((one, other) => compareNames(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const sections = records.sections.map(named(typographic)).sort(compareOrder);
  const resolvers = {
    sections: byId(sections),
    authors: byId(authors),
    tagOf,
    related,
    stories: publication.stories,
    updates: updatesByArticle(records.updates),
  };
  const further = furtherResolvers(resolvers, publication);
  const languageOf = furtherLanguages(publication);
  // Most publications have one language. Then the languages of cached articles need not be decoded.
  const resolversOf = (record: ArticleRecord): Resolvers =>
    (further.size > 0 && further.get(languageOf(record.language))) || resolvers;
  const articles: Article[] = [];
  const withdrawn: WithdrawnArticle[] = [];
  for (const record of byFile) {
    const status = statusAt(record, clock);
    if (status === "expired") continue;
    const recordResolvers = resolversOf(record);
    if (status === "withdrawn") {
      withdrawn.push(...withdrawnArticle(record, recordResolvers));
      continue;
    }
    const article = articleOf(record, status, { resolvers: recordResolvers, clock });
    if (article && (clock.audience === "preview" || article.status === "published")) articles.push(article);
  }
  articles.sort((one, other) => newestFirst(one.record, other.record));
  const groups = groupsIn(articles);
  const tags = [...groups.tags.keys()].sort((one, other) => compareNames(one.title, other.title));
  const byUrl = new Map<string, Article>();
  for (const article of articles) byUrl.set(article.record.url, article);
  const { problems: frontProblems, ...fronts } = linkedFronts(records, {
    find,
    clock,
    tagOf,
    shownTags: groups.tags.keys(),
  });
  const site: Site = {
    publication,
    articles,
    byUrl,
    months: monthsOf(articles),
    sections: groupsOf([...sections, ...furtherSections(further, groups, publication)], groups.sections),
    tags: groupsOf(tags, groups.tags),
    authors: groupsOf([...authors, ...furtherAuthors(further, groups)], groups.authors),
    stories: groups.stories,
    translations: translationsIn(articles, publication),
    pages: shownPages(records.pages, clock),
    ...fronts,
    redirects: records.redirects,
    ageThresholds: ageThresholds(agingMoments(articles), { ...clock, timeZone: publication.timeZone }),
    withdrawn: withdrawn.sort(latestWithdrawalFirst),
    ended: endedOf({ articles: byFile }, clock),
    unpublished: unpublishedOf({ articles: byFile, pages: records.pages }, clock),
    unpublishedUpdates: unpublishedUpdatesOf({ articles: byFile, updates: records.updates }, clock),
  };
  return {
    site,
    problems: [
      ...tagProblems,
      ...relatedProblems,
      ...referenceProblems(records),
      ...importTableProblems(records),
      ...coverageProblems(records),
      ...translationProblems(records),
      ...languageProblems(records),
      ...frontProblems,
    ],
  };
}

/** Returns what the ids of an article stand for on the pages of each further language. */
function furtherResolvers(
  own: Resolvers,
  publication: Publication,
): ReadonlyMap<string | undefined, Resolvers> {
  const { sections, authors, tagOf } = own;
  return new Map(
    Object.keys(publication.languages).map((language) => {
      const tags = new Map<Tag, Tag>();
      const inLanguage = (tag: Tag): Tag => tags.getOrInsertComputed(tag, () => tagIn(language, tag));
      const resolvers: Resolvers = {
        ...own,
        sections: new Map([...sections].map(([id, one]) => [id, sectionIn(language, one, publication)])),
        authors: new Map([...authors].map(([id, one]) => [id, authorIn(language, one)])),
        tagOf: (spelling) => {
          const tag = tagOf(spelling);
          return tag && inLanguage(tag);
        },
      };
      return [language, resolvers];
    }),
  );
}

type Further = ReturnType<typeof furtherResolvers>;

/** Returns the sections of further languages that have articles there, or a name. */
function furtherSections(further: Further, groups: Groups, { languages }: Publication): readonly Section[] {
  return [...further].flatMap(([language = "", { sections }]) =>
    [...sections.values()].filter(
      (section) => groups.sections.has(section) || languages[language]?.sections?.[section.id] !== undefined,
    ),
  );
}

/** Returns the authors who have articles in further languages, once for each language. */
function furtherAuthors(further: Further, groups: Groups): readonly Author[] {
  return [...further.values()].flatMap(({ authors }) =>
    [...authors.values()].filter((author) => groups.authors.has(author)),
  );
}

function relatedOf(
  articles: readonly ArticleRecord[],
  find: ArticleFinder,
  clock: Pick<Clock, "hasPassed">,
): {
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly problems: readonly Problem[];
} {
  const found = articles
    .filter((record) => record.relatedSlugs.length > 0)
    .map((record) => ({ record, ...relatedUrls(record, find, clock) }));
  return {
    related: new Map(found.map(({ record, urls }) => [record, urls])),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** Returns a function that gives a record its typographic name and keeps the spelling of its file. */
function named(typographic: (name: string) => string) {
  return <Named extends { readonly name: string }>(one: Named): Named & { readonly written?: string } => {
    const name = typographic(one.name);
    return name === one.name ? one : { ...one, name, written: one.name };
  };
}

function byId<Value extends { readonly id: string }>(values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(values.map((value) => [value.id, value]));
}

/** The articles of each section, tag and author, newest first, and those of each story, oldest first. */
interface Groups {
  readonly sections: ReadonlyMap<Section, readonly Article[]>;
  readonly tags: ReadonlyMap<Tag, readonly Article[]>;
  readonly authors: ReadonlyMap<Author, readonly Article[]>;
  readonly stories: ReadonlyMap<string, readonly Article[]>;
}

/** Groups articles in one pass, since each pass fetches all of them into the processor anew. */
function groupsIn(newestFirst: readonly Article[]): Groups {
  const sections = new Map<Section, Article[]>();
  const tags = new Map<Tag, Article[]>();
  const authors = new Map<Author, Article[]>();
  const stories = new Map<string, Article[]>();
  for (const article of newestFirst) {
    add(article, article.section, sections);
    for (const tag of article.tags) add(article, tag, tags);
    for (const author of article.authors) add(article, author, authors);
    if (article.story) add(article, article.story.id, stories);
  }
  for (const articles of stories.values()) articles.reverse();
  return { sections, tags, authors, stories };
}

function add<Subject>(article: Article, subject: Subject, groups: Map<Subject, Article[]>): void {
  const group = groups.get(subject);
  if (group) group.push(article);
  else groups.set(subject, [article]);
}

function groupsOf<Subject>(
  subjects: readonly Subject[],
  groups: ReadonlyMap<Subject, readonly Article[]>,
): readonly Group<Subject>[] {
  return subjects.map((subject) => ({ subject, articles: groups.get(subject) ?? [] }));
}

function shownPages(pages: readonly StaticPage[], { audience, hasPassed }: Clock): readonly StaticPage[] {
  return pages
    .filter((page) => audience === "preview" || !page.draft)
    .map((page) => ({
      ...page,
      updated: page.updated && hasPassed(page.updated.ms) ? page.updated : undefined,
    }))
    .sort(compareOrder);
}

/** Returns the last update of each article whose age matters, in milliseconds since 1970. */
function agingMoments(articles: readonly Article[]): readonly number[] {
  const moments: number[] = [];
  for (const { record, updated } of articles)
    if (!record.evergreen) moments.push((updated ?? record.published).ms);
  return moments;
}
