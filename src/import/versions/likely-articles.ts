import type { ArticleRecord } from "../../model/article.ts";

/** So many are named at most: an editor looks at each. */
const most = 5;

/**
 * Returns the articles of which an order speaks that names no identifier, the likeliest first: those whose headline stands in its
 * words, then those whose headline has all words of a slug line in it. A guess like this is for an editor, and never carried out.
 */
export function likelyArticles(
  articles: readonly ArticleRecord[],
  { words, provider }: { readonly words: readonly string[]; readonly provider: string },
): readonly ArticleRecord[] {
  const said = words.map(plain);
  const slugs = words.flatMap(slugsIn);
  const candidates = articles
    .filter(({ withdrawn, wire }) => !withdrawn && isFrom(wire?.provider, provider))
    .toSorted((one, other) => other.published.ms - one.published.ms);
  const byHeadline = candidates.filter(({ title }) => {
    const headline = plain(title);
    return headline.trim().includes(" ") && said.some((line) => line.includes(headline));
  });
  const bySlug = candidates.filter(({ title, slug }) => {
    const known = plain(`${title} ${slug}`);
    return slugs.some((parts) => parts.every((part) => known.includes(` ${part} `)));
  });
  return [...new Set([...byHeadline, ...bySlug])].slice(0, most);
}

/** Reports in plain text leave no provider behind, and their orders may name none. */
function isFrom(provider: string | undefined, named: string): boolean {
  return provider === undefined || named === "" || plain(provider) === plain(named);
}

/** Returns the words of a text in small letters, with a space round each. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}

/**
 * Returns the words of the slug lines in a text, without those of the desk.
 * @example slugsIn("Kill the story slugged BC-Harbour-Storm, 2nd Ld.") // [["harbour", "storm"]]
 */
function slugsIn(text: string): readonly (readonly string[])[] {
  const slugs = [
    ...[...text.matchAll(/\p{Lu}[\p{L}\p{N}]*(?:-{1,2}[\p{L}\p{N}]+)+/gu)].map(([slug]) => slug),
    ...[...text.matchAll(/\bslug(?:ged|line| line)?:? ["“]?([\p{L}\p{N}]{3,})/giu)].map(
      ([, slug = ""]) => slug,
    ),
  ];
  return slugs.map(wordsOfSlug).filter((parts) => parts.length > 0);
}

function wordsOfSlug(slug: string): readonly string[] {
  return slug
    .split("-")
    .filter(
      (part) =>
        !/^(?:BC|AM|PM|AP|KILL|BULLETIN|URGENT|MANDATORY|ADVISORY|HOLD|LD|ADD|WRITETHRU|)$/i.test(part),
    )
    .map((part) => part.toLowerCase());
}
