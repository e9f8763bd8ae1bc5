import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Frame } from "../../src/pages/views/shared.ts";
import { type Voice, voiceOf } from "./locale.ts";

/** A field that takes its words to the page on which readers search; nothing where there is none. */
export function searchField(frame: Frame): Html | undefined {
  if (frame.searchUrl === undefined) return undefined;
  const voice = voiceOf(frame);
  const label = html`aria-label="${voice.words.search.field}"`;
  return html`<form class="search-field" action="${safeUrl(frame.searchUrl)}">${searchInput(label, voice)}</form>`;
}

/** Where a reader writes what is searched, and the button that sends it; `label` is the attribute by which it has its name. */
export function searchInput(label: Html, { words }: Voice): Html {
  return html`<input type="search" name="q" ${label} maxlength="200" autocomplete="off" enterkeyhint="search" required><button type="submit">${words.search.go}</button>`;
}
