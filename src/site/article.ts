import { weakMemo } from "../lib/cache.ts";
import type { Complete } from "../lib/complete.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, type HashBits, HashMixer } from "../lib/hash-bits.ts";
import type { Article, ArticleRecord } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { ArticleStatus, Status } from "../model/status.ts";
import type { Tag } from "../model/tag.ts";
import type { Clock, Moment } from "../model/time.ts";
import type { Coverage, UpdateRecord } from "../model/update.ts";
import { coverageOf } from "./coverage.ts";

/** The values that ids of a record stand for. */
export interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
  /** The updates that are files of their own, by the file of their article. */
  readonly updates: ReadonlyMap<string, readonly UpdateRecord[]>;
}

const none: readonly never[] = [];

/** Returns the article of a record, or undefined if its section is unknown, which `references.ts` reports. */
export function articleOf(
  record: ArticleRecord,
  status: Status,
  { resolvers, clock }: { readonly resolvers: Resolvers; readonly clock: Clock },
): Article | undefined {
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  // Written out, since an archive has very many: each object, list or function that is made on the way costs time.
  const authors = authorsOf(record, resolvers);
  const tags = tagsOf(record, resolvers);
  const story = storyOf(record, resolvers);
  const relatedUrls = resolvers.related.get(record) ?? none;
  const coverage = record.kind === "live" ? coverageIn(record, status, resolvers, clock) : undefined;
  const changed = record.updated && isVisible(record.updated, status, clock) ? record.updated : undefined;
  const updated = coverage ? lastUpdate(coverage, record, changed) : changed;
  const corrections =
    record.corrections.length === 0
      ? none
      : record.corrections.filter(({ date }) => isVisible(date, status, clock));
  const linked = { status, section, authors, tags, story, relatedUrls, updated, corrections, coverage };
  const hash = linkedHash(linked, record);
  const article: Complete<Article> = {
    record,
    status,
    section,
    authors,
    tags,
    story,
    relatedUrls,
    updated,
    expires: record.expires,
    isFromWire: record.wire !== undefined,
    corrections,
    coverage,
    hash,
  };
  return article;
}

function coverageIn(
  record: ArticleRecord,
  status: Status,
  { updates, authors }: Resolvers,
  clock: Clock,
): Coverage {
  return coverageOf({ record, files: updates.get(record.origin.file) ?? none, authors, status }, clock);
}

/** Returns the time of the newest update, or that which the article gives if it is later. */
function lastUpdate(
  { updated }: Coverage,
  { published }: ArticleRecord,
  given: Moment | undefined,
): Moment | undefined {
  if (updated.ms <= published.ms || (given && given.ms > updated.ms)) return given;
  return updated;
}

/** Returns an article with another record of which linking takes the same. */
export function withRecord(article: Article, record: ArticleRecord): Article {
  return { ...article, record, hash: linkedHash(article, record) };
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
function linkedHash(
  article: Omit<Article, "record" | "hash" | "expires" | "isFromWire">,
  record: ArticleRecord,
): HashBits {
  const { status, section, authors, tags, story, relatedUrls, updated, corrections, coverage } = article;
  const mixer = new HashMixer()
    .add(bitsOf(record.hash))
    .addNumber(statuses.indexOf(status))
    .addNumber(updated ? 1 : 0)
    .addNumber(corrections.length)
    .add(bitsOfOne(section))
    .addNumber(authors.length);
  for (const author of authors) mixer.add(bitsOfOne(author));
  mixer.addNumber(tags.length);
  for (const tag of tags) mixer.add(bitsOfOne(tag));
  if (coverage) mixer.add(coverage.hash);
  if (story || relatedUrls.length > 0) mixer.add(bitsOf(hashOf([story?.title ?? "", ...relatedUrls])));
  return mixer;
}

const statuses: readonly Status[] = ["published", "draft", "scheduled"];

/** Returns the bits of the hash of a section, author or tag, which very many articles share. */
const bitsOfOne = weakMemo(({ hash }: Section | Author | Tag) => bitsOf(hash));

/** Returns the status that an article has at the time of a clock. */
export function statusAt(
  record: Pick<ArticleRecord, "draft" | "published" | "expires" | "withdrawn">,
  { hasPassed }: Pick<Clock, "hasPassed">,
): ArticleStatus {
  if (record.draft) return "draft";
  if (!hasPassed(record.published.ms)) return "scheduled";
  const { expires, withdrawn } = record;
  if (expires && hasPassed(expires.ms)) return "expired";
  return withdrawn && hasPassed(withdrawn.date.ms) ? "withdrawn" : "published";
}
