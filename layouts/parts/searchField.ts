import type { Frame } from "../../src/pages/views/frame.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { voiceOf } from "./voice.ts";

/** A field that takes its words to the page on which readers search; nothing where there is none. */
export const searchField = (frame: Frame): Html | undefined => {
  if (frame.searchUrl === undefined) return undefined;
  const { field, go } = voiceOf(frame).words.search;
  return html`<form class="search-field" action="${safeUrl(frame.searchUrl)}"><input type="search" name="q" aria-label="${field}" maxlength="200" autocomplete="off" enterkeyhint="search" required><button type="submit">${go}</button></form>`;
};
