import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";
import { type Locale, siteLocale } from "./locale.ts";

/** A field that takes its words to the page on which readers search; nothing where there is none. */
export function searchField(chrome: SiteChrome): Html | undefined {
  if (chrome.searchUrl === undefined) return undefined;
  const locale = siteLocale(chrome);
  const label = html`aria-label="${locale.messages.search.field}"`;
  return html`<form class="search-field" action="${safeUrl(chrome.searchUrl)}">${searchInput(label, locale)}</form>`;
}

/** Where a reader writes what is searched, and the button that sends it; `label` is the attribute by which it has its name. */
export function searchInput(label: Html, { messages }: Locale): Html {
  return html`<input type="search" name="q" ${label} maxlength="200" autocomplete="off" enterkeyhint="search" required><button type="submit">${messages.search.go}</button>`;
}
