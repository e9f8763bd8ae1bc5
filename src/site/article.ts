import type { Complete } from "../lib/complete.ts";
import { hashOf } from "../lib/hash.ts";
import type { Article, ArticleRecord, Status } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock } from "../model/time.ts";

/** The values that ids of a record stand for. */
interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
}

/** Returns the article of a record, or undefined if its section is unknown, which `references.ts` reports. */
export function articleOf(record: ArticleRecord, resolvers: Resolvers, clock: Clock): Article | undefined {
  const { storyId } = record;
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  const status = statusAt(record, clock);
  // Nothing dated ahead is shown yet, updates and corrections included.
  const isVisible = (ms: number): boolean => status !== "published" || clock.hasPassed(ms);
  const isKnown = storyId !== undefined && Object.hasOwn(resolvers.stories, storyId);
  const title = isKnown ? resolvers.stories[storyId] : undefined;
  const linked: Omit<Complete<Article>, "hash"> = {
    record,
    status,
    section,
    authors: record.authorIds.flatMap((id) => resolvers.authors.get(id) ?? []),
    tags: tagsOf(record, resolvers),
    story: storyId !== undefined && title !== undefined ? { id: storyId, title } : undefined,
    relatedUrls: resolvers.related.get(record) ?? [],
    updated: record.updated && isVisible(record.updated.ms) ? record.updated : undefined,
    corrections: record.corrections.filter(({ date }) => isVisible(date.ms)),
  };
  return { ...linked, hash: linkedHash(linked, record) };
}

/** Returns the tags of a record, each once, however many spellings of it there are. */
function tagsOf({ tagNames }: ArticleRecord, { tagOf }: Resolvers): readonly Tag[] {
  return tagNames
    .flatMap((name) => tagOf(name) ?? [])
    .filter((tag, index, tags) => tags.indexOf(tag) === index);
}

/** Hashes the record and all that linking adds to it or hides of it. */
function linkedHash(article: Omit<Article, "hash">, record: ArticleRecord): string {
  return hashOf([
    record.hash,
    article.status,
    article.section.hash,
    article.story?.title ?? "",
    article.updated?.iso ?? "",
    String(article.corrections.length),
    ...article.authors.map(({ hash }) => hash),
    ...article.tags.map(({ hash }) => hash),
    ...article.relatedUrls,
  ]);
}

/** Returns the status that an article has at the time of a clock. */
export function statusAt(
  record: Pick<ArticleRecord, "draft" | "published">,
  { hasPassed }: Pick<Clock, "hasPassed">,
): Status {
  return record.draft ? "draft" : hasPassed(record.published.ms) ? "published" : "scheduled";
}
