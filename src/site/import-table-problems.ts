import { suggestName } from "../lib/suggest.ts";
import { fieldProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";

type TableFacts = Pick<Records, "importTable" | "sections" | "authors" | "unreadable">;

/** Returns an error for each section and author that `import.yaml` names, but that does not exist. */
export function importTableProblems({
  importTable: { origin, table },
  sections,
  authors,
  unreadable,
}: TableFacts): readonly Problem[] {
  const { subjects = {}, categories = {}, authors: people = {} } = table;
  const groups = [
    ...Object.entries(subjects).map(([name, { section }]) => ({
      field: `subjects.${name}.section`,
      section,
    })),
    ...Object.entries(categories).map(([name, { section }]) => ({
      field: `categories.${name}.section`,
      section,
    })),
  ];
  const knownSections = new Map(sections.map(({ id, name }) => [id, name]));
  const knownAuthors = new Map(authors.map(({ id, name }) => [id, name]));
  return [
    ...groups.flatMap(({ field, section }) =>
      section === undefined || knownSections.has(section) || unreadable.has(section)
        ? []
        : [
            fieldProblem(
              origin,
              field,
              suggestName("section", section, knownSections, "Name a section by its file in sections/."),
            ),
          ],
    ),
    ...Object.entries(people).flatMap(([name, id]) =>
      knownAuthors.has(id) || unreadable.has(id)
        ? []
        : [
            fieldProblem(
              origin,
              `authors.${name}`,
              suggestName("author", id, knownAuthors, "Name an author by the file in authors/."),
            ),
          ],
    ),
  ];
}
