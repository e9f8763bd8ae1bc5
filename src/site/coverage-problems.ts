import { slugOf } from "../lib/names.ts";
import { type KnownNames, suggestName } from "../lib/suggest.ts";
import type { ArticleRecord } from "../model/article.ts";
import { reservedIds } from "../model/body.ts";
import { fieldProblem, fileProblem, lineProblem, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { UpdateRecord } from "../model/update.ts";
import { updatesByArticle } from "./coverage.ts";
import { isKnown } from "./references.ts";

/** Returns the problems of live coverage that only show when its updates are put together. */
export function coverageProblems(records: Records): readonly Problem[] {
  const live = records.articles.filter(({ kind }) => kind === "live");
  if (live.length === 0 && records.updates.length === 0) return [];
  const files = updatesByArticle(records.updates);
  const authors = new Map(records.authors.map(({ id, name }) => [id, name]));
  return [
    ...strayUpdates(files, records),
    ...live.flatMap((article) => {
      const own = files.get(article.origin.file) ?? [];
      const all = [...article.updates, ...own];
      return [
        ...repeatedIds(all, article),
        ...all.flatMap((update) => outOfCoverage(update, article)),
        ...all.flatMap((update) => unknownAuthors(update, authors, records.unreadable)),
        ...own.flatMap((update) => otherLanguage(update, article)),
      ];
    }),
  ];
}

/** Returns a problem of an update: of a field of its file, or of the line on which its block begins. */
function updateProblem({ origin, line }: UpdateRecord, field: string, message: string): Problem {
  return line > 0 ? lineProblem(origin.file, line, message) : fieldProblem(origin, field, message);
}

/** Returns an error for each file of `updates/` that lies beside no live article, once for each folder. */
function strayUpdates(
  files: ReadonlyMap<string, readonly UpdateRecord[]>,
  { articles, unreadable }: Records,
): readonly Problem[] {
  const byFile = new Map(articles.map((article) => [article.origin.file, article]));
  return [...files].flatMap(([file, [update]]) => {
    const article = byFile.get(file);
    if (!update || article?.kind === "live") return [];
    const folder = file.replace(/[/\\]index\.md$/, "").replace(/^.*[/\\]/s, "");
    if (!article && unreadable.has(folder)) return [];
    return [
      fileProblem(
        update.origin.file,
        article
          ? `Updates lie beside ${file}, which is no live coverage. Write kind: live there, or move the files.`
          : `Updates lie here, but there is no article ${file}. Updates of live coverage lie in updates/ beside the index.md of their article.`,
      ),
    ];
  });
}

function repeatedIds(all: readonly UpdateRecord[], { body }: ArticleRecord): readonly Problem[] {
  const another = "another part of the page";
  const taken = new Map<string, string>([...reservedIds, ...body.anchors].map((id) => [id, another]));
  for (const { body } of all) for (const anchor of body.anchors) taken.set(anchor, another);
  const problems: Problem[] = [];
  for (const update of all) {
    const { id, line, origin } = update;
    const owner = taken.get(id);
    if (owner !== undefined) problems.push(repeatedId(update, owner));
    else taken.set(id, line > 0 ? `the update on line ${line}` : origin.file);
  }
  return problems;
}

function repeatedId({ id, line, origin }: UpdateRecord, owner: string): Problem {
  return line > 0
    ? lineProblem(
        origin.file,
        line,
        `This update has the id "${id}", which ${owner} has too. Write another title, or an id of its own at the end of the line, like {#first-lamps}.`,
      )
    : fileProblem(
        origin.file,
        `The name of the file makes the id "${id}", which ${owner} has too. Give the file another name.`,
      );
}

function outOfCoverage(
  update: UpdateRecord,
  { coverageStart, coverageEnd }: ArticleRecord,
): readonly Problem[] {
  const { date } = update;
  if (coverageStart && date.ms < coverageStart.ms)
    return [
      updateProblem(
        update,
        "date",
        `The update is of ${date.iso}, before coverageStart, which is ${coverageStart.iso}. Correct one of the two.`,
      ),
    ];
  if (coverageEnd && date.ms > coverageEnd.ms)
    return [
      updateProblem(
        update,
        "date",
        `The update is of ${date.iso}, after coverageEnd, which is ${coverageEnd.iso}. Correct one of the two.`,
      ),
    ];
  return [];
}

function unknownAuthors(
  update: UpdateRecord,
  known: KnownNames,
  unreadable: ReadonlySet<string>,
): readonly Problem[] {
  return update.authorIds.flatMap((id, index) =>
    isKnown(id, known, unreadable)
      ? []
      : [
          updateProblem(
            update,
            `authors.${index}`,
            suggestName("author", id, known, `Add a file authors/${slugOf(id)}.md.`),
          ),
        ],
  );
}

/** Returns an error if an update has another language than its article: it is read by the rules of its language. */
function otherLanguage(update: UpdateRecord, { language }: ArticleRecord): readonly Problem[] {
  return update.language === language
    ? []
    : [
        fieldProblem(
          update.origin,
          "lang",
          `The update is in ${update.language}, and its article in ${language}. Write lang: ${language}`,
        ),
      ];
}
