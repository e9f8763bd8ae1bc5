import { type Html, html } from "../../src/text/html.ts";

/** What a page says where it has nothing to show. */
export const nothingHere = (text: string): Html => html`<p class="nothing-here">${text}</p>`;
