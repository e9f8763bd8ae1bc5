import { type Html, html } from "../../src/text/html.ts";
import type { Voice } from "./voice.ts";

/** The choice of light or dark; the script that keeps it shows it. */
export const themeChoice = ({ words: { theme } }: Voice): Html =>
  html`<p class="theme" hidden><label>${theme.title} <select autocomplete="off"><option value="">${theme.system}</option><option value="light">${theme.light}</option><option value="dark">${theme.dark}</option></select></label></p>`;
