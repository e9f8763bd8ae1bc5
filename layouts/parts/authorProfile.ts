import type { AuthorProfile } from "../../src/pages/views/listingView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { picture } from "./picture.ts";

/** An author's portrait, role and ways to reach them. */
export const authorProfile = ({ role, email, links, picture: portrait }: AuthorProfile): Html => {
  const ways = [...(email === undefined ? [] : [{ title: email, url: `mailto:${email}` }]), ...links];
  return html`${portrait && html`<div class="portrait">${picture(portrait, "first")}</div>`}${
    role !== undefined && html`<p class="role"><bdi>${role}</bdi></p>`
  }${
    ways.length > 0 &&
    html`<ul class="ways">${ways.map(({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`)}</ul>`
  }`;
};
