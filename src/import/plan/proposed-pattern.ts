import type { articleUrlParts } from "../../model/article-url-pattern.ts";

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

/** The part of the articles that a pattern must fit to be worth a line in `site.yaml`. */
const nearlyAll = 0.9;

/**
 * Finds the pattern of addresses that keeps the old address of nearly all articles, if there is one.
 * @example counter.add({ oldAddress: "/2019/05/ferry/", year: "2019", month: "05", slug: "ferry", … })
 * // counter.best(): { pattern: "/{year}/{month}/{slug}/", fits: 1, of: 1 }
 */
export function patternCounter() {
  const counts = new Map<string, number>();
  let size = 0;
  return {
    add: (article: PatternFacts): void => {
      size += 1;
      for (const pattern of new Set(patternsOf(article))) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    },
    best: (): PatternProposal | undefined => {
      const [best] = [...counts].sort(
        ([one, fits], [other, otherFits]) => otherFits - fits || other.length - one.length,
      );
      if (best === undefined || best[1] < size * nearlyAll) return undefined;
      return { pattern: best[0], fits: best[1], of: size };
    },
  };
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
