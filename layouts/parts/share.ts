import type { ArticleView } from "../../src/pages/views/articleView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Voice } from "./voice.ts";

/**
 * The ways to pass an article on, as plain links. The buttons do nothing without a script, which is why that shows them;
 * nothing where there is nothing to share yet.
 */
export const share = (view: ArticleView["share"], { words }: Voice): Html | undefined =>
  view &&
  html`<nav class="share" aria-labelledby="share" data-url="${view.url}" data-title="${view.title}" data-copied="${words.linkCopied}">
<p id="share">${words.share}</p>
<ul><li><a href="${safeUrl(view.mailUrl)}">${words.shareByMail}</a></li>${view.networks.map(
    ({ title, url }) => html`<li><a rel="noopener" href="${safeUrl(url)}">${title}</a></li>`,
  )}<li hidden><button type="button" data-share="copy">${words.copyLink}</button></li><li hidden><button type="button" data-share="system">${words.shareBySystem}</button></li></ul>
</nav>
`;
