import type { PictureView } from "../../src/pages/views/pictureView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";

/** How soon a picture is wanted: the first one at once, the others as the reader comes near. */
export type Urgency = "first" | "later";

/** A picture that keeps its place while it loads. */
export const picture = (view: PictureView, urgency: Urgency): Html => {
  const loading = urgency === "first" ? html`fetchpriority="high"` : html`loading="lazy"`;
  return html`<img src="${safeUrl(view.url)}" alt="${view.alt}" width="${view.width}" height="${view.height}" ${loading}>`;
};
