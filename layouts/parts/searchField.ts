import type { Frame } from "../../src/pages/views/frame.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { searchInput } from "./searchInput.ts";
import { voiceOf } from "./voice.ts";

/** A field that takes its words to the page on which readers search; nothing where there is none. */
export const searchField = (frame: Frame): Html | undefined => {
  if (frame.searchUrl === undefined) return undefined;
  const voice = voiceOf(frame);
  const label = html`aria-label="${voice.words.search.field}"`;
  return html`<form class="search-field" action="${safeUrl(frame.searchUrl)}">${searchInput(label, voice)}</form>`;
};
