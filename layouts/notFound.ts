import type { NotFoundView } from "../src/pages/views/notFoundView.ts";
import { type Html, html } from "../src/text/html.ts";
import { safeUrl } from "../src/text/safeUrl.ts";
import { document } from "./parts/document.ts";
import { pageHeader } from "./parts/pageHeader.ts";
import { voiceOf } from "./parts/voice.ts";

/** What readers see at an address that nothing stands at. */
export const notFound = ({ frame, head }: NotFoundView): Html => {
  const { words } = voiceOf(frame);
  const ways = [
    { title: words.frontPage, url: frame.homeUrl },
    { title: words.archive, url: frame.archiveUrl },
    { title: words.tags, url: frame.tagsUrl },
    { title: words.authors, url: frame.authorsUrl },
  ];
  return document(
    { frame, head },
    html`<div class="not-found">
${pageHeader({ title: words.notFound, below: html`<p class="standfirst">${words.notFoundText}</p>` })}
<nav class="ways-on" aria-label="${words.waysOn}"><ul>${ways.map(
      ({ title, url }) => html`<li><a href="${safeUrl(url)}">${title}</a></li>`,
    )}</ul></nav>
</div>`,
  );
};
