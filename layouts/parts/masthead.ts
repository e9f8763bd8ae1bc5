import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { weekdayInWords } from "../../src/text/weekdayInWords.ts";
import type { Surroundings } from "./document.ts";
import { placeOf } from "./placeOf.ts";
import { voiceOf } from "./voice.ts";

const nameplate = ({ frame, front }: Surroundings): Html => {
  const link = html`<a href="${safeUrl(frame.homeUrl)}"${front && html` aria-current="page"`}><bdi>${frame.name}</bdi></a>`;
  return front ? html`<h1 class="nameplate">${link}</h1>` : html`<p class="nameplate">${link}</p>`;
};

const today = ({ frame, front }: Surroundings): Html | undefined =>
  front?.day &&
  html`<p class="masthead-day"><time datetime="${front.day.iso.slice(0, 10)}">${weekdayInWords(front.day, frame)}</time></p>`;

const tools = (around: Surroundings): Html => {
  const { words } = voiceOf(around.frame);
  const { archiveUrl, feedUrl } = around.frame;
  return html`<ul class="masthead-tools"><li><a href="${safeUrl(archiveUrl)}"${placeOf(archiveUrl, around)}>${words.archive}</a></li><li><a href="${safeUrl(feedUrl)}">${words.rssFeed}</a></li></ul>`;
};

const navigation = (around: Surroundings): Html | undefined => {
  const { navigation } = around.frame;
  if (navigation.length === 0) return undefined;
  const items = navigation.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${placeOf(url, around)}><bdi>${title}</bdi></a></li>`,
  );
  return html`
<nav class="sections" aria-label="${voiceOf(around.frame).words.sections}"><ul>${items}</ul></nav>`;
};

/** The head of every page: the nameplate, large on the front, and the main navigation. */
export const masthead = (
  around: Surroundings,
): Html => html`<header class="masthead${around.front && " masthead-front"}">${
  around.frame.preview &&
  html`
<p class="preview">${voiceOf(around.frame).words.preview}</p>`
}
<div class="masthead-plate">
${nameplate(around)}${today(around)}
${tools(around)}
</div>${navigation(around)}
</header>`;
