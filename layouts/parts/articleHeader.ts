import type { ArticleView } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { byline } from "./byline.ts";
import { label } from "./label.ts";
import { languageAttributes } from "./languageAttributes.ts";
import { standingMark } from "./standingMark.ts";
import type { Voice } from "./voice.ts";

const kicker = (view: ArticleView, { words }: Voice): Html => {
  const { section, frame } = view;
  const kind = label(view, words);
  return html`<p class="kicker"><a href="${safeUrl(section.url)}"${languageAttributes(frame, view)}>${section.title}</a>${kind && " "}${kind}</p>`;
};

/** What stands above an article's text: section and label, headline, standfirst, who wrote it and when. */
export const articleHeader = (view: ArticleView, voice: Voice): Html => html`<header class="article-header">
${standingMark(view, voice)}${kicker(view, voice)}
<h1 class="headline">${view.title}</h1>
${view.description !== undefined && html`<p class="standfirst">${view.description}</p>`}
${byline(view, voice)}
</header>`;
