import type { Article } from "../model/article.ts";
import { cardOf } from "./card.ts";
import type { PageContext } from "./context.ts";
import { siteFeedLinks } from "./feeds.ts";
import { headOf } from "./head.ts";
import { organisation, webSite } from "./json-ld.ts";
import { newestMoment } from "./last-change.ts";
import { lazyPage, type PageOf } from "./page.ts";
import { editionAlternates, pageInLanguage } from "./translations.ts";
import type { CardRow } from "./views/listings.ts";

/** The number of articles next to the lead. */
const newestCount = 4;

/** Returns the front page: the lead, the newest articles next to it, then the newest of each section. */
export function frontPage(context: PageContext): PageOf<"front"> {
  const { site, chrome } = context;
  const { lead, articles, publication } = site;
  const newest = firstOutside(new Set(lead ? [lead] : []), articles, newestCount);
  const above = new Set(lead ? [lead, ...newest] : newest);
  const rows = cardRows(above, context);
  const shown = [
    ...[...above].map(({ record }) => record.published),
    ...rows.flatMap(({ cards }) => cards.map(({ published }) => published)),
  ];
  const head = headOf(
    {
      title: "",
      description: publication.description,
      url: publication.root,
      alternates: editionAlternates(context, (edition) => edition.publication.root),
      feeds: siteFeedLinks(site),
      jsonLd: [organisation(site, (id) => pageInLanguage(id, context)), webSite(publication)],
    },
    context,
  );
  return lazyPage(
    {
      kind: "front",
      url: publication.root,
      source: publication.root === "/" ? "the front page" : `the front page in ${publication.language}`,
      indexed: context.indexed(newestMoment(shown)),
    },
    {
      view: () => ({
        chrome,
        head,
        day: articles[0]?.record.published,
        lead: lead && cardOf(lead, context),
        newest: newest.map((article) => cardOf(article, context)),
        rows,
      }),
    },
  );
}

const rowLength = 4;

function cardRows(above: ReadonlySet<Article>, context: PageContext): readonly CardRow[] {
  return context.site.sections
    .map(({ subject, articles }) => ({
      section: { title: subject.name, url: context.addresses.path(subject.url) },
      description: subject.description,
      cards: firstOutside(above, articles, rowLength).map((article) => cardOf(article, context)),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/** Returns the first `count` articles of a list that are not in a set. */
function firstOutside(
  set: ReadonlySet<Article>,
  articles: readonly Article[],
  count: number,
): readonly Article[] {
  // Fewer articles than that are in the set among the first `set.size + count`.
  return articles
    .slice(0, set.size + count)
    .filter((article) => !set.has(article))
    .slice(0, count);
}
