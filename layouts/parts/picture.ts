import type { PictureView } from "../../src/pages/views/pictureView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { pictureSources } from "./pictureSources.ts";

/** How soon a picture is wanted: the first one at once, the others as the reader comes near. */
export type Urgency = "first" | "later";

export interface PicturePlace {
  readonly urgency: Urgency;
  /** How wide it is, as the attribute of that name has it. */
  readonly sizes: string;
}

/** A picture that keeps its place while it loads, in the format and width that suit the reader's browser. */
export const picture = (view: PictureView, { urgency, sizes }: PicturePlace): Html => {
  const loading = urgency === "first" ? html`fetchpriority="high"` : html`loading="lazy"`;
  const { before, attributes } = pictureSources(view, sizes);
  const img = html`<img src="${safeUrl(view.url)}"${attributes} alt="${view.alt}" width="${view.width}" height="${view.height}" ${loading}>`;
  return before.length > 0 ? html`<picture>${before}${img}</picture>` : img;
};
