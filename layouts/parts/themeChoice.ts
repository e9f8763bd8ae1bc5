import { type Html, html } from "../../src/text/html.ts";
import type { Voice } from "./voice.ts";

/** The choice of light or dark; its place is kept, but it is seen only where the script that keeps it runs. */
export const themeChoice = ({ words: { theme } }: Voice): Html =>
  html`<p class="theme"><label>${theme.title} <select autocomplete="off"><option value="">${theme.system}</option><option value="light">${theme.light}</option><option value="dark">${theme.dark}</option></select></label></p>`;
