import { type Html, html } from "../../src/text/html.ts";
import type { Voice } from "./voice.ts";

/** Says how old an article is, where that may matter to its reader. */
export const age = (years: number | undefined, { words }: Voice): Html | undefined =>
  years === undefined
    ? undefined
    : html`<p class="age">${words.olderThan(years)}</p>
`;
