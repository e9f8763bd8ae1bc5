import { localesFor } from "../i18n/locale.ts";
import type { Body } from "../model/body.ts";
import type { Group } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { rebased } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import { feedLinks } from "./feeds.ts";
import { bodyNeeds, headOf } from "./head.ts";
import { bodyPictures, pictureView } from "./images.ts";
import { profile } from "./json-ld.ts";
import { listingOf } from "./listing.ts";
import { lazyPage, type PageOf } from "./page.ts";
import { socialPicture } from "./social-card.ts";
import type { Link } from "./views/shared.ts";

/** Returns the listings of all sections, tags and authors. */
export function listingPages(context: PageContext): readonly PageOf<"listing">[] {
  return [...sectionListings(context), ...tagListings(context), ...authorListings(context)];
}

function sectionListings(context: PageContext): readonly PageOf<"listing">[] {
  return context.site.sections.flatMap(({ subject, articles }) => {
    const { name: title, description, url } = subject;
    return listingOf(
      {
        url,
        source: subject.file,
        articles,
        trail: [home(context)],
        view: { of: "section", title, description, ...bodyOf(subject.body, context) },
        head: {
          title,
          description,
          feeds: feedLinks(context.site, { title, url }),
          ...bodyNeeds(subject.body),
        },
      },
      context,
    );
  });
}

function home({ site }: PageContext): Link {
  return { title: site.publication.name, url: "/" };
}

function bodyOf(body: Body | undefined, context: PageContext) {
  return {
    bodyHtml: body && rebased(body.html, context.site.publication.basePath),
    bodyPictures: body && bodyPictures(body, context),
  };
}

function tagListings(context: PageContext): readonly PageOf<"listing">[] {
  return context.site.tags.flatMap(({ subject, articles }) => {
    const { title, description, url } = subject;
    return listingOf(
      {
        url,
        source: `the tag "${title}"`,
        articles,
        trail: [home(context), { title: context.messages.tags, url: "/tags/" }],
        view: { of: "tag", title, description, ...bodyOf(subject.body, context) },
        head: {
          title,
          description,
          feeds: feedLinks(context.site, { title, url }),
          ...bodyNeeds(subject.body),
        },
      },
      context,
    );
  });
}

function authorListings(context: PageContext): readonly PageOf<"listing">[] {
  return context.site.authors.flatMap(({ subject, articles }) => {
    const { name: title, description, url, role, email, links, picture } = subject;
    return listingOf(
      {
        url,
        source: subject.file,
        articles,
        trail: [home(context), { title: context.messages.authors, url: "/authors/" }],
        view: {
          of: "author",
          title,
          description,
          ...bodyOf(subject.body, context),
          author: {
            role,
            email,
            links,
            picture: picture && pictureView(picture, "portrait", context),
          },
        },
        head: {
          title,
          description,
          image: picture && socialPicture(picture, "square", context.addresses),
          openGraphType: "profile",
          ...bodyNeeds(subject.body),
          feeds: feedLinks(context.site, { title, url }),
          jsonLd: [profile(subject, context.site)],
        },
      },
      context,
    );
  });
}

/** Returns the index of all tags of shown articles, sorted as the language of the publication sorts. */
export function tagIndexPage(context: PageContext): PageOf<"tagIndex"> {
  const { site, messages, chrome, addresses } = context;
  const { language, name } = site.publication;
  const byLetter = Map.groupBy<string, Group<Tag>>(site.tags, ({ subject }) =>
    letterOf(subject.title, language),
  );
  const title = messages.tags;
  return lazyPage(
    { kind: "tagIndex", url: "/tags/", source: "the tag index", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
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
  const { site, messages, chrome, addresses } = context;
  return lazyPage(
    { kind: "authorIndex", url: "/authors/", source: "the author index", indexed: context.indexed() },
    {
      view: () => ({
        chrome,
        head: headOf({ title: messages.authors, url: "/authors/" }, context),
        authors: site.authors.map(({ subject }) => ({
          title: subject.name,
          url: addresses.path(subject.url),
          role: subject.role,
          description: subject.description,
          picture: subject.picture && pictureView(subject.picture, "portrait", context),
        })),
      }),
    },
  );
}
