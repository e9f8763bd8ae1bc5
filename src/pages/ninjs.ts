import { imageVariants, plainVariant, uncropped } from "../images/variants.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Picture } from "../model/image.ts";
import { wholeBody } from "../site/whole-body.ts";
import { creditsOf } from "./byline.ts";
import type { PageContext } from "./context.ts";
import { permanentId, textForOthers } from "./feed-item.ts";
import { feedArticles } from "./feeds.ts";
import { lastChange, newestMoment } from "./last-change.ts";
import { lazyPage, type Page, pageMaker } from "./page.ts";
import type { NinjsItem, NinjsRendition } from "./views/ninjs.ts";

/**
 * Returns the files for partners, if a publication wants them: one beside the page of each article, and the list of the
 * newest. A preview has none. Copy of a wire is not the publication's to pass on, so that it is in none of them.
 */
export function ninjsPages(context: PageContext): readonly Page[] {
  const { site, chrome } = context;
  if (!site.publication.ninjs || chrome.preview) return [];
  const own = site.articles.filter(({ status, isFromWire }) => status === "published" && !isFromWire);
  const inputsHash = (article: Article) => new HashMixer().add(bitsOf(context.hash)).add(article.hash);
  const ofArticle = pageMaker<"ninjs", Article>({
    view: (article) => ({ item: articleItem(article, context) }),
    inputsHash,
  });
  const newest = feedArticles({ articles: own }, site.publication);
  const list = lazyPage(
    {
      kind: "ninjs",
      url: ninjsUrl(site.publication.root),
      source: "the list of the newest articles for partners",
    },
    {
      view: () => ({ item: listItem(newest, context) }),
      inputsHash: () => {
        const mixer = new HashMixer().add(bitsOf(context.hash));
        for (const article of newest) mixer.add(article.hash);
        return mixer;
      },
    },
  );
  return [
    ...own.map((article) => {
      const { url, origin } = article.record;
      return ofArticle({ kind: "ninjs", url: ninjsUrl(url), source: origin.file }, article);
    }),
    list,
  ];
}

function ninjsUrl(url: string): string {
  return `${url}ninjs.json`;
}

const standard = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
} as const;

function articleItem(article: Article, context: PageContext): NinjsItem {
  const { record, section, tags, corrections } = article;
  const { publication } = context.site;
  const { absolute } = context.addresses;
  const html = { contentType: "text/html" } as const;
  return {
    ...newsFacts(article, context),
    representationType: "full",
    copyrightHolder: publication.organisation?.legalName ?? publication.name,
    expires: article.expires?.iso,
    headlines: [
      { role: "main", value: record.title },
      ...(record.shortTitle === undefined ? [] : [{ role: "short", value: record.shortTitle }]),
    ],
    descriptions: [
      ...(record.description === undefined ? [] : [{ role: "summary", value: record.description }]),
      ...corrections.map(({ text }) => ({ role: "correction", value: text })),
    ],
    bodies: [
      {
        role: "main",
        ...html,
        wordCount: wholeBody(article).words,
        value: textForOthers(article, publication),
      },
    ],
    people: creditsOf(article)
      .filter(({ type }) => type === "person")
      .map(({ name, url }) => ({ name, rel: "author", uri: url && absolute(url) })),
    subjects: [
      { name: section.name, rel: "section", uri: absolute(section.url) },
      ...tags.map(({ title, url }) => ({ name: title, rel: "about", uri: absolute(url) })),
    ],
    genres: [{ name: record.kind }],
    renditions: [{ name: "web", href: absolute(record.url), ...html }],
    associations: record.picture ? [pictureItem(record.picture, context)] : [],
    standard,
  };
}

/** Returns what the list says of an article too. */
function newsFacts(article: Article, { site }: PageContext): NinjsItem {
  const { record } = article;
  const changed = lastChange(article);
  return {
    uri: permanentId(article, site.publication),
    type: "text",
    version: String(Math.floor(changed.ms / 1000)),
    firstCreated: record.published.iso,
    versionCreated: changed.iso,
    pubStatus: "usable",
    language: record.language,
    title: record.slug,
    by:
      creditsOf(article)
        .map(({ name }) => name)
        .join(", ") || undefined,
    located: record.dateline,
  };
}

/** Returns the newest articles as one item of ninjs, in which each is associated by its facts and addresses. */
function listItem(newest: readonly Article[], context: PageContext): NinjsItem {
  const { publication } = context.site;
  const { absolute } = context.addresses;
  const changed = newestMoment(newest.map(lastChange));
  return {
    uri: absolute(ninjsUrl(publication.root)),
    type: "composite",
    representationType: "full",
    ...(changed && { version: String(Math.floor(changed.ms / 1000)), versionCreated: changed.iso }),
    pubStatus: "usable",
    language: publication.language,
    headlines: [{ role: "main", value: publication.name }],
    associations: newest.map((article) => ({
      name: article.record.title,
      ...newsFacts(article, context),
      representationType: "partial",
      renditions: [
        { name: "ninjs", href: absolute(ninjsUrl(article.record.url)), contentType: "application/json" },
        { name: "web", href: absolute(article.record.url), contentType: "text/html" },
      ],
    })),
    standard,
  };
}

function pictureItem(picture: Picture, { addresses: { absolute } }: PageContext): NinjsItem {
  const files = [uncropped(picture), imageVariants(picture, "wide")].map(plainVariant);
  const [whole, wide] = files;
  const rendition = (name: string, file: (typeof files)[number] | undefined): readonly NinjsRendition[] =>
    file
      ? [{ name, href: absolute(file.url), contentType: file.type, width: file.width, height: file.height }]
      : [];
  return {
    name: "lead",
    uri: absolute(whole?.url ?? picture.url),
    type: "picture",
    pubStatus: "usable",
    by: picture.credit,
    descriptions: [
      ...(picture.caption === undefined ? [] : [{ role: "caption", value: picture.caption }]),
      ...(picture.alt === "" ? [] : [{ role: "alternative text", value: picture.alt }]),
    ],
    renditions: [...rendition("whole", whole), ...(wide?.url === whole?.url ? [] : rendition("wide", wide))],
  };
}
