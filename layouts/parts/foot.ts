import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Surroundings } from "./document.ts";
import { placeOf } from "./placeOf.ts";
import { voiceOf } from "./voice.ts";

const ownPages = ({ frame }: Surroundings): readonly Link[] => {
  const { words } = voiceOf(frame);
  return [
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.corrections, url: frame.correctionsUrl },
    { title: words.rssFeed, url: frame.feedUrl },
  ];
};

const list = (links: readonly Link[], around: Surroundings): Html | false =>
  links.length > 0 &&
  html`<ul>${links.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${placeOf(url, around)}><bdi>${title}</bdi></a></li>`,
  )}</ul>`;

/** The foot of every page: what the publication says of itself, its own pages and those that gather articles. */
export const foot = (around: Surroundings): Html => {
  const { frame } = around;
  return html`<footer class="foot">
<p class="foot-name"><a href="${safeUrl(frame.homeUrl)}"><bdi>${frame.name}</bdi></a></p>
<p class="foot-description" dir="auto">${frame.description}</p>
<nav class="foot-links" aria-label="${voiceOf(frame).words.aboutUs}">${list(frame.footer, around)}${list(ownPages(around), around)}</nav>
</footer>`;
};
