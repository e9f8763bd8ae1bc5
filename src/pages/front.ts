import type { PageContext } from "./context.ts";
import { siteFeedLinks } from "./feeds.ts";
import { cardsOf, firstCards } from "./front/block-cards.ts";
import { frontContent } from "./front/blocks.ts";
import { firstFonts, headOf } from "./head.ts";
import { organisation, webSite } from "./json-ld.ts";
import { newestMoment } from "./last-change.ts";
import { lazyPage, type PageOf } from "./page.ts";
import { editionAlternates, pageInLanguage } from "./translations.ts";

/** Returns the front page of a language. */
export function frontPage(context: PageContext): PageOf<"front"> {
  const { site, chrome } = context;
  const { articles, publication } = site;
  const content = frontContent(context);
  const head = headOf(
    {
      title: "",
      description: publication.description,
      url: publication.root,
      alternates: editionAlternates(context, (edition) => edition.publication.root),
      feeds: siteFeedLinks(site),
      fonts: firstFonts(firstCards(content.blocks)),
      profiles: publication.organisation.profiles,
      jsonLd: [organisation(site, (id) => pageInLanguage(id, context)), webSite(publication)],
    },
    context,
  );
  return lazyPage(
    {
      kind: "front",
      url: publication.root,
      source: publication.root === "/" ? "the front page" : `the front page in ${publication.language}`,
      indexed: context.indexed(
        newestMoment(content.blocks.flatMap((block) => cardsOf(block).map(({ published }) => published))),
      ),
    },
    {
      view: () => ({
        chrome,
        head,
        day: articles[0]?.record.published,
        ...content,
      }),
    },
  );
}
