import { weekdayInWords } from "../../src/i18n/dates.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Frame, LogoView } from "../../src/pages/views/shared.ts";
import { voiceOf } from "./locale.ts";
import { placeOf, type Whereabouts } from "./navigation.ts";
import { searchField } from "./search-form.ts";

/** What the masthead of the front tells besides. */
export interface FrontMasthead {
  readonly day?: Moment | undefined;
}

const madeOnce = weakMemo((reader: Whereabouts) => made(reader));

/** The head of every page: the nameplate, large on the front, and the main navigation. */
export function masthead(reader: Whereabouts, front: FrontMasthead | undefined): Html {
  return front ? made(reader, front) : madeOnce(reader);
}

function made(reader: Whereabouts, front?: FrontMasthead): Html {
  const { frame } = reader;
  return html`<header class="masthead${front && " masthead-front"}">${
    frame.preview &&
    html`
<p class="preview">${voiceOf(frame).words.preview}</p>`
  }
<div class="masthead-plate">
${nameplate(frame, front)}${today(frame, front)}
${tools(reader)}
</div>${ways(reader)}
</header>`;
}

function nameplate(frame: Frame, front?: FrontMasthead): Html {
  const name = frame.logo ? logoPicture(frame.logo, frame.name) : html`<bdi>${frame.name}</bdi>`;
  const link = html`<a href="${safeUrl(frame.homeUrl)}"${front && html` aria-current="page"`}>${name}</a>`;
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

function today(frame: Frame, front?: FrontMasthead): Html | undefined {
  return (
    front?.day &&
    html`<p class="masthead-day"><time datetime="${front.day.iso.slice(0, 10)}">${weekdayInWords(front.day, frame)}</time></p>`
  );
}

function tools(reader: Whereabouts): Html {
  const { words } = voiceOf(reader.frame);
  const { searchUrl, archiveUrl, feedUrl } = reader.frame;
  const search =
    searchUrl !== undefined &&
    html`<li class="way-to-search"><a href="${safeUrl(searchUrl)}"${placeOf(searchUrl, reader)}>${words.search.title}</a></li>`;
  return html`<ul class="masthead-tools">${search}<li><a href="${safeUrl(archiveUrl)}"${placeOf(archiveUrl, reader)}>${words.archive}</a></li><li><a href="${safeUrl(feedUrl)}">${words.rssFeed}</a></li></ul>`;
}

/** The sections, and a field to search from, which the page that one would come to has itself. */
function ways(reader: Whereabouts): Html | undefined {
  const { frame, url } = reader;
  const sections = navigation(reader);
  const field = url === frame.searchUrl ? undefined : searchField(frame);
  return sections || field
    ? html`
<div class="masthead-ways">${sections}${field}</div>`
    : undefined;
}

function navigation(reader: Whereabouts): Html | undefined {
  const { frame } = reader;
  if (frame.navigation.length === 0) return undefined;
  const items = frame.navigation.map(
    ({ title, url }) =>
      html`<li><a href="${safeUrl(url)}"${placeOf(url, reader)}><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="sections" aria-label="${voiceOf(frame).words.sections}"><ul>${items}</ul></nav>`;
}
