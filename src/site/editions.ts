import { comparatorFor } from "../i18n/locale.ts";
import { weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Publication } from "../model/publication.ts";
import type { Group, Site } from "../model/site.ts";
import { furtherLanguages } from "./further-languages.ts";
import { languageRoot } from "./further-subjects.ts";
import { monthsOf } from "./months.ts";

/**
 * Returns the site of each language that has pages of its own, that of the publication's language first. Each has the
 * articles, groups and pages that are listed in its language. Addresses and translations lead to those of all languages.
 */
export const editionsOf = weakMemo((site: Site): readonly Site[] => {
  const languages = Object.keys(site.publication.languages);
  return languages.length === 0
    ? [site]
    : [undefined, ...languages].map((language) => editionIn(language, site));
});

function editionIn(language: string | undefined, site: Site): Site {
  const publication = language === undefined ? site.publication : publicationIn(language, site.publication);
  const isListed = ({ section }: Article): boolean => section.language === language;
  const articles = site.articles.filter(isListed);
  const compareNames = comparatorFor(publication.language);
  const { sections, tags, authors } = {
    sections: groupsIn(language, site.sections),
    tags: groupsIn(language, site.tags),
    authors: groupsIn(language, site.authors),
  };
  const languageOf = furtherLanguages(site.publication);
  return {
    ...site,
    publication,
    articles,
    months: monthsOf(articles),
    sections,
    tags: tags.toSorted((one, other) => compareNames(one.subject.title, other.subject.title)),
    authors: authors.toSorted((one, other) => compareNames(one.subject.name, other.subject.name)),
    stories: new Map([...site.stories].map(([id, parts]) => [id, parts.filter(isListed)])),
    pages: site.pages.filter((page) => languageOf(page.language) === language),
    lead: leadOf(publication, articles),
  };
}

function groupsIn<Subject extends { readonly language?: string | undefined }>(
  language: string | undefined,
  groups: readonly Group<Subject>[],
): readonly Group<Subject>[] {
  return groups.filter(({ subject }) => subject.language === language);
}

/** Returns the publication as its pages in a further language show it. */
function publicationIn(language: string, publication: Publication): Publication {
  const {
    name = publication.name,
    description = "",
    navigation,
    lead,
  } = publication.languages[language] ?? {};
  return { ...publication, language, root: languageRoot(language), name, description, navigation, lead };
}

/** Returns the article that the publication names, if it is shown in its language, or the newest. */
function leadOf({ lead }: Publication, articles: readonly Article[]): Article | undefined {
  const isPinned = ({ record: { slug, url } }: Article): boolean => slug === lead || url === lead;
  return (lead === undefined ? undefined : articles.find(isPinned)) ?? articles[0];
}
