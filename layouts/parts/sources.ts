import type { ArticleView } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

const source = ({ title, url }: ArticleView["sources"][number]): Html =>
  html`<li>${url === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${safeUrl(url)}"><bdi>${title}</bdi></a>`}</li>`;

/** What an article rests on; nothing where it names no sources. */
export const sources = (list: ArticleView["sources"], { words }: Voice): Html | undefined =>
  list.length === 0
    ? undefined
    : html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">${words.sources}</h2>
<ul>${list.map(source)}</ul>
</section>`;
