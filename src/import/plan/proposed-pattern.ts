import type { articleUrlParts } from "../../model/article-url-pattern.ts";
import type { PlannedArticle } from "./article-plan.ts";

/** An article with the values that a pattern of addresses is filled with. */
interface PatternFacts extends Record<(typeof articleUrlParts)[number], string> {
  /** Its last address on the old site, as a path. */
  readonly oldAddress: string;
}

/** A pattern, how many articles it fits, and of how many. */
export interface PatternProposal {
  readonly pattern: string;
  readonly fits: number;
  readonly of: number;
}

/** Returns the proposal for the published articles of an import, unless the publication has the pattern already. */
export function proposedPattern(
  articles: readonly PlannedArticle[],
  present: string,
): PatternProposal | undefined {
  const facts = articles.flatMap(({ held, isDraft, section, slug, moment }): readonly PatternFacts[] => {
    const [oldAddress] = held.oldAddresses;
    if (oldAddress === undefined || isDraft) return [];
    const [year = "", month = "", day = ""] = moment.iso.slice(0, 10).split("-");
    return [{ oldAddress, year, month, day, section, slug }];
  });
  const proposal = facts.length === 0 ? undefined : fittingPattern(facts);
  return proposal?.pattern === present ? undefined : proposal;
}

/** The part of the articles that a pattern must fit to be worth a line in `site.yaml`. */
const nearlyAll = 0.9;

/**
 * Returns the pattern of addresses that keeps the old address of nearly all articles; undefined if there is none.
 * @example fittingPattern([{ oldAddress: "/2019/05/ferry/", year: "2019", month: "05", slug: "ferry", … }])
 * // { pattern: "/{year}/{month}/{slug}/", fits: 1, of: 1 }
 */
export function fittingPattern(articles: readonly PatternFacts[]): PatternProposal | undefined {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const pattern of new Set(patternsOf(article))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([one, fits], [other, otherFits]) => otherFits - fits || other.length - one.length,
  );
  if (best === undefined || best[1] < articles.length * nearlyAll) return undefined;
  return { pattern: best[0], fits: best[1], of: articles.length };
}

/** Returns all patterns that give an article its old address. A day may be a month too, so there may be several. */
function patternsOf({ oldAddress, slug, ...values }: PatternFacts): readonly string[] {
  const parts = oldAddress.split("/");
  if (parts.length < 3 || parts[0] !== "" || parts.at(-1) !== "" || parts.at(-2) !== slug) return [];
  const folders = parts.slice(1, -2);
  if (folders.length > 4) return [];
  let patterns = ["/"];
  for (const folder of folders) {
    const names = Object.entries(values).flatMap(([name, value]) => (value === folder ? [`{${name}}`] : []));
    const fixed = /^[a-z0-9-]+$/.test(folder) ? [folder] : [];
    patterns = patterns.flatMap((pattern) => [...names, ...fixed].map((name) => `${pattern}${name}/`));
  }
  return patterns.map((pattern) => `${pattern}{slug}/`);
}
