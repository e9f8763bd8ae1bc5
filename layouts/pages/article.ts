import { slot } from "../../src/customisation/overrides.ts";
import { leadMapFigure } from "../../src/graphics/lead-map.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { ArticleView } from "../../src/pages/views/article.ts";
import {
  correctionsBox,
  relatedCards,
  shareLinks,
  sourceList,
  storyLinks,
  tagLinks,
} from "../parts/article-footer.ts";
import { articleHeader, type HeaderView, tableOfContents } from "../parts/article-header.ts";
import { body } from "../parts/body.ts";
import { document, languageAttributes } from "../parts/document.ts";
import { liveCoverage } from "../parts/live.ts";
import { siteLocale, textLocale } from "../parts/locale.ts";
import { figure } from "../parts/picture.ts";

/** `Shape`, with no other property of `Value`. */
type Only<Shape, Value> = Shape & { readonly [Key in Exclude<keyof Value, keyof Shape>]: never };

/** The page of an article: the article in its own language, the rest in the publication's. */
export function article(view: ArticleView): Html {
  const { head: _, picture, map, mapPicture, contents, dateline, bodyHtml, bodyPictures, ...others } = view;
  const { sources, share, story, tags, related, ...header } = others;
  // The header shows all that is left: a new field of the view is a compile error here until it has a place.
  header satisfies Only<HeaderView, typeof header>;
  const { chrome, language, kind, section, corrections, live } = header;
  const around = siteLocale(chrome);
  const inside = textLocale(view, chrome);
  return document(
    { kind: "article", view, within: [section.url] },
    html`${slot("beforeArticle", view, "article")}<article class="article h-entry" data-kind="${kind}"${languageAttributes(view, chrome)}>
${articleHeader(header, inside)}
${picture && figure(picture, inside)}${map && leadMapFigure(map, language).markup}
${slot("afterLead", view, "article")}${tableOfContents(contents, inside)}${body(bodyHtml, { dateline, pictures: bodyPictures, lead: picture ?? mapPicture })}
${liveCoverage(live, inside)}${slot("afterText", view, "article")}${correctionsBox(corrections, inside)}${sourceList(sources, inside)}
${entryData(view)}</article>
${slot("afterArticle", view, "article")}${shareLinks(share, around)}${storyLinks(story, around)}${tagLinks(tags, around)}${asideOf(view)}${relatedCards(related, around)}`,
  );
}

/** Address and tags, which readers of microformats look for inside the article. https://microformats.org/wiki/h-entry */
function entryData({ head, tags }: ArticleView): Html {
  const address = head.canonical !== undefined && html`<data class="u-url" value="${head.canonical}"></data>`;
  return html`${address}${tags.map(({ title }) => html`<data class="p-category" value="${title}"></data>`)}
`;
}

/** What a publication shows beside an article. */
function asideOf(view: ArticleView): Html | undefined {
  const content = slot("aside", view, "article");
  return (
    content &&
    html`<aside class="slot-aside">
${content}</aside>
`
  );
}
