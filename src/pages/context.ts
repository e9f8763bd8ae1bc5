import { messagesFor } from "../i18n/languages.ts";
import { directionOf } from "../i18n/locale.ts";
import type { Messages } from "../i18n/messages.ts";
import { hashOf } from "../lib/hash.ts";
import { escapeMarkup } from "../markup/template.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import type { PageKind, PageOf } from "./page.ts";
import type { SiteChrome } from "./views/shared.ts";

/** What the making of every page needs. */
export interface PageContext {
  readonly site: Site;
  readonly addresses: Addresses;
  readonly words: Messages;
  readonly chrome: SiteChrome;
  /** What a page says of its being indexed; in a preview no page is. */
  readonly indexed: (modified?: Moment) => PageOf<PageKind>["indexed"];
  readonly bytesOf: NonNullable<PageSetting["bytesOf"]>;
  readonly cardType?: CardType | undefined;
  /** Stands for the publication and the frame. */
  readonly hash: string;
}

/** A picture among the files of `public/`; paths are root-relative, measures in pixels. */
export interface Logo {
  readonly src: string;
  readonly dark?: string | undefined;
  readonly width: number;
  readonly height: number;
}

export interface PageSetting {
  readonly site: Site;
  /** Root-relative. */
  readonly stylesheetUrl: string;
  /** Root-relative; the font that every page is set in. */
  readonly fontUrl?: string | undefined;
  readonly logo?: Logo | undefined;
  /** Root-relative, by the names of the scripts. */
  readonly scriptUrls?: Readonly<Record<string, string>>;
  /** How large a published picture is, by its root-relative url; asked once pictures are made, and not before. */
  readonly bytesOf?: (url: string) => number;
  /** What social cards are drawn with; undefined where there are none. */
  readonly cardType?: CardType | undefined;
  /** Whether unpublished articles are shown too. */
  readonly audience: "public" | "preview";
}

export function pageContext(setting: PageSetting): PageContext {
  const { publication } = setting.site;
  // No page shows what is gone.
  const { gone: _, ...shown } = publication;
  const addresses = addressesOf(publication);
  const chrome = chromeOf(setting, addresses);
  return {
    site: setting.site,
    addresses,
    words: messagesFor(publication.language),
    chrome,
    indexed: (modified) => (chrome.preview ? undefined : { modified }),
    bytesOf: setting.bytesOf ?? (() => 0),
    cardType: setting.cardType,
    hash: hashOf([JSON.stringify(chrome), JSON.stringify(shown), setting.cardType?.fonts ?? ""]),
  };
}

function chromeOf(
  { site, stylesheetUrl, fontUrl, logo, scriptUrls = {}, audience }: PageSetting,
  addresses: Addresses,
): SiteChrome {
  const { publication, pages } = site;
  const { path } = addresses;
  return {
    name: publication.name,
    logo: logo && logoView(logo, addresses),
    description: publication.description,
    language: publication.language,
    direction: directionOf(publication.language),
    timeZone: publication.timeZone,
    homeUrl: path("/"),
    navigation: navigationOf(site, addresses),
    footer: pages.map(({ title, url }) => ({ title, url: path(url) })),
    tagsUrl: path("/tags/"),
    authorsUrl: path("/authors/"),
    archiveUrl: path("/archive/"),
    correctionsUrl: path("/corrections/"),
    searchUrl: publication.search ? path("/search/") : undefined,
    feedUrl: path("/feed.xml"),
    stylesheetUrl: path(stylesheetUrl),
    fontUrl: fontUrl === undefined ? undefined : path(fontUrl),
    scriptUrls: Object.fromEntries(Object.entries(scriptUrls).map(([name, url]) => [name, path(url)])),
    manifestUrl: path("/site.webmanifest"),
    icons: { svg: path("/favicon.svg"), touch: path("/apple-touch-icon.png") },
    preview: audience === "preview",
  };
}

function logoView({ src, dark, width, height }: Logo, { path }: Addresses): SiteChrome["logo"] {
  return {
    url: path(src),
    darkUrl: dark === undefined ? undefined : path(dark),
    width,
    height,
  };
}

function navigationOf({ publication, sections }: Site, { path }: Addresses): SiteChrome["navigation"] {
  return (
    publication.navigation?.map(({ title, url }) => ({
      title,
      url: url.startsWith("/") ? path(url) : url,
    })) ?? sections.map(({ subject }) => ({ title: subject.name, url: path(subject.url) }))
  );
}

export interface Addresses {
  /** A root-relative url with the site's base path, ready for `href`. */
  readonly path: (url: string) => string;
  /** A root-relative url as a whole web address. */
  readonly absolute: (url: string) => string;
}

/** How the urls of pages, which know nothing of where the site is published, become addresses. */
export function addressesOf({ url: base, basePath }: Pick<Publication, "url" | "basePath">): Addresses {
  return {
    path: (url) => basePath + url.slice(1),
    absolute: (url) => base + url.slice(1),
  };
}

/**
 * A sanitised body whose root-relative addresses begin with `prefix` (ending in a slash) instead of "/".
 * In such a body a straight double quote stands only around attribute values, so the pattern is exact.
 * @example rebased('<a href="/about/">', "/paper/") // '<a href="/paper/about/">'
 */
export function rebased(html: string, prefix: string): string {
  if (prefix === "/") return html;
  const begin = escapeMarkup(prefix);
  return html.replace(/ (href|src|cite)="\//g, (_, name) => ` ${name}="${begin}`);
}

/** What the cards of an installation are drawn with. */
export interface CardType {
  /** The fonts and their versions. */
  readonly fonts: string;
  /** The letters and digits of a text that no font has. */
  readonly lacking: (text: string, language: string) => readonly string[];
}
