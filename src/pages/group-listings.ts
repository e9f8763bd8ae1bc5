import { weakMemo } from "../lib/cache.ts";
import type { Article } from "../model/article.ts";
import type { Author } from "../model/author.ts";
import type { Body } from "../model/body.ts";
import type { Section } from "../model/section.ts";
import type { Group, Site } from "../model/site.ts";
import type { Tag } from "../model/tag.ts";
import { groupBlockHashes } from "../site/block-hashes.ts";
import { rebased } from "./addresses.ts";
import { handlesOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { feedLinks } from "./feeds.ts";
import { sectionFront } from "./front/blocks.ts";
import { bodyNeeds } from "./head.ts";
import { bodyPictures, pictureView } from "./images.ts";
import { profile } from "./json-ld.ts";
import { type Listing, listingOf } from "./listing.ts";
import type { PageOf } from "./page.ts";
import { socialPicture } from "./social-card.ts";
import { editionAlternates } from "./translations.ts";
import type { Alternate, Link } from "./views/shared.ts";

const blocksOf = weakMemo((site: Site) => groupBlockHashes(site, site.publication.pageSize));

/** Returns the listings of all sections, tags and authors. */
export function groupListings(context: PageContext): readonly PageOf<"listing">[] {
  return [...sectionListings(context), ...tagListings(context), ...authorListings(context)];
}

function sectionListings(context: PageContext): readonly PageOf<"listing">[] {
  return context.site.sections.flatMap(({ subject, articles }) => {
    const { name: title, file: source } = subject;
    const head = { alternates: groupAlternates(context, subject, ({ sections }) => sections) };
    const front = {
      content: (newest: readonly Article[]) => sectionFront(context, subject.id, newest),
      isEdited: context.site.sectionFronts.has(subject.id),
    };
    return groupListing(
      { of: "section", subject: { ...subject, title }, listed: subject, articles, source, head, front },
      context,
    );
  });
}

/** A tag with fewer articles is not indexed: its page has nothing that those of its articles lack. */
const indexedTag = 3;

function tagListings(context: PageContext): readonly PageOf<"listing">[] {
  const index = { title: context.messages.tags, url: `${context.site.publication.root}tags/` };
  return context.site.tags.flatMap(({ subject, articles }) => {
    const source = `the tag "${subject.title}"`;
    const head = { indexed: articles.length >= indexedTag };
    return groupListing({ of: "tag", subject, listed: subject, articles, source, index, head }, context);
  });
}

function authorListings(context: PageContext): readonly PageOf<"listing">[] {
  const index = { title: context.messages.authors, url: `${context.site.publication.root}authors/` };
  return context.site.authors.flatMap(({ subject, articles }) => {
    const { name: title, file: source, role, email, links, picture, extra } = subject;
    const portrait = picture && pictureView(picture, "portrait", context);
    const author = { role, email, links, picture: portrait, extra };
    const head = {
      image: picture && socialPicture(picture, "square", context.addresses),
      openGraphType: "profile",
      creators: handlesOf([subject]),
      alternates: groupAlternates(context, subject, ({ authors }) => authors),
      jsonLd: [profile(subject, context.site)],
    } as const;
    return groupListing(
      {
        of: "author",
        subject: { ...subject, title },
        listed: subject,
        articles,
        source,
        index,
        author,
        head,
      },
      context,
    );
  });
}

/** Returns the addresses of a section or author in all languages. */
function groupAlternates(
  context: PageContext,
  { id }: Section | Author,
  groupsOf: (edition: Site) => readonly Group<Section | Author>[],
): readonly Alternate[] {
  return editionAlternates(
    context,
    (edition) => groupsOf(edition).find(({ subject }) => subject.id === id)?.subject.url,
  );
}

/** A section, tag or author with its articles. */
interface ListedGroup extends Group<GroupSubject> {
  readonly of: "section" | "tag" | "author";
  /** The subject as the site knows it. */
  readonly listed: Section | Tag | Author;
  readonly source: string;
  /** The index that lists all groups of this kind; its url is root-relative. */
  readonly index?: Link | undefined;
  readonly author?: Listing["view"]["author"];
  readonly front?: Listing["front"];
  /** What the head of the page has besides that of every group. */
  readonly head?: Partial<Listing["head"]> | undefined;
}

interface GroupSubject {
  readonly title: string;
  /** Root-relative. */
  readonly url: string;
  readonly description?: string | undefined;
  readonly body?: Body | undefined;
}

/** Returns the title of a group's page, with the name of its index if other pages have the same title. */
function distinctTitle({ of, subject: { title }, index }: ListedGroup, site: Site): string {
  if (!index) return title;
  const { sections, pages, authors } = takenTitles(site);
  const isTaken = sections.has(title) || pages.has(title) || (of === "tag" && authors.has(title));
  return isTaken ? `${title} · ${index.title}` : title;
}

const takenTitles = weakMemo(({ sections, pages, authors }: Site) => ({
  sections: new Set(sections.map(({ subject }) => subject.name)),
  pages: new Set(pages.map(({ title }) => title)),
  authors: new Set(authors.map(({ subject }) => subject.name)),
}));

function groupListing(group: ListedGroup, context: PageContext): readonly PageOf<"listing">[] {
  const { of, subject, listed, articles, source, index, author, front, head } = group;
  const { title, url, description, body } = subject;
  const { site } = context;
  const home = { title: site.publication.name, url: site.publication.root };
  return listingOf(
    {
      url,
      source,
      articles,
      blocks: () => blocksOf(site).get(listed) ?? [],
      trail: index ? [home, index] : [home],
      view: {
        of,
        title,
        description,
        bodyHtml: body && rebased(body.html, site.publication.basePath),
        bodyPictures: body && bodyPictures(body, context),
        author,
      },
      head: {
        title: distinctTitle(group, site),
        description,
        feeds: feedLinks(site, { title, url }),
        ...bodyNeeds(body),
        ...head,
      },
      front,
    },
    context,
  );
}
