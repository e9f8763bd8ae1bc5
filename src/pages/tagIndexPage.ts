import type { Group } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { localesFor } from "../text/localesFor.ts";
import { feedLinks } from "./feeds/feedLinks.ts";
import { headOf } from "./headOf.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageOf } from "./pageOf.ts";

/**
 * What a title is filed under: its first letter as a capital, without what is a mere accent to the language; "#" for
 * digits and signs.
 * @example letterOf("élections", "fr") // "E"
 */
const letterOf = (title: string, language: string): string => {
  const [whole = ""] = title.normalize("NFC");
  const [bare = ""] = whole.normalize("NFD");
  if (!/\p{L}/u.test(whole)) return "#";
  // É is a sort of E in French, but Å is no A in Swedish, nor a Korean syllable its first sign.
  const isAccented =
    new Intl.Collator(localesFor(language), { sensitivity: "base" }).compare(whole, bare) === 0;
  return (isAccented ? bare : whole).toLocaleUpperCase(localesFor(language));
};

/** The index of all tags that have an article, A to Z in the order of the publication's language. */
export const tagIndexPage = (context: PageContext): PageOf<"tagIndex"> => {
  const { site, words, frame, addresses } = context;
  const { language, name } = site.publication;
  const byLetter = Map.groupBy<string, Group<Tag>>(site.tags, ({ subject }) =>
    letterOf(subject.title, language),
  );
  const title = words.tags;
  return pageOf(
    { kind: "tagIndex", url: "/tags/", source: "the tag index", indexed: context.indexed() },
    {
      view: () => ({
        frame,
        head: headOf({ title, url: "/tags/", feeds: feedLinks(site, { title: name, url: "/" }) }, context),
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
};
