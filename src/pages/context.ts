import { type Hosts, originsOf } from "../customisation/hosts.ts";
import { messagesFor } from "../i18n/languages.ts";
import { directionOf } from "../i18n/locale.ts";
import type { Messages } from "../i18n/messages.ts";
import { hashOf } from "../lib/hash.ts";
import { grounds, type Shades } from "../model/colour.ts";
import type { Publication } from "../model/publication.ts";
import type { Site } from "../model/site.ts";
import type { Moment } from "../model/time.ts";
import { type Addresses, addressesOf } from "./addresses.ts";
import type { OwnPage } from "./own-page.ts";
import type { PageKind, PageOf } from "./page.ts";
import type { SiteChrome } from "./views/shared.ts";

/** The values that every page is made with. */
export interface PageContext {
  /** The site of one language. */
  readonly site: Site;
  /** The sites of all languages with pages of their own, that of the publication's language first. */
  readonly editions: readonly Site[];
  readonly addresses: Addresses;
  readonly messages: Messages;
  readonly chrome: SiteChrome;
  /** Returns the `indexed` of a page; undefined in a preview, where no page may be indexed. */
  readonly indexed: (modified?: Moment) => PageOf<PageKind>["indexed"];
  readonly bytesOf: NonNullable<PageOptions["bytesOf"]>;
  readonly cardType?: CardType | undefined;
  /** What the publication made itself. */
  readonly own: readonly OwnPage[];
  /** Covers the publication, the site chrome and the fonts of social cards. */
  readonly hash: string;
}

/** An image in `public/`. Paths are root-relative, sizes in pixels. */
export interface Logo {
  readonly src: string;
  readonly dark?: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** The site to make pages of, and what was made before them. */
export interface PageOptions {
  readonly site: Site;
  /** The sites of all languages; left out if there is one only. */
  readonly editions?: readonly Site[];
  /** Root-relative. */
  readonly stylesheetUrl: string;
  /** Returns the root-relative urls of the fonts that pages of an edition may preload. */
  readonly fontsOf?: (edition: Publication) => SiteChrome["fontUrls"];
  readonly logo?: Logo | undefined;
  /** The hosts that pages may load from, as the publication names them. */
  readonly hosts?: Hosts | undefined;
  /** The background colours of pages. */
  readonly paper?: Shades | undefined;
  /** Root-relative urls by the names of the scripts. */
  readonly scriptUrls?: Readonly<Record<string, string>>;
  /**
   * Returns the size in bytes of a published image, by root-relative url. It is called only after images are
   * made.
   */
  readonly bytesOf?: (url: string) => number;
  /** The fonts of social cards; undefined if there are none. */
  readonly cardType?: CardType | undefined;
  /** What the publication made itself. */
  readonly own?: readonly OwnPage[] | undefined;
  /** Root-relative urls of the modules of the desk, by the names under which scripts import them; undefined without a desk. */
  readonly deskModules?: Readonly<Record<string, string>> | undefined;
  /** The root-relative urls of the files in its `public/`. */
  readonly ownUrls?: ReadonlySet<string>;
  /** A preview shows unpublished articles too. */
  readonly audience: "public" | "preview";
}

export function pageContext(options: PageOptions): PageContext {
  const { publication } = options.site;
  // Neither addresses that are gone nor the settings of the desk and the archive appear on other pages.
  const { gone: _, admin: _desk, archive: _archive, ...shown } = publication;
  const addresses = addressesOf(publication);
  const chrome = chromeOf(options, addresses);
  return {
    site: options.site,
    editions: options.editions ?? [options.site],
    addresses,
    messages: messagesFor(publication.language),
    chrome,
    indexed: (modified) => (chrome.preview ? undefined : { modified }),
    bytesOf: options.bytesOf ?? (() => 0),
    cardType: options.cardType,
    own: options.own ?? [],
    hash: hashOf([JSON.stringify(chrome), JSON.stringify(shown), options.cardType?.fonts ?? ""]),
  };
}

function chromeOf(
  { site, editions = [], stylesheetUrl, fontsOf, logo, hosts, paper, scriptUrls = {}, audience }: PageOptions,
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
    homeUrl: path(publication.root),
    languages: languageLinks(editions, site, addresses),
    navigation: navigationOf(site, addresses),
    footer: pages.map(({ title, url }) => ({ title, url: path(url) })),
    tagsUrl: path(`${publication.root}tags/`),
    authorsUrl: path(`${publication.root}authors/`),
    archiveUrl: path(`${publication.root}archive/`),
    correctionsUrl: path(`${publication.root}corrections/`),
    searchUrl: publication.search ? path(`${publication.root}search/`) : undefined,
    feedUrl: path(`${publication.root}feed.xml`),
    stylesheetUrl: path(stylesheetUrl),
    fontUrls: Object.fromEntries(
      Object.entries(fontsOf?.(publication) ?? {}).map(([use, url]) => [use, path(url)]),
    ),
    themeColours: paper ?? { light: grounds.light.paper, dark: grounds.dark.paper },
    hosts: hosts && originsOf(hosts),
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

function languageLinks(editions: readonly Site[], site: Site, { path }: Addresses): SiteChrome["languages"] {
  return editions.length < 2
    ? []
    : editions.map(({ publication: { language, root } }) => ({
        language,
        direction: directionOf(language),
        url: path(root),
        isCurrent: language === site.publication.language,
      }));
}

function navigationOf({ publication, sections }: Site, { path }: Addresses): SiteChrome["navigation"] {
  return (
    publication.navigation?.map(({ title, url }) => ({
      title,
      url: url.startsWith("/") ? path(url) : url,
    })) ?? sections.map(({ subject }) => ({ title: subject.name, url: path(subject.url) }))
  );
}

/** The fonts of an installation for social cards. */
export interface CardType {
  /** The names and versions of the fonts. */
  readonly fonts: string;
  /** Returns the letters and digits of a text that no font has. */
  readonly lacking: (text: string, language: string) => readonly string[];
}
