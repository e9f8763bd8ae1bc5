import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { articleFinder } from "./articleFinder.ts";
import { fieldProblem } from "./fieldProblem.ts";
import { unknownName } from "./unknownName.ts";

/** What the ids of a record may be, gathered once. */
interface Known {
  readonly sections: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
  readonly stories: ReadonlySet<string>;
  readonly unreadable: ReadonlySet<string>;
}

/** Whether all that a record names is there, as it nearly always is. */
const isSound = ({ sectionId, authorIds, storyId }: ArticleRecord, known: Known): boolean =>
  known.sections.has(sectionId) &&
  authorIds.every((id) => known.authors.has(id)) &&
  (storyId === undefined || known.stories.has(storyId));

const ofArticle = (record: ArticleRecord, known: Known): readonly Problem[] => {
  const missing = (
    noun: string,
    name: string,
    names: ReadonlySet<string>,
    field: string,
    otherwise: string,
  ) =>
    names.has(name) || known.unreadable.has(name)
      ? []
      : [fieldProblem(record.origin, field, unknownName(noun, name, names, otherwise))];
  const { sectionId, authorIds, storyId } = record;
  return [
    ...(sectionId === ""
      ? []
      : missing("section", sectionId, known.sections, "section", `Add a file sections/${sectionId}.md.`)),
    ...authorIds.flatMap((id, index) =>
      missing("author", id, known.authors, `authors.${index}`, `Add a file authors/${id}.md, or use byline.`),
    ),
    ...(storyId === undefined
      ? []
      : missing("thread", storyId, known.stories, "story", `List it under stories in site.yaml.`)),
  ];
};

const ofSite = ({ publication, siteOrigin, articles, pages, unreadable }: Records): readonly Problem[] => {
  const problems: Problem[] = [];
  if (publication.lead !== undefined) {
    const { fault } = articleFinder(articles, unreadable)(publication.lead);
    if (fault) problems.push(fieldProblem(siteOrigin, "lead", fault));
  }
  const known = new Set(pages.map((page) => page.id));
  for (const [policy, id] of Object.entries(publication.policies))
    if (id !== undefined && !known.has(id) && !unreadable.has(id))
      problems.push(
        fieldProblem(
          siteOrigin,
          `policies.${policy}`,
          unknownName("page", id, known, `Add a file pages/${id}.md.`),
        ),
      );
  return problems;
};

const repeatedIds = (articles: readonly ArticleRecord[]): readonly Problem[] => {
  if (new Set(articles.map(({ id }) => id)).size === articles.length) return [];
  const seen = new Map<string, ArticleRecord>();
  return articles.flatMap((record) => {
    const first = seen.get(record.id);
    seen.set(record.id, first ?? record);
    return first && first.url !== record.url
      ? [
          fieldProblem(
            record.origin,
            "id",
            `"${record.id}" is the id of ${first.origin.file} too. Give each its own.`,
          ),
        ]
      : [];
  });
};

/** Names that lead to nothing: authors, sections, threads, pages; and ids that stand twice. */
export const referenceProblems = (records: Records): readonly Problem[] => {
  const known: Known = {
    sections: new Set(records.sections.map((section) => section.id)),
    authors: new Set(records.authors.map((author) => author.id)),
    stories: new Set(Object.keys(records.publication.stories)),
    unreadable: records.unreadable,
  };
  return [
    ...records.articles
      .filter((record) => !isSound(record, known))
      .flatMap((record) => ofArticle(record, known)),
    ...ofSite(records),
    ...repeatedIds(records.articles),
  ];
};
