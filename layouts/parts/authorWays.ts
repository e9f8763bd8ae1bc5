import type { AuthorProfile } from "../../src/pages/views/listingView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";

/** How an author may be reached, where else they are, and what one may subscribe to; nothing where there is none of it. */
export const authorWays = ({ email, links }: AuthorProfile, feeds: readonly Html[]): Html | undefined => {
  const ways = [...(email === undefined ? [] : [{ title: email, url: `mailto:${email}` }]), ...links];
  if (ways.length + feeds.length === 0) return undefined;
  const items = ways.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<ul class="ways">${items}${feeds.map((one) => html`<li>${one}</li>`)}</ul>`;
};
