import type { ArticleView, StoryPart } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { day } from "./day.ts";
import { languageAttributes } from "./languageAttributes.ts";
import type { Voice } from "./voice.ts";

const partOf = (part: StoryPart, voice: Voice): Html => {
  const lang = languageAttributes(part, voice);
  const title = part.isThis
    ? html`<b aria-current="page"${lang}>${part.title}</b>`
    : html`<a href="${safeUrl(part.url)}"${lang}>${part.title}</a>`;
  return html`<li>${day(part.published, voice)} ${title}</li>
`;
};

/** The thread that an article belongs to: its parts before and after, and this one among them. */
export const storyThread = (story: ArticleView["story"], voice: Voice): Html | undefined =>
  story &&
  html`<section class="story" aria-labelledby="story">
<p class="kicker">${voice.words.story}</p>
<h2 id="story"><bdi>${story.title}</bdi></h2>
<ol>
${story.parts.map((part) => partOf(part, voice))}</ol>
</section>
`;
