import type { ImportedCategory } from "../../imported-item.ts";
import { siteFolder } from "./addresses.ts";
import { plainText } from "./names.ts";
import type { Survey } from "./survey.ts";
import type { WxrHeadTerm } from "./wxr-head.ts";
import type { WxrItem } from "./wxr-item.ts";

/** The categories and tags of an article. */
interface ArticleTerms {
  /** Slugs, the main one first. */
  readonly categories: readonly string[];
  /** Names. */
  readonly tags: readonly string[];
  readonly lang?: string | undefined;
}

/** Returns the categories and tags of an item. Those of other taxonomies say how a theme shows it, and are left out. */
export function termsOf({ terms, meta }: WxrItem, known: readonly WxrHeadTerm[]): ArticleTerms {
  const slugs = terms
    .filter(({ domain, slug }) => domain === "category" && slug !== "")
    .map(({ slug }) => slug);
  const primaryId = meta.get("_yoast_wpseo_primary_category") ?? meta.get("rank_math_primary_category");
  const primary = known.find(({ type, id }) => type === "category" && id !== "" && id === primaryId)?.slug;
  const isFirst = primary !== undefined && slugs.includes(primary);
  const lang = terms.find(({ domain }) => domain === "language")?.slug;
  return {
    categories: [...new Set(isFirst ? [primary, ...slugs] : slugs)],
    tags: [
      ...new Set(terms.filter(({ domain }) => domain === "post_tag").map(({ name }) => plainText(name))),
    ],
    lang: lang !== undefined && /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(lang) ? lang : undefined,
  };
}

/** Returns the categories and tags of the site, with the addresses of their listings. */
export function categoriesOf(
  terms: readonly WxrHeadTerm[],
  file: string,
  siteUrl: string,
): readonly ImportedCategory[] {
  const categories = new Map(
    terms.filter(({ type }) => type === "category").map((term) => [term.slug, term] as const),
  );
  const folder = siteFolder(siteUrl);
  return terms.map(({ type, slug, name, parent, description }) => {
    const path = type === "tag" ? [slug] : ancestry(slug, categories);
    const address = `${folder}/${type}/${path.map(encodeURIComponent).join("/")}/`;
    return {
      type,
      source: { file },
      slug,
      name,
      description: description || undefined,
      parent: parent || undefined,
      oldAddresses: [address],
      // Hardly anybody follows the feed of a tag, and there may be thousands.
      feeds: type === "category" ? [`${address}feed/`] : [],
    };
  });
}

/** Returns the slugs of a category and of those above it, the highest first. */
function ancestry(slug: string, categories: ReadonlyMap<string, WxrHeadTerm>): readonly string[] {
  const slugs = [slug];
  for (let parent = categories.get(slug)?.parent; parent; parent = categories.get(parent)?.parent) {
    if (slugs.includes(parent)) break;
    slugs.unshift(parent);
  }
  return slugs;
}

/** Returns the categories and tags that an item names and the heads of the files do not, as in an export of one author. */
export function furtherTerms(
  { terms }: WxrItem,
  { hasTerm }: Pick<Survey, "hasTerm">,
): readonly WxrHeadTerm[] {
  return terms.flatMap(({ domain, slug, name }): readonly WxrHeadTerm[] => {
    const type = domain === "category" ? "category" : domain === "post_tag" ? "tag" : undefined;
    if (type === undefined || slug === "" || hasTerm({ type, slug })) return [];
    return [{ type, id: "", slug, name: plainText(name), parent: "", description: "" }];
  });
}
