import type { PictureView, RenditionsView } from "../../src/pages/views/pictureView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";

const mediaTypes: Readonly<Record<string, string>> = { avif: "image/avif", webp: "image/webp" };

/** The files of one format, each with its width. */
const srcset = ({ stem, widths }: RenditionsView, ending: string): string =>
  widths.map((width) => `${safeUrl(stem)}-${width}.${ending} ${width}w`).join(", ");

const source = (renditions: RenditionsView, ending: string, sizes: string): Html =>
  html`<source type="${mediaTypes[ending]}" srcset="${srcset(renditions, ending)}" sizes="${sizes}">`;

const stillSource = (still: RenditionsView, sizes: string): Html =>
  html`<source media="(prefers-reduced-motion: reduce)" type="image/webp" srcset="${srcset(still, "webp")}" sizes="${sizes}">`;

export interface PictureSources {
  /** What stands before the `img`. */
  readonly before: readonly Html[];
  /** What the `img` itself says of its files, a space before it. */
  readonly attributes?: Html | undefined;
}

/** What a browser may choose from, for a picture that is as wide as `sizes` says. https://html.spec.whatwg.org/#the-picture-element */
export const pictureSources = ({ renditions, still }: PictureView, sizes: string): PictureSources => {
  const plain = renditions?.endings.at(-1);
  if (!renditions || plain === undefined) return { before: [] };
  const better = renditions.endings.slice(0, -1).map((ending) => source(renditions, ending, sizes));
  return {
    before: still ? [stillSource(still, sizes), ...better] : better,
    attributes: html` srcset="${srcset(renditions, plain)}" sizes="${sizes}"`,
  };
};
