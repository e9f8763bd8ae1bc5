import { part } from "../../src/customisation/overrides.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Link, SiteChrome } from "../../src/pages/views/shared.ts";
import { type Locale, siteLocale } from "./locale.ts";
import { type ActiveNav, ariaCurrent } from "./navigation.ts";

/** The footer of every page: the description of the publication, and links to sections, static pages and indexes. `slot` follows them. */
export const footer = part("footer", originalFooter);

const plainFooter = weakMemo((nav: ActiveNav) => newFooter(nav, undefined));

function originalFooter(nav: ActiveNav, slot: Html | undefined): Html {
  return slot ? newFooter(nav, slot) : plainFooter(nav);
}

function newFooter(nav: ActiveNav, slot: Html | undefined): Html {
  const { chrome } = nav;
  return html`<footer class="foot">
<p class="foot-name"><a href="${safeUrl(chrome.homeUrl)}"><bdi>${chrome.name}</bdi></a></p>
<p class="foot-description" dir="auto">${chrome.description}</p>
<nav class="foot-links" aria-label="${siteLocale(chrome).messages.aboutUs}">${list(chrome.navigation, nav)}${list(chrome.footer, nav)}${list(ownPages(chrome), nav)}</nav>
${themeChoice(siteLocale(chrome))}
${slot}</footer>`;
}

function list(links: readonly Link[], nav: ActiveNav): Html | false {
  return (
    links.length > 0 &&
    html`<ul>${links.map(
      ({ title, url }) =>
        html`<li><a href="${safeUrl(url)}"${ariaCurrent(url, nav)}><bdi>${title}</bdi></a></li>`,
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

/** The choice of a colour scheme. It is invisible, with its space reserved, until its script runs. */
function themeChoice({ messages: { theme } }: Locale): Html {
  return html`<p class="theme"><label>${theme.title} <select autocomplete="off"><option value="">${theme.system}</option><option value="light">${theme.light}</option><option value="dark">${theme.dark}</option></select></label></p>`;
}
