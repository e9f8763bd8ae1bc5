import { headOf } from "../headOf.ts";
import type { PageOf } from "../page.ts";
import type { PageContext } from "../pageContext.ts";
import { pageOf } from "../pageOf.ts";
import type { SearchedLanguage } from "../views/searchView.ts";
import { searchIndexUrl } from "./searchIndexUrl.ts";
import { type SearchYear, searchYears } from "./searchYears.ts";

const searchedLanguages = (
  years: readonly SearchYear[],
  path: (url: string) => string,
): readonly SearchedLanguage[] =>
  [...new Set(years.flatMap(({ languages }) => languages))].sort().map((language) => ({
    language,
    indexes: years
      .filter(({ languages }) => languages.includes(language))
      .map(({ year }) => path(searchIndexUrl(year))),
  }));

/** The page on which readers search; none where the publication has no search. */
export const searchPage = (context: PageContext): readonly PageOf<"search">[] => {
  const { site, words, frame, addresses } = context;
  const { publication, sections } = site;
  if (!publication.search) return [];
  const url = "/search/";
  const page = pageOf<"search">(
    { kind: "search", url, source: "the search page" },
    {
      view: () => ({
        frame,
        head: headOf({ title: words.search.title, url, indexed: false, scripts: ["search"] }, context),
        basePath: publication.basePath,
        languages: searchedLanguages(searchYears(site), addresses.path),
        sections: sections.map(({ subject }) => ({ title: subject.name, url: addresses.path(subject.url) })),
      }),
    },
  );
  return [page];
};
