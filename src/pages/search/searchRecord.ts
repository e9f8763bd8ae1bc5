import type { Article } from "../../model/article.ts";
import { dayInWords } from "../../text/dayInWords.ts";
import { labelText } from "../../text/labelText.ts";
import { momentInWords } from "../../text/momentInWords.ts";
import type { Telling } from "../../text/telling.ts";
import { wordsFor } from "../../text/words/wordsFor.ts";
import { creditedOf } from "../creditedOf.ts";
import { linkedEmbeds } from "../linkedEmbeds.ts";

/** An article as it goes into the search index. */
export interface SearchRecord {
  /** Root-relative, without the path that the site is published under. */
  readonly url: string;
  /** Without region and script: by it words are taken apart and brought to their stems. */
  readonly language: string;
  readonly title: string;
  readonly standfirst: string;
  /** The body as sanitised HTML. */
  readonly html: string;
  /** What a result tells besides; readers find articles by these words too. */
  readonly meta: Readonly<Record<string, string>>;
  /** What the results can be narrowed to: names as they are written. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * The language by which a text is searched.
 * @example searchLanguage("pt-BR") // "pt"
 */
export const searchLanguage = (language: string): string => language.toLowerCase().split("-")[0] ?? language;

const standingText = ({ standing, published }: Article, telling: Telling): string | undefined => {
  if (standing === "published") return undefined;
  const { draft, scheduledFor } = wordsFor(telling.language);
  return standing === "draft" ? draft : scheduledFor(momentInWords(published, telling));
};

/** What sort of article it is, where its section does not say so already, and in a preview what keeps it from readers. */
const labelsOf = (article: Article, telling: Telling): readonly string[] => {
  const label = labelText(article, wordsFor(telling.language));
  return [standingText(article, telling), label === article.section.name ? undefined : label].filter(
    (text) => text !== undefined,
  );
};

/**
 * A name to narrow results to. Pagefind counts names as keys of objects, and could not tell one that every object has: a sign
 * without width makes another of it, which looks the same.
 */
const filterName = (name: string): string => (name in Object.prototype ? `${name}\u2060` : name);

/** An article for the index of a publication, in whose voice its date is told. */
export const searchRecord = (article: Article, telling: Telling): SearchRecord => {
  const { section, tags, published, language } = article;
  const labels = labelsOf(article, telling);
  // Narrowed searches are kept as addresses, so that they go by what is written, whatever is shown.
  const credits =
    article.authors.length > 0
      ? article.authors.map(({ name, written = name }) => written)
      : creditedOf(article).map(({ name }) => name);
  return {
    url: article.url,
    language: searchLanguage(language),
    title: article.title,
    standfirst: article.description ?? "",
    // What stands for something of another site is no part of the text.
    html: linkedEmbeds(article.body.html),
    meta: {
      title: article.title,
      day: dayInWords(published, telling),
      ...(labels.length > 0 ? { label: labels.join(" · ") } : {}),
    },
    filters: {
      section: [filterName(section.written ?? section.name)],
      author: credits.map(filterName),
      tag: tags.map(({ title, written = title }) => filterName(written)),
      year: [published.iso.slice(0, 4)],
      // Only where it is not the page's own, which need not be told.
      ...(language === telling.language ? {} : { language: [language] }),
    },
  };
};
