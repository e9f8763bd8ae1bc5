import { parseMoment } from "../i18n/parse-date.ts";
import { archiveArticleFields } from "../model/archive-fields.ts";
import { type ArticleFields, articleFields } from "../model/article-fields.ts";
import type { CareRule } from "../model/care.ts";
import type { Problem, Result } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import type { ContentFile } from "./content-file.ts";
import { parseFields } from "./validate.ts";

/** Returns true if an article was published before the day from which on the publication asks for care. */
export function isOfArchive(
  date: unknown,
  { archive, timeZone }: Pick<Publication, "archive" | "timeZone">,
): boolean {
  if (!archive || typeof date !== "string") return false;
  // Local dates begin with their day. Most are local, and take long to parse.
  if (localDate.test(date)) return date.slice(0, 10) < archive.before;
  const [published, before] = [date, archive.before].map((text) => parseMoment(text, timeZone).moment);
  return published !== undefined && before !== undefined && published.ms < before.ms;
}

const localDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/**
 * Validates the fields of an article of the archive. What only the schema of other articles refuses is a problem of care, and no
 * error.
 */
export function parseArchiveFields(source: ContentFile): Result<ArticleFields> {
  const strict = parseFields(articleFields, source);
  if (strict.value)
    return { value: strict.value, problems: strict.problems.map((one) => asCare("marks", one)) };
  const lenient = parseFields(archiveArticleFields, source);
  const refused = new Set(lenient.problems.map(fieldOf));
  const marks = lenient.problems.map((problem) =>
    problem.severity === "warning" ? asCare("marks", problem) : problem,
  );
  const careless = strict.problems.filter(
    (problem) => problem.severity === "error" && !refused.has(fieldOf(problem)),
  );
  return {
    value: lenient.value,
    problems: [...marks, ...careless.map((problem) => asCare(ruleOf(problem), problem))],
  };
}

function fieldOf({ field }: Problem): string {
  return field ?? "";
}

function ruleOf({ field }: Problem): CareRule {
  return field?.endsWith(".alt") ? "alternative" : "lengths";
}

/** Returns a problem as one that stops nothing, and that is counted with others of its rule. */
export function asCare(care: CareRule, problem: Problem): Problem {
  return { ...problem, severity: "warning", care };
}
