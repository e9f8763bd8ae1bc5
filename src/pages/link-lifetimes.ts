import type { Records } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { dateText } from "../site/front-articles.ts";
import { aliasUrl } from "./redirects.ts";

type LifetimeFacts = Pick<Records, "articles" | "pages" | "sections" | "authors">;

/**
 * Returns a function that says why a link must not stand on a page: its target expires before the page does, so that the link
 * would lead nowhere one day. It says so from the beginning, whatever the clock says: otherwise the build at which an article
 * expires would fail, and the article would stay. Returns undefined if no article expires.
 */
export function lifetimeChecker(
  { articles, pages, sections, authors }: LifetimeFacts,
  /** Returns the urls of listings that end with the articles that expire. Costly, so called only if needed. */
  vanishing: () => ReadonlySet<string>,
): ((path: string, source: string) => string | undefined) | undefined {
  const ends = new Map<string, Moment>();
  for (const { url, aliases, expires } of articles)
    if (expires) for (const path of [url, ...aliases.map(aliasUrl)]) ends.set(path, expires);
  if (ends.size === 0) return undefined;
  const lasting = new Set([...articles, ...pages, ...sections, ...authors].map(({ url }) => url));
  return (path, source) => {
    if (path === source) return undefined;
    const [end, own] = [ends.get(path), ends.get(source)];
    if (end)
      return own && own.ms <= end.ms
        ? undefined
        : `The link leads to ${path}, which expires on ${dateText(end)} and is nowhere from then on. Remove it: only an article that expires no later may link there.`;
    return own || lasting.has(path) || !vanishing().has(path)
      ? undefined
      : `The link leads to ${path}, where nothing is once the articles there have expired. Remove it.`;
  };
}
