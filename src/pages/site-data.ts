import { directionOf } from "../i18n/locale.ts";
import { imageVariants, plainVariant, previewVariants } from "../images/variants.ts";
import { lazy, weakMemo } from "../lib/cache.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Group, Site } from "../model/site.ts";
import type {
  ArticleData,
  AuthorData,
  NamedData,
  PictureData,
  SiteData,
  TagData,
} from "../model/site-data.ts";
import type { Clock } from "../model/time.ts";
import { wholeBody } from "../site/whole-body.ts";
import { creditsOf } from "./byline.ts";
import { cardPicture, leadMapFile } from "./images.ts";

/** The data of a site on their way to the thread that makes a publication's own pages. */
export interface SentSite {
  /** As JSON: {@link SiteData} without texts, with indexes in place of the articles of groups. */
  readonly json: string;
  /** Covers all of it, texts included. */
  readonly hash: string;
  /** Returns the text of the page at a root-relative url, as sanitised HTML. */
  readonly textOf: (url: string) => string;
}

/** What is sent of a thing that has a text, and of one that has articles too. */
type Textless<Thing> = Omit<Thing, "html">;
/** An article as it is sent: its date is made of its time of publication. */
export type SentArticle = Omit<ArticleData, "html" | "date">;
export type Ungrouped<Thing> = Omit<Thing, "html" | "articles"> & { readonly articles: readonly number[] };

/** The parts of {@link SentSite.json}. */
export interface SentData extends Pick<SiteData, "publication"> {
  readonly articles: readonly SentArticle[];
  readonly sections: readonly Ungrouped<TagData>[];
  readonly tags: readonly Ungrouped<TagData>[];
  readonly authors: readonly Ungrouped<AuthorData>[];
  readonly pages: readonly Textless<SiteData["pages"][number]>[];
}

/**
 * Returns what templates know of a site. What is not published has no part in a site, so that no template sees a word of it.
 * The JSON is made when it is asked for: mostly the hash says that nothing has changed.
 */
export function sentSite(site: Site, { audience }: Pick<Clock, "audience">): SentSite {
  const json = lazy(() => jsonOf(site, audience));
  const texts = lazy(() => bodiesOf(site));
  return {
    get json() {
      return json();
    },
    hash: siteHash(site, audience),
    textOf: (url) => texts().get(url)?.html ?? "",
  };
}

function siteHash(site: Site, audience: Clock["audience"]): string {
  const { publication, articles, sections, tags, authors, pages } = site;
  const mixer = new HashMixer();
  for (const { hash } of articles) mixer.add(hash);
  for (const groups of [sections, tags, authors]) {
    mixer.addNumber(groups.length);
    for (const { subject } of groups) mixer.add(bitsOf(subject.hash));
  }
  for (const { hash } of pages) mixer.add(bitsOf(hash));
  return hashOf([JSON.stringify(publication), audience, mixer.text()]);
}

function bodiesOf({ articles, sections, tags, authors, pages }: Site) {
  const bodies = new Map<string, { readonly html: string } | undefined>();
  for (const article of articles) bodies.set(article.record.url, wholeBody(article));
  for (const { subject } of [...sections, ...tags, ...authors]) bodies.set(subject.url, subject.body);
  for (const { url, body } of pages) bodies.set(url, body);
  return bodies;
}

function jsonOf(site: Site, audience: Clock["audience"]): string {
  const { publication, articles, sections, tags, authors, pages } = site;
  const { name, url, description, timeZone } = publication;
  const indexes = new Map(articles.map((article, index) => [article, index]));
  const articlesOf = (group: Group<unknown>): readonly number[] =>
    group.articles.flatMap((article) => indexes.get(article) ?? []);
  const others: Omit<SentData, "articles"> = {
    publication: {
      name,
      url,
      description,
      language: publication.language,
      direction: directionOf(publication.language),
      timeZone,
    },
    sections: sections.map((group) => ({
      ...named(group.subject),
      language: group.subject.language,
      description: group.subject.description,
      articles: articlesOf(group),
    })),
    tags: tags.map((group) => ({
      ...named({ ...group.subject, name: group.subject.title }),
      language: group.subject.language,
      description: group.subject.description,
      articles: articlesOf(group),
    })),
    authors: authors.map((group) => {
      const { role, description, email, links = [], language, extra } = group.subject;
      return {
        ...named(group.subject),
        language,
        role,
        description,
        email,
        links,
        extra,
        articles: articlesOf(group),
      };
    }),
    pages: pages.map((page) => ({
      url: page.url,
      title: page.title,
      description: page.description,
      language: page.language,
      extra: page.extra,
    })),
  };
  const articleJson = articleJsonFor(site)[audience];
  return `{"articles":[${articles.map(articleJson).join(",")}],${JSON.stringify(others).slice(1)}`;
}

/** Kept by article, since a preview changes one at a time. Only a site that is linked anew has another publication. */
function articleJsonFor(site: Site) {
  const { publication } = site;
  const known = articleJson.get(publication) ?? {
    public: weakMemo((article: Article) => JSON.stringify(articleData(article, site, "public"))),
    preview: weakMemo((article: Article) => JSON.stringify(articleData(article, site, "preview"))),
  };
  articleJson.set(publication, known);
  return known;
}

const articleJson = new WeakMap<object, Record<Clock["audience"], (article: Article) => string>>();

function articleData(article: Article, { publication }: Site, audience: Clock["audience"]): SentArticle {
  const { record, section, authors, tags, story, updated, corrections, status } = article;
  const { url, id, title, description, kind, sponsor, dateline, published, language, direction } = record;
  const { words, minutes } = wholeBody(article);
  return {
    url,
    absoluteUrl: publication.url + url.slice(1),
    id,
    title,
    description,
    kind,
    sponsor,
    dateline,
    section: named(section),
    authors: authors.map(named),
    bylines: creditsOf(article).map(({ name }) => name),
    tags: tags.map((tag) => named({ ...tag, name: tag.title })),
    story,
    published,
    updated,
    language,
    direction,
    status,
    picture: pictureOf(article, publication, audience),
    words,
    minutes,
    corrections,
    sources: record.sources,
    canonical: record.canonical,
    extra: record.extra,
  };
}

function named({ id, name, url }: NamedData): NamedData {
  return { id, name, url };
}

function pictureOf(
  article: Article,
  publication: Site["publication"],
  audience: Clock["audience"],
): PictureData | undefined {
  const picture = cardPicture(article.record);
  if (picture) {
    const asked = imageVariants(picture, "wide");
    const { url, width, height } = plainVariant(audience === "preview" ? previewVariants(asked) : asked);
    const { alt, caption, credit } = picture;
    return { url, width, height, alt, caption, credit };
  }
  const map = leadMapFile(article, publication);
  return map && { url: map.url, width: map.width, height: map.height, alt: map.alt, caption: map.caption };
}
