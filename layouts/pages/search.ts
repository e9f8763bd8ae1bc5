import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { SearchView } from "../../src/pages/views/standalone.ts";
import { document, pageHeader } from "../parts/document.ts";
import { type Voice, voiceOf } from "../parts/locale.ts";
import { waysOn } from "../parts/navigation.ts";
import { searchInput } from "../parts/search-form.ts";

/** The page on which readers search; without scripts, a page of ways to every article. */
export function search(view: SearchView): Html {
  const { frame, head, sections } = view;
  const voice = voiceOf(frame);
  const { words } = voice;
  const indexes = [
    { title: words.archive, url: frame.archiveUrl },
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
  ];
  return document(
    { frame, head },
    html`<div class="search" data-settings="${settingsOf(view, voice)}">
${pageHeader({ title: words.search.title })}
${form(frame.searchUrl ?? "", voice)}
<noscript><p class="standfirst">${words.search.needsScript}</p></noscript>
<div class="search-outcome">
<output class="search-status" for="search-words"></output>
<button class="search-more" type="button" hidden>${words.search.more}</button>
${waysOn([indexes, sections], voice)}
</div>
</div>`,
  );
}

/** What the script is told: where the indexes are, and the words that it needs. */
function settingsOf({ frame, basePath, languages }: SearchView, { words, language }: Voice): string {
  const { busy, found, nothing, failed } = words.search;
  const code = frame.scriptUrls.searchIndex;
  return JSON.stringify({ basePath, languages, code, language, words: { busy, found, nothing, failed } });
}

const filterNames = ["section", "author", "tag", "year"] as const;

function form(action: string, voice: Voice): Html {
  const { field, filters, all } = voice.words.search;
  const filter = (name: (typeof filterNames)[number]): Html =>
    html`<label>${filters[name]} <select name="${name}" disabled><option value="">${all}</option></select></label>
`;
  return html`<form class="search-form" role="search" action="${safeUrl(action)}">
<label for="search-words">${field}</label>
<div class="search-words">${searchInput(html`id="search-words"`, voice)}</div>
<div class="search-filters">${filterNames.map(filter)}</div>
</form>`;
}
