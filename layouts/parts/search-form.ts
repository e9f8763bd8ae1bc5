import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SiteChrome } from "../../src/pages/views/shared.ts";
import { type Locale, siteLocale } from "./locale.ts";

/** The search field of the masthead, which leads to the search page; undefined if there is none. */
export const searchField = optionalPart("searchField", originalSearchField);

function originalSearchField(chrome: SiteChrome): Html | undefined {
  if (chrome.searchUrl === undefined) return undefined;
  const locale = siteLocale(chrome);
  const label = html`aria-label="${locale.messages.search.field}"`;
  return html`<form class="search-field" action="${safeUrl(chrome.searchUrl)}">${searchInput(label, locale)}</form>`;
}

/** The search input and its button. `label` is the attribute that names the input. */
export const searchInput = part("searchInput", originalSearchInput);

function originalSearchInput(label: Html, { messages }: Locale): Html {
  return html`<input type="search" name="q" ${label} maxlength="200" autocomplete="off" enterkeyhint="search" required><button type="submit">${messages.search.go}</button>`;
}
