import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";
import { type Locale, siteLocale } from "./locale.ts";

/** The search field of the masthead, which leads to the search page; undefined if there is none. */
export const searchField = optionalPart("searchField", originalSearchField);

function originalSearchField(chrome: SiteChrome): Html | undefined {
  if (chrome.searchUrl === undefined) return undefined;
  const { field, title, go } = siteLocale(chrome).messages.search;
  return html`<form class="search-field" action="${safeUrl(chrome.searchUrl)}"><input type="search" name="q" aria-label="${field}" placeholder="${title}" ${limits}><button type="submit" aria-label="${go}">${magnifier}</button></form>`;
}

/** What holds for every search input. */
const limits = html`maxlength="200" autocomplete="off" enterkeyhint="search" required`;

export const magnifier = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="M16 16l5 5M10.5 18a7.5 7.5 0 1 1 0-15 7.5 7.5 0 0 1 0 15z" fill="none" stroke="currentColor" stroke-width="2"/></svg>`;

/** The search input and its button. `label` is the attribute that names the input. */
export const searchInput = part("searchInput", originalSearchInput);

function originalSearchInput(label: Html, { messages }: Locale): Html {
  return html`<input type="search" name="q" ${label} ${limits}><button type="submit">${messages.search.go}</button>`;
}
