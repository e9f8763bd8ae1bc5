import { scriptOf } from "../i18n/locale.ts";
import type { ArticleKind } from "../model/article-fields.ts";
import type { Body } from "../model/body.ts";
import type { PageContext } from "./context.ts";
import type { Head, SocialImage } from "./views/shared.ts";

/** Facts for the head of a page. The publication has the defaults. */
export interface HeadFacts extends Partial<Omit<Head, "canonical">> {
  readonly title: string;
  /** The root-relative url of the page; undefined if it has none. */
  readonly url?: string | undefined;
  /** The absolute address of its first publication, if that was elsewhere. */
  readonly canonical?: string | undefined;
}

/** Returns the head of a page. In a preview no page may be indexed. */
export function headOf(facts: HeadFacts, context: PageContext): Head {
  const { url, canonical, image, ...rest } = facts;
  const { chrome, addresses, site } = context;
  return {
    language: chrome.language,
    direction: chrome.direction,
    openGraphType: "website",
    alternates: [],
    feeds: [],
    frameHosts: [],
    jsonLd: [],
    ...rest,
    fonts: inScripts(
      rest.fonts ?? firstFonts([]),
      [chrome.language, rest.language ?? chrome.language],
      rest.title,
    ),
    scripts: [...(rest.scripts ?? []), ...(site.publication.offline && !chrome.preview ? ["offline"] : [])],
    indexed: !chrome.preview && (rest.indexed ?? true),
    canonical: canonical ?? (url === undefined ? undefined : addresses.absolute(url)),
    image: image ?? defaultImage(context),
  };
}

/** Returns the fonts that a first view needs in which the headlines of some articles stand. */
export function firstFonts(articles: readonly { readonly kind?: ArticleKind | undefined }[]): Head["fonts"] {
  const usual = ["headlines", "text"] as const;
  return articles.some(({ kind }) => kind === "opinion") ? [...usual, "italicHeadlines"] : usual;
}

/** What stands in place of Newsreader in other scripts. Texts and headlines have the same. */
export const scriptFonts: Readonly<Record<string, "arabic" | "hebrew">> = { Arab: "arabic", Hebr: "hebrew" };

/**
 * Returns the fonts that a page needs for the scripts of some languages. `usual` are those of all scripts but a few, whose
 * pages need that of texts if a Latin word stands in their headline.
 */
function inScripts(usual: Head["fonts"], languages: readonly string[], title: string): Head["fonts"] {
  const latin: Head["fonts"] = /\p{Script=Latin}{2}/u.test(title) ? ["text"] : [];
  const fonts = languages.flatMap((language) => {
    const font = scriptFonts[scriptOf(language)];
    return font ? [font, ...latin] : usual;
  });
  return [...new Set(fonts)];
}

/** Returns the image of the publication, for pages without one of their own. */
function defaultImage({ addresses, chrome }: PageContext): SocialImage {
  return {
    url: addresses.absolute("/card.png"),
    type: "image/png",
    width: 1200,
    height: 630,
    alt: chrome.name,
  };
}

/** Returns the scripts and frame hosts that a body needs on its page. */
export function bodyNeeds(
  body: Pick<Body, "scripts" | "frameHosts"> | undefined,
): Pick<Head, "scripts" | "frameHosts"> {
  return {
    scripts: body?.scripts ?? [],
    frameHosts: body?.frameHosts ?? [],
  };
}
