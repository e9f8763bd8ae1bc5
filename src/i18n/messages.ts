import { boundedCache } from "../lib/cache.ts";
import type { ArticleKind } from "../model/article-fields.ts";
import type { ChartType } from "../model/graphics.ts";
import { formatNumber, isolated, localesFor } from "./locale.ts";

/** Every text of the interface, in one language. Functions take what is inserted into the phrase. */
export interface Messages {
  /** Around every page. */
  readonly skipToContent: string;
  readonly frontPage: string;
  readonly sections: string;
  /** Name of the links to the front pages in all languages. */
  readonly languages: string;
  /** Name of the navigation at the foot of the page. */
  readonly aboutUs: string;
  readonly rssFeed: string;
  /** Choice between light, dark and what the system says. */
  readonly theme: Readonly<Record<"title" | "system" | "light" | "dark", string>>;
  /** Instead of a page, if there is no connection and the page is not kept. A list of those that are follows. */
  readonly offline: Readonly<Record<"title" | "text", string>>;
  readonly breadcrumbs: string;
  readonly preview: string;

  /** Around the text of an article. */
  readonly by: string;
  readonly updated: string;
  readonly kinds: Readonly<Record<Exclude<ArticleKind, "news" | "sponsored">, string>>;
  readonly sponsoredBy: (sponsor: string) => string;
  readonly draft: string;
  readonly scheduledFor: (moment: string) => string;
  /**
   * On the page of an article that was withdrawn. The label also stands before the reason on the corrections page. An import gives
   * the reason `byAgency` to an article that its agency has killed.
   */
  readonly withdrawn: Readonly<Record<"label" | "text" | "byAgency", string>>;
  /** Name of the links to versions of a page in other languages. */
  readonly otherLanguages: string;
  readonly sources: string;
  readonly story: string;
  readonly related: string;
  readonly pictureBy: (credit: string) => string;
  /** Estimated reading time. */
  readonly readingTime: (minutes: number) => string;
  /** Notice that the article is more than so many years old. */
  readonly olderThan: (years: number) => string;
  /** Heading of the table of contents. */
  readonly contents: string;
  /** That of a page which is no article. */
  readonly pageContents: string;
  readonly share: string;
  readonly shareByMail: string;
  /** Label of the button that opens the system's own share dialog. */
  readonly shareBySystem: string;
  readonly copyLink: string;
  readonly linkCopied: string;

  /** Around the updates of live coverage. */
  readonly live: {
    /** Name of all updates. */
    readonly updates: string;
    readonly keyPoints: string;
    readonly ended: string;
    /** Stands before a correction of an update. */
    readonly correction: string;
    /** Label of the button that shows so many new updates. */
    readonly more: PluralForms;
    /** Label of that button if updates were only changed. */
    readonly changed: string;
    /** Label of a link to the newest update. */
    readonly newest: string;
  };

  /** Inside the text of an article. */
  readonly backToText: string;
  /** Kinds of content from other sites. */
  readonly embeds: Readonly<Record<"video" | "audio" | "post" | "page", string>>;
  readonly loadedOnRequest: (host: string) => string;
  /** Label of the button that loads the content. */
  readonly loadEmbed: string;
  readonly factBox: string;
  /** Accessible name of a footnote reference. */
  readonly footnote: (number: string) => string;
  readonly footnotes: string;
  readonly note: string;
  readonly table: string;
  /** Names lines of code or of other text that does not wrap, to those who cannot see them. */
  readonly code: string;
  /** Leads to the licence of a picture, if that has no name of its own. */
  readonly licence: string;

  /** Maps. */
  readonly map: string;
  readonly mapOf: (places: string) => string;
  readonly highlighted: (countries: string) => string;

  /** Charts. */
  readonly chart: {
    readonly kinds: Readonly<Record<ChartType, string>>;
    readonly source: (source: string) => string;
    /** Label that opens the table of figures. */
    readonly figures: string;
    readonly quarter: (quarter: number) => string;
    readonly quarterOf: (quarter: number, year: number) => string;
  };

