import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

const list = (links: readonly Link[]): Html =>
  html`<ul>${links.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  )}</ul>`;

/** Where to go from a page that has nothing to read: a list of each group of links. */
export const waysOn = (groups: readonly (readonly Link[])[], { words }: Voice): Html =>
  html`<nav class="ways-on" aria-label="${words.waysOn}">${groups
    .filter((links) => links.length > 0)
    .map(list)}</nav>`;
