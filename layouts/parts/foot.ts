import type { Frame } from "../../src/pages/views/frame.ts";
import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { oncePer } from "../../src/text/oncePer.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { placeOf } from "./placeOf.ts";
import { themeChoice } from "./themeChoice.ts";
import { voiceOf } from "./voice.ts";
import type { Whereabouts } from "./whereabouts.ts";

const ownPages = (frame: Frame): readonly Link[] => {
  const { words } = voiceOf(frame);
  return [
    ...(frame.searchUrl === undefined ? [] : [{ title: words.search.title, url: frame.searchUrl }]),
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.corrections, url: frame.correctionsUrl },
    { title: words.rssFeed, url: frame.feedUrl },
  ];
};

const list = (links: readonly Link[], reader: Whereabouts): Html | false =>
  links.length > 0 &&
  html`<ul>${links.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${placeOf(url, reader)}><bdi>${title}</bdi></a></li>`,
  )}</ul>`;

/** The foot of every page: what the publication says of itself, its own pages and those that gather articles. */
export const foot = oncePer((reader: Whereabouts): Html => {
  const { frame } = reader;
  return html`<footer class="foot">
<p class="foot-name"><a href="${safeUrl(frame.homeUrl)}"><bdi>${frame.name}</bdi></a></p>
<p class="foot-description" dir="auto">${frame.description}</p>
<nav class="foot-links" aria-label="${voiceOf(frame).words.aboutUs}">${list(frame.navigation, reader)}${list(frame.footer, reader)}${list(ownPages(frame), reader)}</nav>
${themeChoice(voiceOf(frame))}
</footer>`;
});