  /** Names of pages: their headings, and the text of links to them. */
  readonly tags: string;
  readonly authors: string;
  readonly archive: string;
  readonly archiveOf: (year: string) => string;
  readonly corrections: string;
  readonly notFound: string;

  /** On listings and other pages that list articles. */
  readonly articleCount: (count: number) => string;
  readonly noArticles: string;
  readonly noTags: string;
  readonly noAuthors: string;
  readonly noCorrections: string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly newest: string;
  /** Title of an older page of a listing. */
  readonly listingPage: (subject: string, dates: string, page: string) => string;
  /** Description of a listing for search engines. */
  readonly articlesOn: (subject: string, paper: string) => string;

  /** On the front page and the fronts of sections. */
  readonly front: {
    /** Label of a line of breaking news. */
    readonly breaking: string;
    /** Name of the links to what is in the news. */
    readonly focus: string;
    /** Heading of the newest articles. */
    readonly latest: string;
    /** Text of the link to the page of a section or tag. */
    readonly moreOf: (name: string) => string;
    /** Text of the link to the archive. */
    readonly allArticles: string;
    /** Name of the sponsored articles. */
    readonly sponsored: string;
    /** Heading of the box with feeds and newsletter. */
    readonly follow: string;
    /** Text of that box. */
    readonly followText: string;
  };

  /** On error and redirect pages. */
  readonly notFoundText: string;
  readonly furtherLinks: string;
  readonly moved: string;

  /** On the search page, most of which is built by a script. */
  readonly search: {
    /** Name of the page and text of links to it. */
    readonly title: string;
    /** Label of the search field. */
    readonly field: string;
    /** Label of the button. */
    readonly go: string;
    readonly filters: Readonly<Record<"section" | "author" | "tag" | "year", string>>;
    /** First choice of a filter, which excludes nothing. */
    readonly all: string;
    /** The order of results. */
    readonly order: Readonly<Record<"title" | "relevance" | "newest", string>>;
    readonly busy: string;
    /** Number of articles found. */
    readonly found: PluralForms;
    readonly nothing: string;
    readonly more: string;
    readonly failed: string;
    /** Shown if scripts are switched off. */
    readonly needsScript: string;
  };
}

/** The messages that stand in the HTML of texts. They are put there when a text is read. */
export const textMessages: readonly (keyof Messages)[] = [
  "backToText",
  "embeds",
  "loadedOnRequest",
  "loadEmbed",
  "factBox",
  "footnote",
  "footnotes",
  "note",
  "table",
  "code",
  "licence",
  "pictureBy",
  "map",
  "mapOf",
  "highlighted",
  "chart",
];

/** A phrase for each plural form of the language; "other" stands in for those left out. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Returns a function that puts a number into a phrase, in the plural form that the number needs. "#" in the phrase
 * stands for the number.
 * @example pluralOf("en", { one: "# article", other: "# articles" })(2) // "2 articles"
 */
export function pluralOf(language: string, forms: PluralForms): (count: number) => string {
  const rule = rules(language, () => new Intl.PluralRules(localesFor(language)));
  return (count) => (forms[rule.select(count)] ?? forms.other).replace("#", formatNumber(count, language));
}

const rules = boundedCache<Intl.PluralRules>();

/**
 * Returns the label for an article's kind; undefined for news. That of a sponsored article names the sponsor.
 * @example labelText({ kind: "opinion" }, english) // "Opinion"
 */
export function labelText({ kind, sponsor = "" }: Labelled, messages: Messages): string | undefined {
  if (kind === "news") return undefined;
  return kind === "sponsored" ? messages.sponsoredBy(isolated(sponsor)) : messages.kinds[kind];
}

export interface Labelled {
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
  /** Says of live coverage if it has ended. */
  readonly live?: { readonly ended: boolean } | undefined;
}
