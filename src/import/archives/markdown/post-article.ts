import type { ImportContext, InputFile } from "../../import-format.ts";
import type { ImportedArticle, ImportedPage, ImportedText } from "../../imported-item.ts";
import { dateOf } from "./dates.ts";
import type { Fields } from "./front-matter.ts";
import { plainLine } from "./plain-line.ts";
import { type KnownAuthors, postCredits } from "./post-credits.ts";
import { leadPicture } from "./post-pictures.ts";
import { draftReason, postRelease } from "./post-release.ts";
import { firstText } from "./values.ts";

/** What a generator says of a post. */
export interface Post {
  readonly file: InputFile;
  /** Those of its file, over those that the site gives to all of its folder. */
  readonly fields: Fields;
  readonly text: ImportedText;
  /** The date in its name or its path. */
  readonly dateInName?: string | undefined;
  readonly slug: string;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly oldAddresses: readonly string[];
  /** The address of its page with its host, by which feeds know it; undefined if the host is not known. */
  readonly feedId?: string | undefined;
  readonly lang?: string | undefined;
  readonly translationKey?: string | undefined;
  /** The zone of times without an offset; undefined for the publication's. */
  readonly zone: string | undefined;
  readonly authors: KnownAuthors;
  /** Pictures beside it, for itself alone. */
  readonly bundled?: readonly string[] | undefined;
  /** Returns the address of a picture that the fields name; undefined if that is the address itself. */
  readonly picture?: ((address: string) => string) | undefined;
  /** Why it is a draft if its place says so. */
  readonly draftReason?: string | undefined;
  readonly notices: readonly string[];
}

/** Returns a post as an article. */
export function articleOfPost(post: Post, context: ImportContext): ImportedArticle {
  const { fields, zone } = post;
  const writtenDate =
    firstText(fields, "publishdate", "publish_date", "date", "published_at", "pubdate") ?? undefined;
  const fallback = dateOf(fields.get("lastmod"), zone);
  const date =
    writtenDate === undefined || isPlaceholder(writtenDate)
      ? (post.dateInName ?? fallback)
      : dateOf(writtenDate, zone);
  const image = leadPicture(fields, post.bundled);
  const release =
    post.draftReason === undefined
      ? postRelease(fields, { date, writtenDate }, context)
      : ({ state: "draft", reason: post.draftReason } as const);
  return {
    type: "article",
    source: { file: post.file.shown },
    release,
    title: titleOf(post),
    standfirst: standfirstOf(fields),
    date,
    updated: updatedOf(fields, zone),
    expires: dateOf(fields.get("expirydate") ?? fields.get("expires"), zone),
    credits: postCredits(fields, post.authors),
    categories: post.categories,
    tags: post.tags,
    subjects: [],
    lang: post.lang ?? languageOf(fields),
    translationKey: post.translationKey,
    slug: firstText(fields, "slug") ?? post.slug,
    id: firstText(fields, "guid") ?? post.feedId,
    canonical: firstText(fields, "canonical", "canonicalurl", "canonical_url"),
    oldAddresses: post.oldAddresses,
    image: image && { ...image, address: post.picture?.(image.address) ?? image.address },
    text: post.text,
    notices: post.notices,
  };
}

/** Returns a text of the site that is no news as a static page. */
export function pageOfPost(post: Post): ImportedPage {
  const { fields, zone } = post;
  const reason = post.draftReason ?? draftReason(fields);
  return {
    type: "page",
    source: { file: post.file.shown },
    release: reason === undefined ? { state: "public" } : { state: "draft", reason },
    title: titleOf(post),
    standfirst: standfirstOf(fields),
    updated: updatedOf(fields, zone),
    lang: post.lang ?? languageOf(fields),
    translationKey: post.translationKey,
    slug: firstText(fields, "slug") ?? post.slug,
    oldAddresses: post.oldAddresses,
    text: post.text,
    notices: post.notices,
  };
}

/** Returns the title of a post, or words made of its name. */
function titleOf({ fields, slug }: Post): string {
  const title = firstText(fields, "title", "headline", "linktitle");
  if (title !== undefined) return plainLine(title);
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function standfirstOf(fields: Fields): string | undefined {
  const text = firstText(
    fields,
    "description",
    "standfirst",
    "summary",
    "excerpt",
    "subtitle",
    "dek",
    "deck",
    "lead",
  );
  return (text && plainLine(text)) || undefined;
}

function updatedOf(fields: Fields, zone: string | undefined): string | undefined {
  const written = firstText(
    fields,
    "lastmod",
    "updated",
    "last_modified_at",
    "modified",
    "last_updated",
    "updated_at",
  );
  return dateOf(written, zone);
}

/** Returns the language that front matter names. */
export function languageOf(fields: Fields): string | undefined {
  return firstText(fields, "lang", "language", "locale")?.replaceAll("_", "-");
}

/** Eleventy computes such dates. */
function isPlaceholder(date: string): boolean {
  return /^(?:created|last modified|git created|git last modified)$/i.test(date);
}
