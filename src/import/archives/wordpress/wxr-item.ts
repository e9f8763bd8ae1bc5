import { ownCopy } from "../../own-copy.ts";
import type { WxrElement } from "./wxr-elements.ts";

/** An item of a WordPress export: a post, a page, an attachment, or what plugins and WordPress itself keep as posts. */
export interface WxrItem {
  readonly id: string;
  /** "post", "page", "attachment", "revision", or a name that a plugin or theme made up. */
  readonly type: string;
  readonly status: string;
  /** HTML. */
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** The login of who saved it first. */
  readonly creator: string;
  readonly slug: string;
  readonly hasPassword: boolean;
  /** As WordPress writes them: "2013-06-07 03:00:44", all zeros if there is none. */
  readonly dates: {
    readonly utc: string;
    readonly local: string;
    readonly modifiedUtc: string;
    /** As RFC 822. */
    readonly feed: string;
  };
  readonly parent: string;
  readonly attachmentUrl: string;
  /** HTML with block comments and shortcodes. */
  readonly content: string;
  readonly excerpt: string;
  readonly terms: readonly WxrTerm[];
  readonly meta: ReadonlyMap<string, string>;
  /** The slugs that it had before. */
  readonly oldSlugs: readonly string[];
}

/** A category, tag, author or another term that an item has. */
interface WxrTerm {
  /** "category", "post_tag", "author", "post_format", "language", or the name of another taxonomy. */
  readonly domain: string;
  readonly slug: string;
  /** HTML. */
  readonly name: string;
}

/** Returns an item of an export. */
export function wxrItem({ elements }: WxrElement): WxrItem {
  const texts = new Map(elements.map(({ name, text }) => [name, text]));
  const field = (name: string): string => ownCopy((texts.get(name) ?? "").trim());
  const meta = elements.flatMap(metaOf);
  return {
    id: field("wp:post_id"),
    type: field("wp:post_type") || "post",
    status: field("wp:status"),
    title: field("title"),
    link: field("link"),
    guid: field("guid"),
    creator: field("dc:creator"),
    slug: decoded(field("wp:post_name")),
    hasPassword: (texts.get("wp:post_password") ?? "") !== "",
    dates: {
      utc: field("wp:post_date_gmt"),
      local: field("wp:post_date"),
      modifiedUtc: field("wp:post_modified_gmt"),
      feed: field("pubDate"),
    },
    parent: field("wp:post_parent"),
    attachmentUrl: field("wp:attachment_url"),
    content: texts.get("content:encoded") ?? "",
    excerpt: texts.get("excerpt:encoded") ?? "",
    terms: elements.flatMap(({ name, attributes, text }): readonly WxrTerm[] =>
      name === "category" && attributes.domain !== undefined
        ? [
            {
              domain: attributes.domain,
              slug: decoded(attributes.nicename ?? ""),
              name: ownCopy(text.trim()),
            },
          ]
        : [],
    ),
    meta: new Map(meta),
    oldSlugs: meta.flatMap(([key, value]) =>
      key === "_wp_old_slug" && value !== "" ? [decoded(value)] : [],
    ),
  };
}

function metaOf({ name, elements }: WxrElement): readonly (readonly [key: string, value: string])[] {
  if (name !== "wp:postmeta") return [];
  const key = elements.find((element) => element.name === "wp:meta_key")?.text.trim() ?? "";
  const value = elements.find((element) => element.name === "wp:meta_value")?.text ?? "";
  return knownMeta.has(key) ? [[key, ownCopy(value.trim())]] : [];
}

/** What is read of the fields that plugins keep. Nothing else is, since some of them hold keys and addresses of people. */
const knownMeta: ReadonlySet<string> = new Set([
  "_thumbnail_id",
  "_wp_attachment_image_alt",
  "_media_credit",
  "_wp_old_slug",
  "footnotes",
  "_yoast_wpseo_metadesc",
  "_yoast_wpseo_canonical",
  "_yoast_wpseo_primary_category",
  "rank_math_description",
  "rank_math_canonical_url",
  "rank_math_primary_category",
  "_aioseop_description",
  "_seopress_titles_desc",
  "_genesis_description",
  "newspack_post_subtitle",
  "cap-display_name",
  "cap-user_login",
  "cap-job_title",
  "cap-description",
]);

/** Decodes a slug: WordPress keeps letters beyond ASCII in percent-encoding. */
export function decoded(slug: string): string {
  try {
    return slug.includes("%") ? decodeURIComponent(slug) : slug;
  } catch {
    return slug;
  }
}
