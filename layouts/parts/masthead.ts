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
import { magnifier, searchField } from "./search-form.ts";

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
${nameplate(chrome, front)}${today(chrome, front)}${search(nav)}
</div>${waysOn(nav)}
</header>`;
}

function nameplate(chrome: SiteChrome, front?: FrontMasthead): Html {
  const name = chrome.logo ? logoPicture(chrome.logo, chrome.name) : html`<bdi>${chrome.name}</bdi>`;
  const link = html`<a href="${safeUrl(chrome.homeUrl)}"${front && html` aria-current="page"`}>${name}</a>`;
  const length = chrome.logo ? "short" : nameLength(chrome.name);
  return front
    ? html`<h1 class="nameplate" data-length="${length}">${link}</h1>`
    : html`<p class="nameplate" data-length="${length}">${link}</p>`;
}

/**
 * Returns how long a name is, so that the style sheet knows a size in which it fits, with its longest word on a line.
 * @example nameLength("The Northern Courier and Advertiser") // "long"
 */
function nameLength(name: string): "short" | "long" | "longer" | "longest" {
  const all = widthOf(name);
  const longest = Math.max(...name.split(/\s+/).map(widthOf));
  if (all <= 22 && longest <= 11) return "short";
  if (longest > 20) return "longest";
  return all <= 40 && longest <= 16 ? "long" : "longer";
}

/** Chinese, Japanese and Korean letters are about as wide as two Latin ones. */
function widthOf(text: string): number {
  return [...text].length + (text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu)?.length ?? 0);
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

/** The way to the search page: a field where there is room for one and a script to answer it, otherwise a link. */
function search(nav: ActiveNav): Html | undefined {
  const { chrome, url } = nav;
  const { searchUrl } = chrome;
  if (searchUrl === undefined) return undefined;
  const field = url === searchUrl ? undefined : searchField(chrome);
  return html`
<div class="masthead-search">${field}<a class="way-to-search" href="${safeUrl(searchUrl)}"${ariaCurrent(searchUrl, nav)}>${magnifier}<span>${siteLocale(chrome).messages.search.title}</span></a></div>`;
}

/** Links to the front pages of all languages, each in the name that its own readers know. */
function languageSwitch({ chrome }: ActiveNav): Html | undefined {
  const { messages } = siteLocale(chrome);
  return chrome.languages.length === 0
    ? undefined
    : html`<nav class="language-switch" aria-label="${messages.languages}"><ul>${chrome.languages.map(
        ({ language, direction, url, isCurrent }) =>
          html`<li><a hreflang="${language}" lang="${language}" dir="${direction}" href="${safeUrl(url)}"${isCurrent && html` aria-current="true"`}>${ownLanguageName(language)}</a></li>`,
      )}</ul></nav>`;
}

/** The main navigation and the languages, in one row that scrolls sideways on narrow screens. */
function waysOn(nav: ActiveNav): Html | undefined {
  const sections = navigation(nav);
  const languages = languageSwitch(nav);
  return sections || languages
    ? html`
<div class="masthead-ways">${sections}${languages}</div>`
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
