import type { ArticleData, SiteData } from "../model/site-data.ts";
import type { SentArticle, SentData, Ungrouped } from "../pages/site-data.ts";

/** A thing with its text, which is fetched when it is read. */
type Texted = { readonly html: string };

/**
 * Returns the data of a site as templates see them: frozen, each article one object wherever it is listed. `textOf` fetches
 * the text of the page at a root-relative url.
 */
export function siteData(sent: SentData, textOf: (url: string) => string): SiteData {
  const texted = <Thing extends { readonly url: string }>(thing: Thing): Thing & Texted =>
    Object.freeze(withText(thing, textOf));
  const articles = frozenList(sent.articles.map((article) => articleData(article, textOf)));
  const grouped = <Group extends Ungrouped<{ readonly url: string }>>(group: Group) =>
    texted({
      ...deepFrozen(group),
      articles: frozenList(group.articles.flatMap((index) => articles[index] ?? [])),
    });
  return Object.freeze({
    publication: deepFrozen(sent.publication),
    articles,
    sections: frozenList(sent.sections.map(grouped)),
    tags: frozenList(sent.tags.map(grouped)),
    authors: frozenList(sent.authors.map(grouped)),
    pages: frozenList(sent.pages.map((page) => texted(deepFrozen(page)))),
  });
}

function articleData(article: SentArticle, textOf: (url: string) => string): ArticleData {
  return Object.freeze({
    ...deepFrozen(article),
    // Whoever changes a date changes no other's.
    get date() {
      return new Date(article.published.ms);
    },
    get html() {
      return textOf(article.url);
    },
  });
}

function withText<Thing extends { readonly url: string }>(
  thing: Thing,
  textOf: (url: string) => string,
): Thing & Texted {
  return {
    ...thing,
    get html() {
      return textOf(thing.url);
    },
  };
}

function frozenList<Item>(items: readonly Item[]): readonly Item[] {
  return Object.freeze([...items]);
}

/** Freezes plain data, with all that is in it. */
function deepFrozen<Data extends object>(data: Data): Data {
  for (const value of Object.values(data)) if (typeof value === "object" && value !== null) deepFrozen(value);
  return Object.freeze(data);
}
