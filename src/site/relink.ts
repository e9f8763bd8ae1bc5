import type { Article, ArticleRecord } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import type { Group, Records, Site } from "../model/site.ts";
import type { Clock, Validity } from "../model/time.ts";
import { withRecord } from "./article.ts";
import { monthOf } from "./months.ts";

/** A site, and what it was linked from. */
export interface LinkedRecords {
  readonly records: Records;
  readonly site: Site;
  /** The problems that linking found. */
  readonly problems: readonly Problem[];
  /** How long the site stays the same if the records do. */
  readonly validity: Validity;
}

/** An article whose text changed. */
interface ChangedText {
  readonly before: ArticleRecord;
  readonly after: ArticleRecord;
}

interface RelinkedSite extends LinkedRecords {
  /** Says if all texts have the same links, pictures and parts to link to as before. */
  readonly links: "same" | "changed";
}

/**
 * Links records again of which only the texts of a few articles changed. Returns what `linkSite` returns, but shares with the
 * site before everything that no text changes. Returns undefined if more than that changed.
 */
export function relinkedSite(
  before: LinkedRecords,
  records: Records,
  { hasPassed }: Pick<Clock, "hasPassed">,
): RelinkedSite | undefined {
  const { validity, site, problems } = before;
  if (!hasPassed(validity.from) || hasPassed(validity.until)) return undefined;
  const changed = changedTexts(before.records, records);
  if (!changed) return undefined;
  // They say where in the file they are.
  const files = new Set(changed.map(({ after }) => after.origin.file));
  if (problems.some(({ file }) => files.has(file))) return undefined;
  return {
    records,
    site: siteWith(changed, site),
    problems,
    validity,
    links: changed.every(hasSameLinks) ? "same" : "changed",
  };
}

/** Returns the articles whose texts changed; undefined if anything else changed, or very many texts. */
function changedTexts(before: Records, after: Records): readonly ChangedText[] | undefined {
  const isSame =
    before.unreadable.size + after.unreadable.size === 0 &&
    before.articles.length === after.articles.length &&
    areSame(before.authors, after.authors) &&
    areSame(before.sections, after.sections) &&
    areSame(before.tags, after.tags) &&
    areSame(before.pages, after.pages) &&
    areSame(before.updates, after.updates) &&
    JSON.stringify([
      before.publication,
      frontsIn(before),
      before.redirects.redirects,
      before.importTable.table,
    ]) ===
      JSON.stringify([
        after.publication,
        frontsIn(after),
        after.redirects.redirects,
        after.importTable.table,
      ]);
  if (!isSame) return undefined;
  const changed: ChangedText[] = [];
  for (const [index, one] of before.articles.entries()) {
    const other = after.articles[index];
    if (other && one !== other) changed.push({ before: one, after: other });
    if (changed.length > mostChanged) return undefined;
  }
  return changed.every(isOnlyText) ? changed : undefined;
}

function frontsIn({ fronts }: Records): readonly unknown[] {
  return fronts.map(({ language, front }) => [language, front]);
}

/** More texts than an editor saves at a time. Each costs a search in several lists. */
const mostChanged = 50;

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Of live coverage a text holds updates, which linking divides. */
function isOnlyText({ before, after }: ChangedText): boolean {
  return (
    after.kind !== "live" && JSON.stringify(linkedFields(before)) === JSON.stringify(linkedFields(after))
  );
}

/** Returns the values of all fields of a record but those that linking does not look at. */
function linkedFields(record: ArticleRecord): readonly unknown[] {
  return linkedNames.map((name) => record[name]);
}

type LinkedName = Exclude<keyof ArticleRecord, "hash" | "body" | "description" | "extra" | "updates">;

/** The compiler checks that none is missing. They are named, since fields of a cached record are no properties of its own. */
const linked: Readonly<Record<LinkedName, true>> = {
  origin: true,
  id: true,
  url: true,
  slug: true,
  title: true,
  shortTitle: true,
  kicker: true,
  published: true,
  updated: true,
  expires: true,
  withdrawn: true,
  coverageStart: true,
  coverageEnd: true,
  sectionId: true,
  authorIds: true,
  byline: true,
  tagNames: true,
  kind: true,
  sponsor: true,
  dateline: true,
  picture: true,
  cardPicture: true,
  map: true,
  corrections: true,
  wire: true,
  storyId: true,
  relatedSlugs: true,
  sources: true,
  language: true,
  direction: true,
  translationKey: true,
  canonical: true,
  aliases: true,
  contents: true,
  evergreen: true,
  weight: true,
  draft: true,
};

const linkedNames: readonly LinkedName[] = Object.keys(linked).filter(isLinkedName);

function isLinkedName(name: string): name is LinkedName {
  return name in linked;
}

function hasSameLinks({ before, after }: ChangedText): boolean {
  const linked = ({ body }: ArticleRecord): string =>
    JSON.stringify([body.anchors, body.links.map(({ href }) => href), body.pictures]);
  return linked(before) === linked(after);
}

/** Returns a site with other records of some of its articles. Lists without such an article stay the same objects. */
function siteWith(changed: readonly ChangedText[], site: Site): Site {
  if (changed.length === 0) return site;
  const byUrl = new Map(site.byUrl);
  const replaced = changed.flatMap(({ after }) => {
    const article = site.byUrl.get(after.url);
    if (!article) return [];
    const other = withRecord(article, after);
    byUrl.set(after.url, other);
    return [[article, other] as const];
  });
  const inList = (articles: readonly Article[]): readonly Article[] => {
    const found = replaced.map(([one, other]) => [articles.indexOf(one), other] as const);
    if (found.every(([index]) => index < 0)) return articles;
    const list = [...articles];
    for (const [index, other] of found) if (index >= 0) list[index] = other;
    return list;
  };
  const inGroups = <Subject>(
    groups: readonly Group<Subject>[],
    subjectsOf: (article: Article) => readonly Subject[],
  ): readonly Group<Subject>[] => {
    const subjects = new Set(replaced.flatMap(([article]) => subjectsOf(article)));
    return groups.map((group) =>
      subjects.has(group.subject) ? { ...group, articles: inList(group.articles) } : group,
    );
  };
  const months = new Set(replaced.map(([article]) => monthOf(article)));
  const stories = new Map(site.stories);
  for (const [{ story }] of replaced) if (story) stories.set(story.id, inList(stories.get(story.id) ?? []));
  const translations = new Map(site.translations);
  for (const [{ record }] of replaced) {
    const { translationKey: key = "" } = record;
    const versions = translations.get(key);
    if (versions) translations.set(key, inList(versions));
  }
  return {
    ...site,
    articles: inList(site.articles),
    byUrl,
    months: site.months.map((month) =>
      months.has(month.key) ? { ...month, articles: inList(month.articles) } : month,
    ),
    sections: inGroups(site.sections, ({ section }) => [section]),
    tags: inGroups(site.tags, ({ tags }) => tags),
    authors: inGroups(site.authors, ({ authors }) => authors),
    stories,
    translations,
  };
}
