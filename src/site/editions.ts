import { comparatorFor } from "../i18n/locale.ts";
import { weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Front } from "../model/front.ts";
import type { Publication } from "../model/publication.ts";
import type { Group, Site } from "../model/site.ts";
import { translatedFront } from "./front.ts";
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
    withdrawn: site.withdrawn.filter(({ section }) => section.language === language),
    pages: site.pages.filter((page) => languageOf(page.language) === language),
    front: frontIn(language, site),
    furtherFronts: new Map(),
    sectionFronts:
      language === undefined
        ? site.sectionFronts
        : new Map(
            [...site.sectionFronts].map(([id, front]) => [
              id,
              translatedFront(front, (url) => versionIn(language, url, site)),
            ]),
          ),
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
  const { name = publication.name, description = "", navigation } = publication.languages[language] ?? {};
  return { ...publication, language, root: languageRoot(language), name, description, navigation };
}

/**
 * Returns what an editor says of the front page of a language. Without a file about it, it shows the versions of what the file
 * about the publication's own names.
 */
function frontIn(language: string | undefined, site: Site): Front {
  if (language === undefined) return site.front;
  return (
    site.furtherFronts.get(language) ?? translatedFront(site.front, (url) => versionIn(language, url, site))
  );
}

/** Returns the url of the version of an article that is listed in a language, if there is one. */
function versionIn(language: string, url: string, { byUrl, translations }: Site): string | undefined {
  const key = byUrl.get(url)?.record.translationKey;
  const versions = key === undefined ? [] : (translations.get(key) ?? []);
  return versions.find(({ section }) => section.language === language)?.record.url;
}
