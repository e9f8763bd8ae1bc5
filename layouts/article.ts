import { leadMapFigure } from "../src/graphics/leadMapFigure.ts";
import type { ArticleView } from "../src/pages/views/articleView.ts";
import { type Html, html } from "../src/text/html.ts";
import { articleHeader } from "./parts/articleHeader.ts";
import { body } from "./parts/body.ts";
import { contents } from "./parts/contents.ts";
import { correctionsBox } from "./parts/correctionsBox.ts";
import { document } from "./parts/document.ts";
import { figure } from "./parts/figure.ts";
import { languageAttributes } from "./parts/languageAttributes.ts";
import { related } from "./parts/related.ts";
import { share } from "./parts/share.ts";
import { sources } from "./parts/sources.ts";
import { storyThread } from "./parts/storyThread.ts";
import { tags } from "./parts/tags.ts";
import { voiceAround, voiceOf } from "./parts/voice.ts";

/** The page of an article: inside it the article's language, around it the publication's. */
export const article = (view: ArticleView): Html => {
  const { frame, head } = view;
  const voice = voiceOf(frame);
  const inside = voiceAround(view, frame);
  return document(
    { frame, head, within: [view.section.url] },
    html`<article class="article" data-kind="${view.kind}"${languageAttributes(view, frame)}>
${articleHeader(view, inside)}
${view.picture && figure(view.picture, inside)}${view.map && leadMapFigure(view.map, view.language).markup}
${contents(view.contents, inside)}${body(view.bodyHtml, { dateline: view.dateline, pictures: view.bodyPictures })}
${correctionsBox(view.corrections, inside)}${sources(view.sources, inside)}
</article>
${share(view.share, voice)}${storyThread(view.story, voice)}${tags(view.tags, voice)}${related(view.related, voice)}`,
  );
};
