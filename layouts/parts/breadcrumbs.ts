import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

/** The way from the front down to the parent of a page; nothing on pages that stand right under the front. */
export const breadcrumbs = (trail: readonly Link[], { words }: Voice): Html | undefined => {
  if (trail.length < 2) return undefined;
  const steps = trail.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}"><ol>${steps}</ol></nav>
`;
};
