import type { ArticleRecord } from "../model/article.ts";
import type { WithdrawnArticle } from "../model/site.ts";
import type { Resolvers } from "./article.ts";

/** Returns what a site still knows of an article that was withdrawn; nothing if its section is unknown. */
export function withdrawnArticle(
  record: ArticleRecord,
  { sections }: Pick<Resolvers, "sections">,
): readonly WithdrawnArticle[] {
  const { origin, id, url, slug, title, published, language, direction, aliases } = record;
  const section = sections.get(record.sectionId);
  if (!section || !record.withdrawn) return [];
  const known = { origin, id, url, slug, title, published, language, direction, aliases };
  return [{ record: known, section, ...record.withdrawn }];
}

export function latestWithdrawalFirst(one: WithdrawnArticle, other: WithdrawnArticle): number {
  return other.date.ms - one.date.ms || (one.record.url < other.record.url ? -1 : 1);
}
