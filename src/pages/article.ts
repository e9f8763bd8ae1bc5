import { lazy } from "../lib/cache.ts";
import type { Complete } from "../lib/complete.ts";
import { bitsOf, HashMixer } from "../lib/hash-bits.ts";
import type { Article } from "../model/article.ts";
import type { Heading } from "../model/body.ts";
import { yearsOfAll, yearsOld } from "../site/age.ts";
import { newestCorrections } from "../site/order.ts";
import { relatedFinder, relatedHashes } from "../site/related.ts";
import { wholeBody } from "../site/whole-body.ts";
import { rebased } from "./addresses.ts";
import { handlesOf } from "./byline.ts";
import { cardOf } from "./card.ts";
import { listedHeadings } from "./contents.ts";
import type { PageContext } from "./context.ts";
import { faceOf } from "./face.ts";
import { siteFeedLinks } from "./feeds.ts";
import { bodyNeeds, firstFonts, headOf } from "./head.ts";
import { bodyPictures, mapPicture, pictureView } from "./images.ts";
import { breadcrumbList } from "./json-ld.ts";
import { newsArticle } from "./json-ld-article.ts";
import { lastChange } from "./last-change.ts";
import { isWatched, liveView } from "./live.ts";
import { type PageOf, pageMaker } from "./page.ts";
import { shareView } from "./share.ts";
import { articleImage } from "./social-card.ts";
import { alternatesOf, translationLinks, versionsOf } from "./translations.ts";
import type { ArticleView } from "./views/article.ts";
import type { Head, Link } from "./views/shared.ts";

/** The number of related articles on a page. */
const relatedCount = 3;

/** An article and its index among all that are shown. */
interface IndexedArticle {
  readonly article: Article;
  readonly index: number;
}

const none: readonly never[] = [];

/** Returns the page of each article of the site. */
export function articlePages(context: PageContext): readonly PageOf<"article">[] {
  const { site } = context;
  const relatedTo = lazy(() => relatedFinder(site, relatedCount));
  const candidates = lazy(() => relatedHashes(site));
  const common = bitsOf(context.hash);
  const years = lazy(() => yearsOfAll(site));
  const threadOf = ({ story }: Article): readonly Article[] => (story && site.stories.get(story.id)) ?? none;
  const namedBy = ({ relatedUrls }: Article): readonly Article[] =>
    relatedUrls.length === 0 ? none : relatedUrls.flatMap((url) => site.byUrl.get(url) ?? []);
  const articlePage = pageMaker<"article", IndexedArticle>({
    view: ({ article }) => viewOf(article, relatedTo()(article), context),
    inputsHash: ({ article, index }) => {
      const mixer = new HashMixer()
        .add(common)
        .add(article.hash)
        .addNumber(years()[index] ?? 0);
      const related = candidates()[index];
      if (related) mixer.add(related);
      for (const others of [threadOf(article), namedBy(article), versionsOf(article, site)]) {
        mixer.addNumber(others.length);
        for (const { hash } of others) mixer.add(hash);
      }
      return mixer;
    },
  });
  // Sitemaps ask the articles themselves for their last change.
  const indexed = context.indexed();
  return site.articles.map((article, index) =>
    articlePage(
      {
        kind: "article",
        url: article.record.url,
        source: article.record.origin.file,
        indexed,
      },
      { article, index },
    ),
  );
}

function viewOf(article: Article, related: readonly Article[], context: PageContext): Complete<ArticleView> {
  const { addresses, chrome, site } = context;
  const { record, section, status } = article;
  const link = ({ title, url }: Link): Link => ({ title, url: addresses.path(url) });
  return {
    chrome,
    head: headOfArticle(article, context),
    title: record.title,
    description: record.description,
    kind: record.kind,
    sponsor: record.sponsor,
    status,
    section: link({ title: section.name, url: section.url }),
    authors: article.authors.map(({ name, url }) => link({ title: name, url })),
    byline: record.byline,
    dateline: record.dateline,
    published: record.published,
    updated: article.updated,
    // Nobody reads live coverage from its end to its beginning.
    minutes: (article.coverage ? 0 : record.body.minutes) || undefined,
    face: faceOf(article, context),
    yearsOld: yearsOld(article, site) || undefined,
    contents: contentsOf(record),
    share: status === "published" ? shareView(record, context) : undefined,
    picture: record.picture && pictureView(record.picture, "large", context),
    map: record.map?.fields,
    mapPicture: mapPicture(article, context),
    bodyHtml: rebased(record.body.html, site.publication.basePath),
    bodyPictures: bodyPictures(record.body, context),
    language: record.language,
    direction: record.direction,
    extra: record.extra,
    live: liveView(article, context),
    corrections: newestCorrections(article),
    sources: record.sources,
    tags: article.tags.map(link),
    story: storyOf(article, context),
    related: related.map((other) => cardOf(other, context)),
    translations: translationLinks(article, context),
  };
}

function headOfArticle(article: Article, context: PageContext): Head {
  const { site, addresses } = context;
  const { record, section, tags, authors } = article;
  const { title, description, language, direction, url, canonical, published } = record;
  const change = lastChange(article);
  const needs = bodyNeeds(wholeBody(article));
  const image = articleImage(article, context);
  const trail = [
    { title: site.publication.name, url: site.publication.root },
    { title: section.name, url: section.url },
    { title, url },
  ];
  return headOf(
    {
      title,
      description,
      language,
      direction,
      url,
      canonical,
      alternates: alternatesOf(article, context),
      image,
      openGraphType: "article",
      creators: handlesOf(authors),
      feeds: siteFeedLinks(site),
      ...needs,
      fonts: firstFonts([record]),
      scripts: [
        ...needs.scripts,
        ...(isWatched(article, context) ? ["live"] : []),
        ...(article.status === "published" ? ["share"] : []),
      ],
      jsonLd: [
        newsArticle(article, { publication: site.publication, image, versions: versionsOf(article, site) }),
        breadcrumbList(trail, addresses),
      ],
      article: {
        published: published.iso,
        modified: change === published ? undefined : change.iso,
        expires: article.expires?.iso,
        section: section.name,
        tags: tags.map(({ title }) => title),
        authorUrls: authors.map(({ url }) => addresses.absolute(url)),
      },
    },
    context,
  );
}

function storyOf(article: Article, { site, addresses }: PageContext): ArticleView["story"] {
  const parts = article.story && site.stories.get(article.story.id);
  if (!article.story || !parts || parts.length < 2) return undefined;
  return {
    title: article.story.title,
    parts: parts.map(({ record: { title, url, published, language, direction } }) => ({
      title,
      url: addresses.path(url),
      published,
      language,
      direction,
      isThis: url === article.record.url,
    })),
  };
}

const minWords = 1200;

/** A text with fewer headings gets no table of contents, unless its editor asks for one. */
const minHeadings = 4;

/** Returns the table of contents of a long article, or of one whose editor asks for it; otherwise undefined. */
export function contentsOf({
  contents,
  body,
}: Pick<Article["record"], "contents" | "body">): readonly Heading[] | undefined {
  if (contents === false || (contents === undefined && body.words < minWords)) return undefined;
  return listedHeadings(body, contents === true ? 1 : minHeadings);
}
