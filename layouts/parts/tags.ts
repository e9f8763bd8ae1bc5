import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

/** What an article is about, as links; nothing where it has no tags. */
export const tags = (links: readonly Link[], { words }: Voice): Html | undefined =>
  links.length === 0
    ? undefined
    : html`<nav class="tags" aria-labelledby="tags">
<h2 id="tags">${words.tags}</h2>
<ul>${links.map(({ title, url }) => html`<li><a rel="tag" href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`)}</ul>
</nav>
`;
