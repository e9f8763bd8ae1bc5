import type { ArticleRecord } from "../model/article.ts";
import type { EditedBlock, Front } from "../model/front.ts";
import type { Clock, Moment } from "../model/time.ts";
import type { ArticleFinder } from "./references.ts";

/** What linking fronts needs. */
export interface FrontTerms {
  readonly find: ArticleFinder;
  readonly clock: Pick<Clock, "hasPassed" | "audience">;
  /** Returns the id of a tag by one of its spellings or by its id. */
  readonly tagId: (name: string) => string | undefined;
}

/**
 * Returns a front as of a clock: articles by their root-relative urls, tags by their ids, without what is over. What is unknown
 * is left out, and reported by `frontProblems`.
 */
export function linkedFront(front: Front, { find, clock, tagId }: FrontTerms): Front {
  const urlOf = (name: string): string | undefined => find(name).record?.url;
  const urls = (names: readonly string[]): readonly string[] => names.flatMap((name) => urlOf(name) ?? []);
  const { breaking, lead, pinned, focus, blocks, latest } = withoutOver(front, clock);
  const leadUrl = lead && urlOf(lead.article);
  return {
    breaking: breaking && {
      ...breaking,
      article: breaking.article === undefined ? undefined : urlOf(breaking.article),
    },
    lead:
      lead === undefined || leadUrl === undefined
        ? undefined
        : { ...lead, article: leadUrl, related: lead.related && urls(lead.related) },
    pinned: urls(pinned),
    focus: focus.map((name) =>
      name.startsWith(tagPrefix) ? `${tagPrefix}${tagId(name.slice(tagPrefix.length)) ?? ""}` : name,
    ),
    blocks: blocks?.map((block) => ({
      ...block,
      tag: block.tag === undefined ? undefined : tagId(block.tag),
      articles: block.articles && urls(block.articles),
      pinned: urls(block.pinned),
    })),
    latest,
  };
}

/** What stands before the name of a tag in `focus`. */
export const tagPrefix = "tag/";
/** What stands before the name of a section there. */
export const sectionPrefix = "section/";

/** Returns true if a front may choose an article by itself. Sponsored ones have a block of their own. */
export function mayStand({ kind, weight }: Pick<ArticleRecord, "kind" | "weight">): boolean {
  return kind !== "sponsored" && weight !== 0;
}

/** Returns a front without what is over at the time of a clock. */
export function withoutOver(front: Front, { hasPassed }: Pick<Clock, "hasPassed">): Front {
  const isOver = (until: Moment | undefined): boolean => until !== undefined && hasPassed(until.ms);
  const { breaking, lead, blocks } = front;
  return {
    ...front,
    breaking: isOver(breaking?.until) ? undefined : breaking,
    lead: isOver(lead?.until) ? undefined : lead,
    blocks: blocks?.filter(({ until }: EditedBlock) => !isOver(until)),
  };
}

/**
 * Returns a front as the pages of another language show it: with the versions of its articles in that language, and without the
 * words that an editor wrote for it. `versionOf` returns the url of the version of an article, if there is one.
 */
export function translatedFront(front: Front, versionOf: (url: string) => string | undefined): Front {
  const versions = (urls: readonly string[]): readonly string[] =>
    urls.flatMap((url) => versionOf(url) ?? []);
  const { lead, pinned, focus, blocks, latest } = front;
  const article = lead && versionOf(lead.article);
  return {
    lead:
      lead === undefined || article === undefined
        ? undefined
        : { article, field: lead.field, related: lead.related && versions(lead.related) },
    pinned: versions(pinned),
    focus,
    blocks: blocks?.map(({ title: _, ...block }) => ({
      ...block,
      articles: block.articles && versions(block.articles),
      pinned: versions(block.pinned),
    })),
    latest,
  };
}
