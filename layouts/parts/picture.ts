import { part } from "../../src/customisation/overrides.ts";
import { isolated } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { PictureView, VariantsView } from "../../src/pages/views/shared.ts";
import type { Locale } from "./locale.ts";

/** "first" loads at once, "later" when the reader scrolls near. */
type Urgency = "first" | "later";

export interface PictureOptions {
  readonly urgency: Urgency;
  /** The `sizes` attribute. */
  readonly sizes: string;
  /** What it is to readers of microformats. https://microformats.org/wiki/h-entry */
  readonly property?: "u-featured" | "u-photo" | undefined;
  /** The picture for phones, if it is another one, such as a square. */
  readonly onPhones?: { readonly view: PictureView; readonly sizes: string } | undefined;
}

/** A picture with reserved space, in the format and width that suit the browser. */
export const picture = part("picture", originalPicture);

function originalPicture(view: PictureView, { urgency, sizes, property, onPhones }: PictureOptions): Html {
  const loading = urgency === "first" ? html`fetchpriority="high"` : html`loading="lazy"`;
  const { before, attributes } = pictureSources(view, sizes);
  const img = html`<img${property && html` class="${property}"`} src="${safeUrl(view.url)}"${attributes} alt="${view.alt}" width="${view.width}" height="${view.height}" ${loading}>`;
  const phoneSources = onPhones ? sourcesOnPhones(onPhones.view, onPhones.sizes) : [];
  const sources = [...phoneSources, ...before];
  return sources.length > 0 ? html`<picture>${sources}${img}</picture>` : img;
}

/** Returns the sources of the picture for phones. They have its size, so that its space is reserved. */
function sourcesOnPhones({ url, width, height, variants }: PictureView, sizes: string): readonly Html[] {
  const size = html` width="${width}" height="${height}"`;
  return variants
    ? variants.endings.map((ending) =>
        source(variants, { ending, sizes, attributes: html`${onPhone}${size}` }),
      )
    : [html`<source${onPhone}${size} srcset="${safeUrl(url)}">`];
}

/** As narrow as the style sheet takes a phone to be. */
const onPhone = html` media="(max-width: 47.99rem)"`;

interface PictureSources {
  /** The `source` elements. */
  readonly before: readonly Html[];
  /** The attributes of the `img`, with a leading space. */
  readonly attributes?: Html | undefined;
}

/** Returns the sources of a picture with the given `sizes`. https://html.spec.whatwg.org/#the-picture-element */
export function pictureSources({ variants, still }: PictureView, sizes: string): PictureSources {
  const plain = variants?.endings.at(-1);
  if (!variants || plain === undefined) return { before: [] };
  const better = variants.endings.slice(0, -1).map((ending) => source(variants, { ending, sizes }));
  const instead = still?.endings.map((ending) => source(still, { ending, sizes, attributes: unmoved })) ?? [];
  return {
    before: [...instead, ...better],
    attributes: html` srcset="${srcset(variants, plain)}" sizes="${sizes}"`,
  };
}

/** Of readers who want no motion. */
const unmoved = html` media="(prefers-reduced-motion: reduce)"`;

const mediaTypes: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
};

interface SourceOptions {
  readonly ending: string;
  readonly sizes: string;
  /** Those that say who gets it and how large it is, with a leading space. */
  readonly attributes?: Html | undefined;
}

function source(variants: VariantsView, { ending, sizes, attributes }: SourceOptions): Html {
  return html`<source${attributes} type="${mediaTypes[ending]}" srcset="${srcset(variants, ending)}" sizes="${sizes}">`;
}

/** Returns the `srcset` of a format. */
function srcset({ stem, widths }: VariantsView, ending: string): string {
  return widths.map((width) => `${safeUrl(stem)}-${width}.${ending} ${width}w`).join(", ");
}

/** The shapes of pictures, which have places of their own at the head of an article. */
type Shape = keyof typeof leadSizes;

/** The widths of lead pictures, as in `styles/article.css`. */
const leadSizes = {
  panorama: "(min-width: 75rem) 72rem, 94vw",
  wide: "(min-width: 88rem) 47rem, (min-width: 64rem) 54vw, 94vw",
  square: "(min-width: 88rem) min(60vh, 34rem), (min-width: 64rem) min(60vh, 39vw), min(60vh, 94vw)",
  tall: "(min-width: 88rem) min(45vh, 27rem), (min-width: 64rem) min(45vh, 31vw), min(45vh, 94vw)",
} as const;

function shapeOf({ width, height }: PictureView): Shape {
  const ratio = width / height;
  if (ratio >= 2) return "panorama";
  if (ratio >= 1.2) return "wide";
  return ratio >= 0.85 ? "square" : "tall";
}

/** A lead picture with its caption and credit. */
export const figure = part("figure", originalFigure);

function originalFigure(view: PictureView, { messages }: Locale): Html {
  const { licence } = view;
  const terms =
    licence && html`<a href="${safeUrl(licence.url)}" rel="license">${licence.name ?? messages.licence}</a>`;
  const author = view.credit !== undefined && messages.pictureBy(isolated(view.credit));
  const credit =
    (author || terms) && html`<span class="credit">${author}${author && terms && html`, `}${terms}</span>`;
  const caption =
    (view.caption !== undefined || credit) && html`<figcaption>${view.caption} ${credit}</figcaption>`;
  const shape = shapeOf(view);
  return html`<figure class="lead-picture" data-shape="${shape}">${picture(view, { urgency: "first", sizes: leadSizes[shape], property: "u-featured" })}${caption}</figure>`;
}

/** The width of author portraits, as in `styles/listing.css`. */
export const portraitSizes = "(min-width: 60rem) 9rem, 8rem";
