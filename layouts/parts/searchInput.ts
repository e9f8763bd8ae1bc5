import { type Html, html } from "../../src/text/html.ts";
import type { Voice } from "./voice.ts";

/** Where a reader writes what is searched, and the button that sends it; `label` is the attribute by which it has its name. */
export const searchInput = (label: Html, { words }: Voice): Html =>
  html`<input type="search" name="q" ${label} maxlength="200" autocomplete="off" enterkeyhint="search" required><button type="submit">${words.search.go}</button>`;
