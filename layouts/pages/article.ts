import { leadMapFigure } from "../../src/graphics/lead-map.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { ArticleView } from "../../src/pages/views/article.ts";
import { correctionsBox, related, share, sources, storyLinks, tags } from "../parts/article-footer.ts";
import { articleHeader, contents } from "../parts/article-header.ts";
import { body } from "../parts/body.ts";
import { document, languageAttributes } from "../parts/document.ts";
import { siteLocale, textLocale } from "../parts/locale.ts";
import { figure } from "../parts/picture.ts";

/** The page of an article: inside it the article's language, around it the publication's. */
export function article(view: ArticleView): Html {
  const { chrome, head } = view;
  const locale = siteLocale(chrome);
  const inside = textLocale(view, chrome);
  return document(
    { chrome, head, within: [view.section.url] },
    html`<article class="article" data-kind="${view.kind}"${languageAttributes(view, chrome)}>
${articleHeader(view, inside)}
${view.picture && figure(view.picture, inside)}${view.map && leadMapFigure(view.map, view.language).markup}
${contents(view.contents, inside)}${body(view.bodyHtml, { dateline: view.dateline, pictures: view.bodyPictures })}
${correctionsBox(view.corrections, inside)}${sources(view.sources, inside)}
</article>
${share(view.share, locale)}${storyLinks(view.story, locale)}${tags(view.tags, locale)}${related(view.related, locale)}`,
  );
}
