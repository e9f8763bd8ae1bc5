import { part } from "../../src/customisation/overrides.ts";
import { formatWeekday } from "../../src/i18n/dates.ts";
import { ownLanguageName } from "../../src/i18n/locale.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Moment } from "../../src/model/time.ts";
import type { LogoView, SiteChrome } from "../../src/pages/views/shared.ts";
import { siteLocale } from "./locale.ts";
import { type ActiveNav, ariaCurrent } from "./navigation.ts";
import { searchField } from "./search-form.ts";

/** The content of the masthead on the front page only. */
export interface FrontMasthead {
  readonly day?: Moment | undefined;
}

const innerMasthead = weakMemo((nav: ActiveNav) => newMasthead(nav));

/** The masthead of every page: the nameplate, large on the front page, and the main navigation. */
export const masthead = part("masthead", originalMasthead);

function originalMasthead(nav: ActiveNav, front: FrontMasthead | undefined): Html {
  return front ? newMasthead(nav, front) : innerMasthead(nav);
}

function newMasthead(nav: ActiveNav, front?: FrontMasthead): Html {
  const { chrome } = nav;
  return html`<header class="masthead${front && " masthead-front"}">${
    chrome.preview &&
    html`
<p class="preview">${siteLocale(chrome).messages.preview}</p>`
  }
<div class="masthead-plate">
${nameplate(chrome, front)}${today(chrome, front)}
${toolLinks(nav)}${languageSwitch(nav)}
</div>${sectionsAndSearch(nav)}
</header>`;
}

function nameplate(chrome: SiteChrome, front?: FrontMasthead): Html {
  const name = chrome.logo ? logoPicture(chrome.logo, chrome.name) : html`<bdi>${chrome.name}</bdi>`;
  const link = html`<a href="${safeUrl(chrome.homeUrl)}"${front && html` aria-current="page"`}>${name}</a>`;
  return front ? html`<h1 class="nameplate">${link}</h1>` : html`<p class="nameplate">${link}</p>`;
}

/** Browsers load only the visible one: the style sheet hides the other, and a hidden lazy image is not loaded. */
function logoPicture({ url, darkUrl, width, height }: LogoView, name: string): Html {
  const picture = (address: string, attributes: Html): Html =>
    html`<img${attributes} src="${safeUrl(address)}" alt="${name}" width="${width}" height="${height}">`;
  return darkUrl === undefined
    ? picture(url, html``)
    : html`${picture(url, html` class="logo-light" loading="lazy"`)}${picture(darkUrl, html` class="logo-dark" loading="lazy"`)}`;
}

function today(chrome: SiteChrome, front?: FrontMasthead): Html | undefined {
  return (
    front?.day &&
    html`<p class="masthead-day"><time datetime="${front.day.iso.slice(0, 10)}">${formatWeekday(front.day, chrome)}</time></p>`
  );
}

function toolLinks(nav: ActiveNav): Html {
  const { messages } = siteLocale(nav.chrome);
  const { searchUrl, archiveUrl, feedUrl } = nav.chrome;
  const search =
    searchUrl !== undefined &&
    html`<li class="way-to-search"><a href="${safeUrl(searchUrl)}"${ariaCurrent(searchUrl, nav)}>${messages.search.title}</a></li>`;
  return html`<ul class="masthead-tools">${search}<li><a href="${safeUrl(archiveUrl)}"${ariaCurrent(archiveUrl, nav)}>${messages.archive}</a></li><li><a href="${safeUrl(feedUrl)}">${messages.rssFeed}</a></li></ul>`;
}

/** Links to the front pages of all languages, each in the name that its own readers know. */
function languageSwitch({ chrome }: ActiveNav): Html | undefined {
  const { messages } = siteLocale(chrome);
  return chrome.languages.length === 0
    ? undefined
    : html`
<nav class="language-switch" aria-label="${messages.languages}"><ul>${chrome.languages.map(
        ({ language, direction, url, isCurrent }) =>
          html`<li><a hreflang="${language}" lang="${language}" dir="${direction}" href="${safeUrl(url)}"${isCurrent && html` aria-current="true"`}>${ownLanguageName(language)}</a></li>`,
      )}</ul></nav>`;
}

/** The main navigation and the search field, which the search page itself leaves out. */
function sectionsAndSearch(nav: ActiveNav): Html | undefined {
  const { chrome, url } = nav;
  const sections = navigation(nav);
  const field = url === chrome.searchUrl ? undefined : searchField(chrome);
  return sections || field
    ? html`
<div class="masthead-ways">${sections}${field}</div>`
    : undefined;
}

function navigation(nav: ActiveNav): Html | undefined {
  const { chrome } = nav;
  if (chrome.navigation.length === 0) return undefined;
  const items = chrome.navigation.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${ariaCurrent(url, nav)}><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="sections" aria-label="${siteLocale(chrome).messages.sections}"><ul>${items}</ul></nav>`;
}
