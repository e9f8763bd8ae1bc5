import type { PictureView } from "../../src/pages/views/pictureView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { isolated } from "../../src/text/isolated.ts";
import { picture } from "./picture.ts";
import type { Voice } from "./voice.ts";

/** As wide as the window, until the page is as wide as --wide in styles/tokens.css. */
const leadSizes = "(min-width: 75rem) 72rem, 100vw";

/** A lead picture with its caption and credit. */
export const figure = (view: PictureView, { words }: Voice): Html => {
  const credit =
    view.credit !== undefined && html`<span class="credit">${words.pictureBy(isolated(view.credit))}</span>`;
  const caption =
    (view.caption !== undefined || credit) && html`<figcaption>${view.caption} ${credit}</figcaption>`;
  return html`<figure class="lead-picture">${picture(view, { urgency: "first", sizes: leadSizes })}${caption}</figure>`;
};
