import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Frame, Link } from "../../src/pages/views/shared.ts";
import { type Voice, voiceOf } from "./locale.ts";
import { placeOf, type Whereabouts } from "./navigation.ts";

/** The foot of every page: what the publication says of itself, its own pages and those that gather articles. */
export const foot = weakMemo((reader: Whereabouts): Html => {
  const { frame } = reader;
  return html`<footer class="foot">
<p class="foot-name"><a href="${safeUrl(frame.homeUrl)}"><bdi>${frame.name}</bdi></a></p>
<p class="foot-description" dir="auto">${frame.description}</p>
<nav class="foot-links" aria-label="${voiceOf(frame).words.aboutUs}">${list(frame.navigation, reader)}${list(frame.footer, reader)}${list(ownPages(frame), reader)}</nav>
${themeChoice(voiceOf(frame))}
</footer>`;
});

function list(links: readonly Link[], reader: Whereabouts): Html | false {
  return (
    links.length > 0 &&
    html`<ul>${links.map(
      ({ title, url }) =>
        html`<li><a href="${safeUrl(url)}"${placeOf(url, reader)}><bdi>${title}</bdi></a></li>`,
    )}</ul>`
  );
}

function ownPages(frame: Frame): readonly Link[] {
  const { words } = voiceOf(frame);
  return [
    ...(frame.searchUrl === undefined ? [] : [{ title: words.search.title, url: frame.searchUrl }]),
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.corrections, url: frame.correctionsUrl },
    { title: words.rssFeed, url: frame.feedUrl },
  ];
}

/** The choice of light or dark; its place is kept, but it is seen only where the script that keeps it runs. */
function themeChoice({ words: { theme } }: Voice): Html {
  return html`<p class="theme"><label>${theme.title} <select autocomplete="off"><option value="">${theme.system}</option><option value="light">${theme.light}</option><option value="dark">${theme.dark}</option></select></label></p>`;
}
