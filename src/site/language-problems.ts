import { suggestName } from "../lib/suggest.ts";
import type { ArticleRecord } from "../model/article.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import { furtherLanguages } from "./further-languages.ts";

/** Returns the problems of the further languages of a publication: unknown names, and names that are missing. */
export function languageProblems(records: Records): readonly Problem[] {
  const { publication, articles } = records;
  const languages = Object.entries(publication.languages);
  if (languages.length === 0) return [];
  const languageOf = furtherLanguages(publication);
  const listed = Map.groupBy(articles, ({ language }) => languageOf(language));
  return [
    ...languages.flatMap(([language, { sections = {} }]) => [
      ...unknownSections(language, Object.keys(sections), records),
      ...unnamedSections(language, listed.get(language) ?? [], records),
    ]),
  ];
}

function unknownSections(
  language: string,
  ids: readonly string[],
  { sections, siteOrigin, unreadable }: Records,
): readonly Problem[] {
  const known = new Map(sections.map(({ id, name }) => [id, name]));
  return ids
    .filter((id) => !known.has(id) && !unreadable.has(id))
    .map((id) =>
      fieldProblem(
        siteOrigin,
        `languages.${language}.sections.${id}`,
        suggestName("section", id, known, `Add a file sections/${id}.md, or remove the line.`),
      ),
    );
}

function unnamedSections(
  language: string,
  articles: readonly ArticleRecord[],
  { publication, sections, siteOrigin }: Records,
): readonly Problem[] {
  const names = publication.languages[language]?.sections ?? {};
  const used = new Set(articles.map(({ sectionId }) => sectionId));
  const unnamed = sections.filter(({ id }) => used.has(id) && names[id] === undefined);
  const lines = unnamed.map(({ id }) => `${id}: …`).join(", ");
  const list = new Intl.ListFormat("en-GB").format(unnamed.map(({ name }) => `"${name}"`));
  return unnamed.length === 0
    ? []
    : [
        fieldProblem(
          siteOrigin,
          `languages.${language}`,
          `has articles in ${list}, which ${unnamed.length === 1 ? "has no name" : "have no names"} in this language. Add sections: { ${lines} } with the ${unnamed.length === 1 ? "name" : "names"} that readers of this language know.`,
          "warning",
        ),
      ];
}
