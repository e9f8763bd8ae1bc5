import { relatedDigests } from "../link/relatedDigests.ts";
import { relatedFinder } from "../link/relatedFinder.ts";
import type { Article } from "../model/article.ts";
import { memoised } from "../text/memoised.ts";
import { rebased } from "./addresses.ts";
import { articleImage } from "./articleImage.ts";
import { bodyNeeds } from "./bodyNeeds.ts";
import { bodyPictures } from "./bodyPictures.ts";
import { cardOf } from "./cardOf.ts";
import { contentsOf } from "./contentsOf.ts";
import { feedLinks } from "./feeds/feedLinks.ts";
import { headOf } from "./headOf.ts";
import { breadcrumbList } from "./jsonLd/breadcrumbList.ts";
import { newsArticle } from "./jsonLd/newsArticle.ts";
import { lastChange } from "./lastChange.ts";
import type { PageOf } from "./page.ts";
import type { PageContext } from "./pageContext.ts";
import { pageMaker } from "./pageOf.ts";
import { pictureView } from "./pictureView.ts";
import { shareView } from "./shareView.ts";
import type { ArticleView } from "./views/articleView.ts";
import type { Head } from "./views/head.ts";
import { yearsOld } from "./yearsOld.ts";

/** How many related stories stand under an article. */
const relatedCount = 3;

const headOfArticle = (article: Article, context: PageContext): Head => {
  const { site, addresses } = context;
  const { section, published, tags, authors } = article;
  const change = lastChange(article);
  const needs = bodyNeeds(article.body);
  const image = articleImage(article, context);
  const trail = [
    { title: site.publication.name, url: "/" },
    { title: section.name, url: section.url },
    { title: article.title, url: article.url },
  ];
  return headOf(
    {
      title: article.title,
      description: article.description,
      language: article.language,
      direction: article.direction,
      url: article.url,
      canonical: article.canonical,
      image,
      openGraphType: "article",
      feeds: feedLinks(site, { title: site.publication.name, url: "/" }),
      ...needs,
      scripts: [...needs.scripts, ...(article.standing === "published" ? ["share"] : [])],
      jsonLd: [
        newsArticle(article, { publication: site.publication, image }),
        breadcrumbList(trail, addresses),
      ],
      article: {
        published: published.iso,
        modified: change === published ? undefined : change.iso,
        section: section.name,
        tags: tags.map(({ title }) => title),
        authorUrls: authors.map(({ url }) => addresses.absolute(url)),
      },
    },
    context,
  );
};

const storyOf = (article: Article, { site, addresses }: PageContext): ArticleView["story"] => {
  const parts = article.story && site.stories.get(article.story.id);
  if (!article.story || !parts || parts.length < 2) return undefined;
  return {
    title: article.story.title,
    parts: parts.map(({ title, url, published, language, direction }) => ({
      title,
      url: addresses.path(url),
      published,
      language,
      direction,
      isThis: url === article.url,
    })),
  };
};

const viewOf = (article: Article, related: readonly Article[], context: PageContext): ArticleView => {
  const { addresses, frame, site } = context;
  const link = ({ title, url }: { title: string; url: string }) => ({ title, url: addresses.path(url) });
  return {
    frame,
    head: headOfArticle(article, context),
    title: article.title,
    description: article.description,
    kind: article.kind,
    sponsor: article.sponsor,
    standing: article.standing,
    section: link({ title: article.section.name, url: article.section.url }),
    authors: article.authors.map(({ name, url }) => link({ title: name, url })),
    byline: article.byline,
    dateline: article.dateline,
    published: article.published,
    updated: article.updated,
    minutes: article.body.minutes || undefined,
    yearsOld: yearsOld(article, site) || undefined,
    contents: contentsOf(article),
    share: article.standing === "published" ? shareView(article, context) : undefined,
    picture: article.picture && pictureView(article.picture, "whole", context),
    map: article.map?.fields,
    bodyHtml: rebased(article.body.html, site.publication.basePath),
    bodyPictures: bodyPictures(article.body, context),
    language: article.language,
    direction: article.direction,
    corrections: [...article.corrections].sort((one, other) => other.date.ms - one.date.ms),
    sources: article.sources,
    tags: article.tags.map(link),
    story: storyOf(article, context),
    related: related.map((other) => cardOf(other, context)),
  };
};

/** An article and its place among all that are shown. */
interface Placed {
  readonly article: Article;
  readonly place: number;
}

/** A page for each article that is shown. */
export const articlePages = (context: PageContext): readonly PageOf<"article">[] => {
  const { site } = context;
  const relatedTo = memoised(() => relatedFinder(site, relatedCount));
  const candidates = memoised(() => relatedDigests(site));
  const threadOf = ({ story }: Article): readonly Article[] => (story && site.stories.get(story.id)) ?? [];
  const namedBy = ({ relatedUrls }: Article): readonly Article[] =>
    relatedUrls.flatMap((url) => site.byUrl.get(url) ?? []);
  const articlePage = pageMaker<"article", Placed>({
    view: ({ article }) => viewOf(article, relatedTo()(article), context),
    basis: ({ article, place }) => [
      context.digest,
      article.digest,
      String(yearsOld(article, site)),
      ...(candidates()[place] ?? []),
      ...threadOf(article).map(({ digest }) => digest),
      ...namedBy(article).map(({ digest }) => digest),
    ],
  });
  return site.articles.map((article, place) =>
    articlePage(
      {
        kind: "article",
        url: article.url,
        source: article.origin.file,
        indexed: context.indexed(lastChange(article)),
      },
      { article, place },
    ),
  );
};
