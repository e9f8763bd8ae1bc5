import type { Article } from "../../src/model/article.ts";
import { unedited } from "../../src/model/front.ts";
import type { Group, Site } from "../../src/model/site.ts";
import { monthsOf } from "../../src/site/months.ts";
import { newestFirst } from "../../src/site/order.ts";
import { publicationFixture } from "./publication-fixture.ts";

const groupsOf = <Subject>(
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly Subject[],
): readonly Group<Subject>[] =>
  [...new Set(articles.flatMap(subjectsOf))].map((subject) => ({
    subject,
    articles: articles.filter((article) => subjectsOf(article).includes(subject)),
  }));

/** Returns a site of some articles in any order, with the sections, tags and authors of these articles. */
export const siteFixture = (given: Partial<Site> = {}): Site => {
  const articles = (given.articles ?? []).toSorted((one, other) => newestFirst(one.record, other.record));
  return {
    publication: publicationFixture(),
    months: monthsOf(articles),
    byUrl: new Map(articles.map((article) => [article.record.url, article])),
    sections: groupsOf(articles, ({ section }) => [section]),
    tags: groupsOf(articles, ({ tags }) => tags),
    authors: groupsOf(articles, ({ authors }) => authors),
    stories: new Map(),
    translations: new Map(),
    pages: [],
    front: unedited,
    furtherFronts: new Map(),
    sectionFronts: new Map(),
    redirects: { origin: { file: "content/redirects.yaml", positions: new Map() }, redirects: [] },
    ageThresholds: [],
    withdrawn: [],
    unpublished: [],
    ended: [],
    unpublishedUpdates: [],
    ...given,
    articles,
  };
};
