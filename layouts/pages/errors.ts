import { messagesFor } from "../../src/i18n/languages.ts";
import { directionOf } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Card, Link } from "../../src/pages/views/shared.ts";
import type { NotFoundView, RedirectView, WithdrawnView } from "../../src/pages/views/standalone.ts";
import { cardItems } from "../parts/card-lists.ts";
import { document, languageAttributes, pageHeader } from "../parts/document.ts";
import { contentPolicy } from "../parts/head.ts";
import { type Locale, siteLocale, textLocale, time } from "../parts/locale.ts";
import { furtherLinks } from "../parts/navigation.ts";
import { searchField } from "../parts/search-form.ts";

/** The page for unknown addresses. */
export function notFound(view: NotFoundView): Html {
  const { chrome } = view;
  const locale = siteLocale(chrome);
  const { messages } = locale;
  const links: readonly Link[] = [
    { title: messages.frontPage, url: chrome.homeUrl },
    { title: messages.archive, url: chrome.archiveUrl },
    { title: messages.tags, url: chrome.tagsUrl },
    { title: messages.authors, url: chrome.authorsUrl },
  ];
  const below = html`<p class="standfirst">${messages.notFoundText}</p>
${searchField(chrome)}`;
  return document(
    { kind: "notFound", view },
    html`<div class="not-found">
${pageHeader({ title: messages.notFound, below })}
${view.newest.length > 0 && newestArticles(view.newest, locale)}${furtherLinks([links, chrome.navigation], locale)}
</div>`,
  );
}

function newestArticles(newest: readonly Card[], locale: Locale): Html {
  return html`<section class="newest" aria-labelledby="newest">
<h2 id="newest">${locale.messages.newest}</h2>
<ul class="rows">${cardItems(newest, { size: "row", level: 3, section: "shown", locale })}</ul>
</section>
`;
}

/** The page of an article that was withdrawn: its headline, when, and why. */
export function withdrawn(view: WithdrawnView): Html {
  const { chrome, title, date, reason } = view;
  const locale = textLocale(view, chrome);
  const { label, text } = locale.messages.withdrawn;
  return document(
    { kind: "withdrawn", view },
    html`<div class="static-page"${languageAttributes(view, chrome)}>
<header class="page-header">
<p class="standing">${label}</p>
<h1>${title}</h1>
<p class="standfirst">${text}</p>
<p class="facts">${time(date, locale)}</p>
</header>
<div class="prose">
<p>${reason}</p>
</div>
</div>`,
  );
}

/** A page at a former address. It redirects at once, and has a plain link for browsers that refuse to. */
export function redirect({ language, title, url, canonical }: RedirectView): Html {
  const address = safeUrl(url);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
${contentPolicy({ scripts: [], frameHosts: [] })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="0; url=${address}">
<link rel="canonical" href="${safeUrl(canonical)}">
</head>
<body>
<main>
<h1>${messagesFor(language).moved}</h1>
<p><a href="${address}"><bdi>${title}</bdi></a></p>
</main>
</body>
</html>
`;
}
