import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SearchView } from "../../src/pages/views/standalone.ts";
import { document, pageHeader } from "../parts/document.ts";
import { type Locale, siteLocale } from "../parts/locale.ts";
import { furtherLinks } from "../parts/navigation.ts";
import { searchInput } from "../parts/search-form.ts";

/** The search page. Without scripts it links to indexes of all articles. */
export function search(view: SearchView): Html {
  const { chrome, sections } = view;
  const locale = siteLocale(chrome);
  const { messages } = locale;
  const indexes = [
    { title: messages.archive, url: chrome.archiveUrl },
    { title: messages.tags, url: chrome.tagsUrl },
    { title: messages.authors, url: chrome.authorsUrl },
  ];
  return document(
    { kind: "search", view },
    html`${preloads(view, locale)}<div class="search" data-settings="${settingsOf(view, locale)}">
${pageHeader({ title: messages.search.title })}
${form(chrome.searchUrl ?? "", locale)}
<noscript><p class="standfirst">${messages.search.needsScript}</p></noscript>
<div class="search-outcome">
<output class="search-status" for="search-words"></output>
<button class="search-more" type="button" hidden>${messages.search.more}</button>
${furtherLinks([indexes, sections], locale)}
</div>
</div>`,
  );
}

/** Loads the code of each search at once: without these links, one file would wait for the other. */
function preloads({ chrome, languages }: SearchView, { language }: Locale): readonly Html[] {
  const own = languages.find((one) => one.language === language.split("-")[0]) ?? languages[0];
  const pagefind = own?.indexes[0] && `${own.indexes[0]}pagefind.js?${own.language}`;
  return [chrome.scriptUrls.searchIndex, pagefind]
    .filter((url) => url !== undefined)
    .map((url) => html`<link rel="modulepreload" href="${safeUrl(url)}">\n`);
}

/** Returns the settings of the search script as JSON: the addresses of the indexes, and messages. */
function settingsOf({ chrome, basePath, languages }: SearchView, { messages, language }: Locale): string {
  const { busy, found, nothing, failed } = messages.search;
  const code = chrome.scriptUrls.searchIndex;
  return JSON.stringify({ basePath, languages, code, language, words: { busy, found, nothing, failed } });
}

const filterNames = ["section", "author", "tag", "year"] as const;

function form(action: string, locale: Locale): Html {
  const { field, filters, all, order } = locale.messages.search;
  const filter = (name: (typeof filterNames)[number]): Html =>
    html`<label>${filters[name]} <select name="${name}" disabled><option value="">${all}</option></select></label>
`;
  return html`<form class="search-form" role="search" action="${safeUrl(action)}">
<label for="search-words">${field}</label>
<div class="search-words">${searchInput(html`id="search-words"`, locale)}</div>
<div class="search-filters">${filterNames.map(filter)}<label>${order.title} <select id="search-order" name="order"><option value="">${order.relevance}</option><option value="newest">${order.newest}</option></select></label></div>
</form>`;
}
