import { hourInMs } from "../lib/durations.ts";
import type { ArticleRecord } from "../model/article.ts";
import type { Front } from "../model/front.ts";
import { fieldProblem, type Origin, type Problem } from "../model/problem.ts";
import type { Records } from "../model/site.ts";
import type { Clock, Moment } from "../model/time.ts";
import { statusAt } from "./article.ts";
import { type FrontTerms, mayStand } from "./front.ts";

/** How old a lead may be without a warning, in hours. */
const freshHours = 48;

/** A front with its file, and what it may name. */
export interface CheckedFront {
  readonly front: Front;
  readonly origin: Origin;
  /** Says why an article can't stand on it, such as one in another language; undefined if it can. */
  readonly refuse: (record: ArticleRecord) => string | undefined;
  /** The id of the section whose front it is; undefined for that of a language. */
  readonly section?: string | undefined;
}

/** Returns the problems of the articles that a front names: those that are unknown, there twice, or seen by nobody yet. */
export function articleProblems(
  front: Front,
  { origin, refuse }: CheckedFront,
  { find, clock }: FrontTerms,
): readonly Problem[] {
  const seen = new Map<ArticleRecord, string>();
  const breaking =
    front.breaking?.article === undefined
      ? []
      : [{ name: front.breaking.article, field: "breaking.article" }];
  return [...breaking, ...namedArticles(front)].flatMap(({ name, field }): readonly Problem[] => {
    const { record, error } = find(name);
    if (!record) return error === undefined ? [] : [fieldProblem(origin, field, error)];
    const refused = refuse(record) ?? sponsoredError(record);
    if (refused !== undefined) return [fieldProblem(origin, field, refused)];
    const first = seen.get(record);
    if (first !== undefined)
      return [
        fieldProblem(
          origin,
          field,
          `"${name}" stands on this front already, by ${first}. Remove one of the two.`,
        ),
      ];
    if (field !== "breaking.article") seen.set(record, field);
    const hidden = unpublishedNotice(record, clock);
    return hidden === undefined ? [] : [fieldProblem(origin, field, hidden, "warning")];
  });
}

/** A place of a front that names an article. */
interface NamedArticle {
  readonly name: string;
  readonly field: string;
}

/** Returns the places that name articles, but for breaking news, whose article may stand elsewhere too. */
function namedArticles({ lead, pinned, blocks = [] }: Front): readonly NamedArticle[] {
  const list = (names: readonly string[], field: string): readonly NamedArticle[] =>
    names.map((name, index) => ({ name, field: `${field}.${index}` }));
  return [
    ...(lead ? [{ name: lead.article, field: lead.field }] : []),
    ...list(lead?.related ?? [], "lead.related"),
    ...list(pinned, "pinned"),
    ...blocks.flatMap(({ articles = [], pinned: first, field }) => [
      ...list(articles, `${field}.articles`),
      ...list(first, `${field}.pinned`),
    ]),
  ];
}

function sponsoredError({ kind, slug }: ArticleRecord): string | undefined {
  return kind === "sponsored"
    ? `"${slug}" is sponsored. Sponsored articles stand in their own block, which shows the newest by itself. Remove it here.`
    : undefined;
}

function unpublishedNotice(record: ArticleRecord, clock: FrontTerms["clock"]): string | undefined {
  const status = statusAt(record, clock);
  if (clock.audience === "preview" && (status === "draft" || status === "scheduled")) return undefined;
  switch (status) {
    case "draft":
      return `"${record.slug}" is a draft. It stands here as soon as it is published.`;
    case "scheduled":
      return `"${record.slug}" comes out on ${dateText(record.published)}. It stands here from then on.`;
    case "expired":
      return `"${record.slug}" has expired, and stands here no longer. Remove it.`;
    case "withdrawn":
      return `"${record.slug}" was withdrawn, and stands here no longer. Remove it.`;
    case "published":
      return undefined;
  }
}

/** Returns a moment as editors write it. */
export function dateText({ iso, precision }: Moment): string {
  return iso.slice(0, precision === "day" ? 10 : 16);
}

/** Returns a warning for a lead that is old although something newer is out that the front may choose. */
export function ageProblems(
  { lead }: Front,
  { origin, refuse, section }: CheckedFront,
  { find, clock, records }: FrontTerms & { readonly records: Records },
): readonly Problem[] {
  const record = lead && find(lead.article).record;
  if (
    !record ||
    refuse(record) !== undefined ||
    clock.audience === "preview" ||
    statusAt(record, clock) !== "published"
  )
    return [];
  const isOld = clock.hasPassed(record.published.ms + freshHours * hourInMs);
  const mayLead = (other: ArticleRecord): boolean =>
    (section === undefined || other.sectionId === section) &&
    mayStand(other) &&
    isNewer(other, record, clock) &&
    refuse(other) === undefined;
  if (!isOld || !records.articles.some(mayLead)) return [];
  return [
    fieldProblem(
      origin,
      lead.field,
      `"${record.slug}" is of ${dateText(record.published)}, more than ${freshHours} hours ago. Name another article, or remove the line: the page then chooses by itself.`,
      "warning",
    ),
  ];
}

function isNewer(other: ArticleRecord, record: ArticleRecord, clock: Pick<Clock, "hasPassed">): boolean {
  return other.published.ms > record.published.ms && statusAt(other, clock) === "published";
}
