import type { Article } from "../model/article.ts";
import type { ArticleRecord } from "../model/articleRecord.ts";
import type { Author } from "../model/author.ts";
import type { Section } from "../model/section.ts";
import type { Tag } from "../model/tag.ts";
import { digestOf } from "../text/digestOf.ts";
import type { Clock } from "./clock.ts";
import { standingAt } from "./standingAt.ts";

/** What the ids of records lead to. */
export interface Resolvers {
  readonly sections: ReadonlyMap<string, Section>;
  readonly authors: ReadonlyMap<string, Author>;
  readonly tagOf: (spelling: string) => Tag | undefined;
  readonly related: ReadonlyMap<ArticleRecord, readonly string[]>;
  readonly stories: Readonly<Record<string, string>>;
}

const known = <Value>(values: readonly (Value | undefined)[]): readonly Value[] =>
  values.filter((value) => value !== undefined);

/** Of all that linking adds to a record or takes away from it. */
const linkedDigest = (article: Article): string =>
  digestOf([
    article.digest,
    article.standing,
    article.section.digest,
    article.story?.title ?? "",
    article.updated?.iso ?? "",
    String(article.corrections.length),
    ...article.authors.map(({ digest }) => digest),
    ...article.tags.map(({ digest }) => digest),
    ...article.relatedUrls,
  ]);

/** Each tag once, in whichever spellings it stands there. */
const tagsOf = ({ tagNames }: ArticleRecord, { tagOf }: Resolvers): readonly Tag[] =>
  known(tagNames.map(tagOf)).filter((tag, index, tags) => tags.indexOf(tag) === index);

/** An article of a record, or undefined where its section is unknown (which is reported elsewhere). */
export const articleOf = (record: ArticleRecord, resolvers: Resolvers, clock: Clock): Article | undefined => {
  const { storyId } = record;
  const section = resolvers.sections.get(record.sectionId);
  if (!section) return undefined;
  const standing = standingAt(record, clock);
  // What is dated ahead does not exist yet, corrections and updates included.
  const isThere = (ms: number): boolean => standing !== "published" || clock.hasCome(ms);
  const isKnown = storyId !== undefined && Object.hasOwn(resolvers.stories, storyId);
  const title = isKnown ? resolvers.stories[storyId] : undefined;
  // Written out, since an archive has very many of them, and objects that are spread need twice the memory.
  const article = {
    origin: record.origin,
    id: record.id,
    url: record.url,
    slug: record.slug,
    title: record.title,
    description: record.description,
    published: record.published,
    updated: record.updated && isThere(record.updated.ms) ? record.updated : undefined,
    byline: record.byline,
    kind: record.kind,
    sponsor: record.sponsor,
    dateline: record.dateline,
    picture: record.picture,
    map: record.map,
    corrections: record.corrections.filter(({ date }) => isThere(date.ms)),
    sources: record.sources,
    language: record.language,
    direction: record.direction,
    canonical: record.canonical,
    aliases: record.aliases,
    contents: record.contents,
    evergreen: record.evergreen,
    body: record.body,
    standing,
    section,
    authors: known(record.authorIds.map((id) => resolvers.authors.get(id))),
    tags: tagsOf(record, resolvers),
    story: storyId !== undefined && title !== undefined ? { id: storyId, title } : undefined,
    relatedUrls: resolvers.related.get(record) ?? [],
    digest: record.digest,
  };
  article.digest = linkedDigest(article);
  return article;
};
