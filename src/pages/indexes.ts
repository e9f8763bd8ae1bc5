import { localesFor } from "../i18n/locale.ts";
import type { Group } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { authorEntry } from "./author-entry.ts";
import type { PageContext } from "./context.ts";
import { siteFeedLinks } from "./feeds.ts";
import { headOf } from "./head.ts";
import { lazyPage, type PageOf } from "./page.ts";

/** Returns the index of all tags of shown articles, sorted as the language of the publication sorts. */
export function tagIndexPage(context: PageContext): PageOf<"tagIndex"> {
  const { site, messages, chrome, addresses } = context;
  const { language, root } = site.publication;
  const byLetter = Map.groupBy<string, Group<Tag>>(site.tags, ({ subject }) =>
    letterOf(subject.title, language),
  );
  const title = messages.tags;
  const url = `${root}tags/`;
  return lazyPage(
    { kind: "tagIndex", url, source: "the tag index", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
        head: headOf({ title, url, feeds: siteFeedLinks(site) }, context),
        letters: [...byLetter].map(([letter, groups]) => ({
          letter,
          tags: groups.map(({ subject, articles }) => ({
            title: subject.title,
            url: addresses.path(subject.url),
            count: articles.length,
          })),
        })),
      }),
    },
  );
}

/**
 * Returns the letter that a title is filed under: its first letter as a capital, without an accent that does
 * not count in the language; "#" for digits and symbols.
 * @example letterOf("élections", "fr") // "E"
 */
function letterOf(title: string, language: string): string {
  const [whole = ""] = title.normalize("NFC");
  const [bare = ""] = whole.normalize("NFD");
  if (!/\p{L}/u.test(whole)) return "#";
  // É counts as E in French, but Å does not count as A in Swedish, nor a Korean syllable as its first letter.
  const isAccented =
    new Intl.Collator(localesFor(language), { sensitivity: "base" }).compare(whole, bare) === 0;
  return (isAccented ? bare : whole).toLocaleUpperCase(localesFor(language));
}

/** Returns the index of all authors. */
export function authorIndexPage(context: PageContext): PageOf<"authorIndex"> {
  const { site, messages, chrome } = context;
  const url = `${site.publication.root}authors/`;
  return lazyPage(
    { kind: "authorIndex", url, source: "the author index", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
        head: headOf({ title: messages.authors, url }, context),
        authors: site.authors.map(({ subject }) => ({
          ...authorEntry(subject, context),
          description: subject.description,
        })),
      }),
    },
  );
}
