import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatDay } from "../../src/i18n/dates.ts";
import { formatList } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CorrectionRecord } from "../../src/model/correction.ts";
import type { LiveView, UpdateView } from "../../src/pages/views/live.ts";
import { body } from "./body.ts";
import { statusBadge } from "./card.ts";
import { day, type Locale, shortTime, time } from "./locale.ts";

/** The coverage of a live article: how far it is, its key points and its updates, newest first; undefined if it is not live. */
export const liveCoverage = optionalPart("liveCoverage", originalLiveCoverage);

function originalLiveCoverage(live: LiveView | undefined, locale: Locale): Html | undefined {
  return (
    live &&
    html`<section class="live-coverage" aria-label="${locale.messages.live.updates}"${scriptData(live, locale)}>
<div class="live-head">
${liveHead(live, locale)}</div>
<div class="live-news" role="status"></div>
<div class="live-updates">
${live.updates.map((update) => liveUpdate(update, locale))}</div>
</section>
`
  );
}

/** What `live.js` reads. */
function scriptData({ news, version }: LiveView, { language, messages }: Locale): Html | undefined {
  const { more, changed, ended, newest } = messages.live;
  return (
    news &&
    html` data-live="${JSON.stringify({ ...news, version, language, words: { more, changed, ended, newest } })}"`
  );
}

/** Returns how far the coverage is, and its key points. */
export function liveHead({ ended, updated, keyPoints }: LiveView, locale: Locale): Html {
  const { messages } = locale;
  return html`<p class="live-state${!ended && " is-live"}"><span class="live-badge">${ended ? messages.live.ended : messages.kinds.live}</span> <span>${messages.updated} ${time(updated, locale)}</span></p>
${
  keyPoints.length > 0 &&
  html`<nav class="key-points" aria-labelledby="key-points">
<h2 id="key-points">${messages.live.keyPoints}</h2>
<ol>${keyPoints.map(({ id, title, date }) => html`<li>${shortTime(date, date, locale)} <a href="#${id}">${title}</a></li>`)}</ol>
</nav>
`
}`;
}

/** An update of live coverage. */
export const liveUpdate = part("liveUpdate", originalLiveUpdate);

function originalLiveUpdate(update: UpdateView, locale: Locale): Html {
  const { id, date, title, status, hash } = update;
  // The time of day is the permalink.
  const link = html`<a class="u-url" href="#${id}">${shortTime(date, date, locale, "dt-published")}</a> <span class="update-day">${formatDay(date, locale)}</span>`;
  return html`<article class="update h-entry${update.isKey && " is-key"}" id="${id}" data-hash="${hash}">
${statusBadge({ status, published: date }, locale)}${
  title === undefined
    ? html`<h2 class="update-time">${link}</h2>`
    : html`<p class="update-time">${link}</p>
<h2 class="p-name">${title}</h2>`
}
${credit(update, locale)}${body(update.bodyHtml, { pictures: update.bodyPictures })}
${update.corrections.map((correction) => correctionOf(correction, locale))}</article>
`;
}

function credit({ authors }: UpdateView, { messages, language }: Locale): Html | undefined {
  const links = authors.map(
    ({ title, url }) => html`<a class="p-author" rel="author" href="${safeUrl(url)}"><bdi>${title}</bdi></a>`,
  );
  return links.length === 0
    ? undefined
    : html`<p class="update-credits">${messages.by} ${formatList(links, language)}</p>
`;
}

function correctionOf({ date, text }: CorrectionRecord, locale: Locale): Html {
  return html`<p class="update-correction"><strong>${locale.messages.live.correction}</strong> ${day(date, locale)} ${text}</p>
`;
}
