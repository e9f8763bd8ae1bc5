import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Problem } from "../model/problem.ts";
import type { Records } from "../model/records.ts";
import { slugOf } from "../text/slugOf.ts";
import { articleFinder } from "./articleFinder.ts";
import { fieldProblem } from "./fieldProblem.ts";
import { type KnownNames, unknownName } from "./unknownName.ts";

/** What the ids of a record may be, gathered once. */
interface Known {
  readonly sections: KnownNames;
  readonly authors: KnownNames;
  readonly stories: KnownNames;
  readonly unreadable: ReadonlySet<string>;
}

/** Whether all that a record names is there, as it nearly always is. */
const isSound = ({ sectionId, authorIds, storyId }: ArticleRecord, known: Known): boolean =>
  known.sections.has(sectionId) &&
  authorIds.every((id) => known.authors.has(id)) &&
  (storyId === undefined || known.stories.has(storyId));

const fileAdvice = (folder: string, name: string): string => {
  const id = slugOf(name);
  return id === name ? `Add a file ${folder}/${id}.md` : `Add a file ${folder}/${id}.md and write ${id} here`;
};

const ofArticle = (record: ArticleRecord, known: Known): readonly Problem[] => {
  const missing = (noun: string, name: string, names: KnownNames, field: string, otherwise: string) =>
    names.has(name) || known.unreadable.has(name) || known.unreadable.has(slugOf(name))
      ? []
      : [fieldProblem(record.origin, field, unknownName(noun, name, names, otherwise))];
  const { sectionId, authorIds, storyId } = record;
  return [
    ...(sectionId === ""
      ? []
      : missing("section", sectionId, known.sections, "section", `${fileAdvice("sections", sectionId)}.`)),
    ...authorIds.flatMap((id, index) =>
      missing(
        "author",
        id,
        known.authors,
        `authors.${index}`,
        `${fileAdvice("authors", id)}, or use byline.`,
      ),
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
  const known = new Map(pages.map(({ id, title }) => [id, title]));
  for (const [policy, id] of Object.entries(publication.policies))
    if (id !== undefined && !known.has(id) && !unreadable.has(id))
      problems.push(
        fieldProblem(
          siteOrigin,
          `policies.${policy}`,
          unknownName("page", id, known, `${fileAdvice("pages", id)}.`),
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
    sections: new Map(records.sections.map(({ id, name }) => [id, name])),
    authors: new Map(records.authors.map(({ id, name }) => [id, name])),
    stories: new Map(Object.entries(records.publication.stories)),
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
