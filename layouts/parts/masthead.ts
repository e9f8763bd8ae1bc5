import { formatWeekday } from "../../src/i18n/dates.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Moment } from "../../src/model/time.ts";
import type { LogoView, SiteChrome } from "../../src/pages/views/shared.ts";
import { siteLocale } from "./locale.ts";
import { type ActiveNav, ariaCurrent } from "./navigation.ts";
import { searchField } from "./search-form.ts";

/** What the masthead of the front tells besides. */
export interface FrontMasthead {
  readonly day?: Moment | undefined;
}

const madeOnce = weakMemo((reader: ActiveNav) => made(reader));

/** The head of every page: the nameplate, large on the front, and the main navigation. */
export function masthead(reader: ActiveNav, front: FrontMasthead | undefined): Html {
  return front ? made(reader, front) : madeOnce(reader);
}

function made(reader: ActiveNav, front?: FrontMasthead): Html {
  const { chrome } = reader;
  return html`<header class="masthead${front && " masthead-front"}">${
    chrome.preview &&
    html`
<p class="preview">${siteLocale(chrome).messages.preview}</p>`
  }
<div class="masthead-plate">
${nameplate(chrome, front)}${today(chrome, front)}
${tools(reader)}
</div>${ways(reader)}
</header>`;
}

function nameplate(chrome: SiteChrome, front?: FrontMasthead): Html {
  const name = chrome.logo ? logoPicture(chrome.logo, chrome.name) : html`<bdi>${chrome.name}</bdi>`;
  const link = html`<a href="${safeUrl(chrome.homeUrl)}"${front && html` aria-current="page"`}>${name}</a>`;
  return front ? html`<h1 class="nameplate">${link}</h1>` : html`<p class="nameplate">${link}</p>`;
}

/** A browser fetches the one that it shows: the other is hidden by the style sheet, and what is lazy and hidden is not asked for. */
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

function tools(reader: ActiveNav): Html {
  const { messages } = siteLocale(reader.chrome);
  const { searchUrl, archiveUrl, feedUrl } = reader.chrome;
  const search =
    searchUrl !== undefined &&
    html`<li class="way-to-search"><a href="${safeUrl(searchUrl)}"${ariaCurrent(searchUrl, reader)}>${messages.search.title}</a></li>`;
  return html`<ul class="masthead-tools">${search}<li><a href="${safeUrl(archiveUrl)}"${ariaCurrent(archiveUrl, reader)}>${messages.archive}</a></li><li><a href="${safeUrl(feedUrl)}">${messages.rssFeed}</a></li></ul>`;
}

/** The sections, and a field to search from, which the page that one would come to has itself. */
function ways(reader: ActiveNav): Html | undefined {
  const { chrome, url } = reader;
  const sections = navigation(reader);
  const field = url === chrome.searchUrl ? undefined : searchField(chrome);
  return sections || field
    ? html`
<div class="masthead-ways">${sections}${field}</div>`
    : undefined;
}

function navigation(reader: ActiveNav): Html | undefined {
  const { chrome } = reader;
  if (chrome.navigation.length === 0) return undefined;
  const items = chrome.navigation.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${ariaCurrent(url, reader)}><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="sections" aria-label="${siteLocale(chrome).messages.sections}"><ul>${items}</ul></nav>`;
}
