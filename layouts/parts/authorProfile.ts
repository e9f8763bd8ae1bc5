import type { AuthorProfile } from "../../src/pages/views/listingView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { picture } from "./picture.ts";
import { portraitSizes } from "./portraitSizes.ts";

/** An author's portrait and role. */
export const authorProfile = ({ role, picture: portrait }: AuthorProfile): Html =>
  html`${portrait && html`<div class="portrait">${picture(portrait, { urgency: "first", sizes: portraitSizes })}</div>`}${
    role !== undefined && html`<p class="role"><bdi>${role}</bdi></p>`
  }`;
