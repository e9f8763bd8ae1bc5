import type { Complete } from "../lib/complete.ts";
import { hashOf } from "../lib/hash.ts";
import type { Article, ArticleRecord, Status } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock, Moment } from "../model/time.ts";

/** The values that ids of a record stand for. */
interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
}

const none: readonly never[] = [];

/** Returns the article of a record, or undefined if its section is unknown, which `references.ts` reports. */
export function articleOf(record: ArticleRecord, resolvers: Resolvers, clock: Clock): Article | undefined {
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  const status = statusAt(record, clock);
  // Written out, since an archive has very many: each object, list or function that is made on the way costs time.
  const article: Omit<Complete<Article>, "hash"> & { hash: string } = {
    record,
    status,
    section,
    authors: authorsOf(record, resolvers),
    tags: tagsOf(record, resolvers),
    story: storyOf(record, resolvers),
    relatedUrls: resolvers.related.get(record) ?? none,
    updated: record.updated && isVisible(record.updated, status, clock) ? record.updated : undefined,
    corrections:
      record.corrections.length === 0
        ? none
        : record.corrections.filter(({ date }) => isVisible(date, status, clock)),
    hash: "",
  };
  article.hash = linkedHash(article, record);
  return article;
}

/** Returns false for what is dated ahead, updates and corrections included: nothing of it is shown yet. */
function isVisible({ ms }: Moment, status: Status, clock: Clock): boolean {
  return status !== "published" || clock.hasPassed(ms);
}

function authorsOf({ authorIds }: ArticleRecord, { authors }: Resolvers): readonly Author[] {
  const found: Author[] = [];
  for (const id of authorIds) {
    const author = authors.get(id);
    if (author) found.push(author);
  }
  return found;
}

/** Returns the tags of a record, each once, however many spellings of it there are. */
function tagsOf({ tagNames }: ArticleRecord, { tagOf }: Resolvers): readonly Tag[] {
  const tags: Tag[] = [];
  for (const name of tagNames) {
    const tag = tagOf(name);
    if (tag && !tags.includes(tag)) tags.push(tag);
  }
  return tags;
}

function storyOf({ storyId }: ArticleRecord, { stories }: Resolvers): Article["story"] {
  if (storyId === undefined || !Object.hasOwn(stories, storyId)) return undefined;
  const title = stories[storyId];
  return title === undefined ? undefined : { id: storyId, title };
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
