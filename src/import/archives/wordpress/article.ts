import type { ImportContext } from "../../import-format.ts";
import type { ImportedArticle, ImportedItem, ImportedPage, ImportedPicture } from "../../imported-item.ts";
import { deferredText } from "../../text/deferred-text.ts";
import { partOf, toldValue } from "../told-value.ts";
import { addressesOf, pathOf } from "./addresses.ts";
import { isoOf, publishedAt } from "./dates.ts";
import { plainText } from "./names.ts";
import { postHtml } from "./post-html.ts";
import { wxrRelease } from "./release.ts";
import type { Survey } from "./survey.ts";
import { termsOf } from "./terms.ts";
import type { WxrItem } from "./wxr-item.ts";

/** What an item needs to become an article. */
export interface ArticleContext {
  readonly survey: Survey;
  /** The file as messages name it. */
  readonly file: string;
  readonly run: ImportContext;
}

/** Returns the article or the page of an item, or why it becomes none; undefined for what others refer to. */
export function articleOf(item: WxrItem, context: ArticleContext): ImportedItem | undefined {
  if (surveyed.has(item.type)) return undefined;
  const source = { file: context.file, part: partOf(item.type, item.id) };
  const skipped = skipReason(item, context);
  if (skipped !== undefined) return { type: "skipped", source, reason: skipped };
  const release = wxrRelease(item, context.run);
  if (release.state === "skipped") return { type: "skipped", source, reason: release.reason };
  const shared = { source, release, ...contentOf(item, context) };
  return item.type === "page" ? pageOf(item, shared) : { ...articleFields(item, context), ...shared };
}

/** Types whose items articles and pages refer to. The survey has them. */
const surveyed: ReadonlySet<string> = new Set(["attachment", "wp_block", "guest-author"]);

/** Types that WordPress itself keeps, and why they are no articles. */
const machinery: ReadonlyMap<string, string> = new Map(
  Object.entries({
    revision: "is a revision",
    nav_menu_item: "is a part of a menu",
    custom_css: "is a style sheet",
    customize_changeset: "is a setting of the theme",
    oembed_cache: "is a copy of an embed",
    user_request: "is a request for personal data",
    wp_template: "is a template",
    wp_template_part: "is a template",
    wp_global_styles: "is a setting of the theme",
    wp_navigation: "is a menu",
    wp_font_family: "is a font",
    wp_font_face: "is a font",
  }),
);

/**
 * Plugins keep orders, letters and other secrets as items too. What was for readers has an address in words; all else of an
 * unknown type is left out.
 */
function skipReason(item: WxrItem, { survey: { siteUrl } }: ArticleContext): string | undefined {
  const known = machinery.get(item.type);
  if (known !== undefined) return known;
  if (item.content.trim() === "" && item.title === "") return "is empty";
  if (item.type === "post" || item.type === "page") return undefined;
  const path = pathOf(item.link, siteUrl);
  return item.status === "publish" && path !== undefined && !path.includes("?") && path !== "/"
    ? undefined
    : `is of the type ${toldValue(item.type)}, which is none of readers' texts`;
}

type Content = Pick<
  ImportedArticle,
  "title" | "standfirst" | "updated" | "lang" | "slug" | "oldAddresses" | "text" | "notices"
>;

function contentOf(item: WxrItem, { survey }: ArticleContext): Content {
  const { html, lost } = postHtml(item, {
    attachments: survey.attachments,
    shared: (id) => survey.shared.get(id),
  });
  const text = deferredText(
    html,
    lost.map((name) => ({ kind: "shortcode", name }) as const),
  );
  const title = plainText(item.title);
  return {
    title: title || firstWords(text.words),
    standfirst: standfirstOf(item),
    updated: updatedOf(item, survey),
    lang: termsOf(item, survey.terms).lang,
    slug: item.slug.replace(/\.(?:html?|php|aspx?)$/i, "") || undefined,
    oldAddresses: addressesOf(item, survey.siteUrl),
    text,
    notices: [
      ...(title === "" ? ["it had no headline; the first words of its text are its headline now."] : []),
      ...missingLead(item, survey),
    ],
  };
}

/** Returns the beginning of a text without a headline, as short notes have none. */
function firstWords(words: string): string {
  const line = words.replaceAll(/\s+/g, " ").trim();
  const cut = line.length <= 80 ? line : `${line.slice(0, line.lastIndexOf(" ", 79) + 1 || 79).trim()} …`;
  return cut || "Without a headline";
}

/** Returns the excerpt, or what plugins for search engines keep, unless that is a template of theirs: "%%excerpt%%". */
function standfirstOf({ excerpt, meta }: WxrItem): string | undefined {
  const written = [meta.get("newspack_post_subtitle"), excerpt, ...descriptions.map((key) => meta.get(key))];
  return written
    .filter((text) => text !== undefined)
    .map(plainText)
    .find((text) => text !== "" && !/%\w+%|#\w+_\w+/.test(text));
}

const descriptions = [
  "_yoast_wpseo_metadesc",
  "rank_math_description",
  "_aioseop_description",
  "_seopress_titles_desc",
  "_genesis_description",
] as const;

/** WordPress notes each save. One after the publication counts, unless a tool saved many items at once. */
function updatedOf(item: WxrItem, { isMassEdit }: Survey): string | undefined {
  const updated = isoOf(item.dates.modifiedUtc, "Z");
  const published = isoOf(item.dates.utc, "Z");
  return updated !== undefined &&
    published !== undefined &&
    updated > published &&
    !isMassEdit(updated.replace("T", " "))
    ? updated
    : undefined;
}

function missingLead({ meta }: WxrItem, { attachments }: Survey): readonly string[] {
  const id = meta.get("_thumbnail_id") ?? "";
  return /^[1-9]\d*$/.test(id) && !attachments.byId(id)
    ? [`its lead picture, attachment ${id}, is not in the export. Export all content, media too.`]
    : [];
}

function leadOf({ meta }: WxrItem, { attachments }: Survey): ImportedPicture | undefined {
  const lead = attachments.byId(meta.get("_thumbnail_id") ?? "");
  if (!lead) return undefined;
  const { url, alt, caption, credit } = lead;
  return { address: url, alt: alt || undefined, caption: caption || undefined, credit: credit || undefined };
}

type Shared = Content & Pick<ImportedArticle, "source" | "release">;

function pageOf(_: WxrItem, shared: Shared): ImportedPage {
  return { type: "page", ...shared };
}

function articleFields(item: WxrItem, { survey }: ArticleContext): Omit<ImportedArticle, keyof Shared> {
  const { categories, tags } = termsOf(item, survey.terms);
  const canonical = item.meta.get("_yoast_wpseo_canonical") ?? item.meta.get("rank_math_canonical_url");
  return {
    type: "article",
    date: publishedAt(item),
    credits: survey.people.creditsOf(item),
    categories,
    tags,
    subjects: [],
    id: item.guid || undefined,
    canonical:
      canonical !== undefined && URL.canParse(canonical) && pathOf(canonical, survey.siteUrl) === undefined
        ? canonical
        : undefined,
    image: leadOf(item, survey),
  };
}
