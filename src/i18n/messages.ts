import { boundedCache } from "../lib/cache.ts";
import type { ArticleKind } from "../model/article.ts";
import type { ChartType } from "../model/graphics.ts";
import { formatNumber, isolated, localesFor } from "./locale.ts";

/** A phrase for each plural form that the language has; "other" serves those left out. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Every word of the interface, in one language. Functions take what stands inside the phrase. */
export interface Messages {
  /** What stands around every page. */
  readonly skipToContent: string;
  readonly frontPage: string;
  readonly sections: string;
  /** The name of the navigation at the foot of the page. */
  readonly aboutUs: string;
  readonly rssFeed: string;
  /** The choice between light and dark, and to leave it to the system. */
  readonly theme: Readonly<Record<"title" | "system" | "light" | "dark", string>>;
  readonly breadcrumbs: string;
  readonly preview: string;

  /** What stands around an article's text. */
  readonly by: string;
  readonly updated: string;
  readonly kinds: Readonly<Record<Exclude<ArticleKind, "news" | "sponsored">, string>>;
  readonly sponsoredBy: (sponsor: string) => string;
  readonly draft: string;
  readonly scheduledFor: (moment: string) => string;
  readonly sources: string;
  readonly story: string;
  readonly related: string;
  readonly pictureBy: (credit: string) => string;
  /** How long it takes to read. */
  readonly readingTime: (minutes: number) => string;
  /** Says that the article is older than some years. */
  readonly olderThan: (years: number) => string;
  /** The name of the list of its headings. */
  readonly contents: string;
  readonly share: string;
  readonly shareByMail: string;
  /** By what the reader's own system has for it. */
  readonly shareBySystem: string;
  readonly copyLink: string;
  readonly linkCopied: string;

  /** What stands in an article's text. */
  readonly backToText: string;
  /** What sort of thing of another site it is. */
  readonly embeds: Readonly<Record<"video" | "audio" | "post" | "page", string>>;
  readonly loadedOnRequest: (host: string) => string;
  /** Has it shown. */
  readonly loadEmbed: string;
  readonly factBox: string;
  /** The name of a footnote's mark. */
  readonly footnote: (number: string) => string;
  readonly footnotes: string;
  readonly note: string;
  readonly table: string;

  /** What is said of maps. */
  readonly map: string;
  readonly mapOf: (places: string) => string;
  readonly highlighted: (countries: string) => string;

  /** What is said of charts. */
  readonly chart: {
    readonly kinds: Readonly<Record<ChartType, string>>;
    readonly source: (source: string) => string;
    /** The words that open the table of figures. */
    readonly figures: string;
    readonly quarter: (quarter: number) => string;
    readonly quarterOf: (quarter: number, year: number) => string;
  };

  /** Names of pages, which are their headings and the words of the links to them. */
  readonly tags: string;
  readonly authors: string;
  readonly archive: string;
  readonly archiveOf: (year: string) => string;
  readonly corrections: string;
  readonly notFound: string;

  /** What stands on listings and the other pages that gather articles. */
  readonly articleCount: (count: number) => string;
  readonly noArticles: string;
  readonly noTags: string;
  readonly noAuthors: string;
  readonly noCorrections: string;
  readonly pages: string;
  readonly newer: string;
  readonly older: string;
  readonly newest: string;

  /** What stands on the pages that lead elsewhere. */
  readonly notFoundText: string;
  readonly furtherLinks: string;
  readonly moved: string;

  /** What stands on the page on which readers search; a script puts most of it there. */
  readonly search: {
    /** The name of the page, and the words of the links to it. */
    readonly title: string;
    /** The label of the field that words are typed into. */
    readonly field: string;
    /** The words of the button. */
    readonly go: string;
    readonly filters: Readonly<Record<"section" | "author" | "tag" | "year", string>>;
    /** A filter's first choice, which leaves nothing out. */
    readonly all: string;
    readonly busy: string;
    /** How many articles were found. */
    readonly found: PluralForms;
    readonly nothing: string;
    readonly more: string;
    readonly failed: string;
    /** Where scripts are switched off. */
    readonly needsScript: string;
  };
}

const rules = boundedCache<Intl.PluralRules>();

/**
 * A phrase in the plural form of a number, which stands where the form holds "#".
 * @example pluralOf("en", { one: "# article", other: "# articles" })(2) // "2 articles"
 */
export function pluralOf(language: string, forms: PluralForms): (count: number) => string {
  const rule = rules(language, () => new Intl.PluralRules(localesFor(language)));
  return (count) => (forms[rule.select(count)] ?? forms.other).replace("#", formatNumber(count, language));
}

export interface Labelled {
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
}

/**
 * What sort of article it is, in words; undefined for news. A sponsored one names who paid.
 * @example labelText({ kind: "opinion" }, english) // "Opinion"
 */
export function labelText({ kind, sponsor = "" }: Labelled, messages: Messages): string | undefined {
  if (kind === "news") return undefined;
  return kind === "sponsored" ? messages.sponsoredBy(isolated(sponsor)) : messages.kinds[kind];
}
