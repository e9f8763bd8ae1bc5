import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Link, SiteChrome } from "../../src/pages/views/shared.ts";
import { type Locale, siteLocale } from "./locale.ts";
import { type ActiveNav, ariaCurrent } from "./navigation.ts";

/** The foot of every page: what the publication says of itself, its own pages and those that gather articles. */
export const footer = weakMemo((reader: ActiveNav): Html => {
  const { chrome } = reader;
  return html`<footer class="foot">
<p class="foot-name"><a href="${safeUrl(chrome.homeUrl)}"><bdi>${chrome.name}</bdi></a></p>
<p class="foot-description" dir="auto">${chrome.description}</p>
<nav class="foot-links" aria-label="${siteLocale(chrome).messages.aboutUs}">${list(chrome.navigation, reader)}${list(chrome.footer, reader)}${list(ownPages(chrome), reader)}</nav>
${themeChoice(siteLocale(chrome))}
</footer>`;
});

function list(links: readonly Link[], reader: ActiveNav): Html | false {
  return (
    links.length > 0 &&
    html`<ul>${links.map(
      ({ title, url }) =>
        html`<li><a href="${safeUrl(url)}"${ariaCurrent(url, reader)}><bdi>${title}</bdi></a></li>`,
    )}</ul>`
  );
}

function ownPages(chrome: SiteChrome): readonly Link[] {
  const { messages } = siteLocale(chrome);
  return [
    ...(chrome.searchUrl === undefined ? [] : [{ title: messages.search.title, url: chrome.searchUrl }]),
    { title: messages.tags, url: chrome.tagsUrl },
    { title: messages.authors, url: chrome.authorsUrl },
    { title: messages.archive, url: chrome.archiveUrl },
    { title: messages.corrections, url: chrome.correctionsUrl },
    { title: messages.rssFeed, url: chrome.feedUrl },
  ];
}

/** The choice of light or dark; its place is kept, but it is seen only where the script that keeps it runs. */
function themeChoice({ messages: { theme } }: Locale): Html {
  return html`<p class="theme"><label>${theme.title} <select autocomplete="off"><option value="">${theme.system}</option><option value="light">${theme.light}</option><option value="dark">${theme.dark}</option></select></label></p>`;
}
