import type { ArticleView } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { age } from "./age.ts";
import { byline } from "./byline.ts";
import { kicker } from "./kicker.ts";
import { languageAttributes } from "./languageAttributes.ts";
import { standingMark } from "./standingMark.ts";
import type { Voice } from "./voice.ts";

const kickerOf = (view: ArticleView, { words }: Voice): Html | undefined =>
  kicker({ section: view.section, attributes: languageAttributes(view.frame, view), labelled: view, words });

/** What stands above an article's text: section and label, headline, standfirst, who wrote it and when. */
export const articleHeader = (view: ArticleView, voice: Voice): Html => html`<header class="article-header">
${age(view.yearsOld, voice)}${standingMark(view, voice)}${kickerOf(view, voice)}
<h1 class="headline">${view.title}</h1>
${
  view.description !== undefined &&
  html`<p class="standfirst">${view.description}</p>
`
}${byline(view, voice)}
</header>`;
