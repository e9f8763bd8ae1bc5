import { isolated } from "../../src/i18n/locale.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { PictureView, VariantsView } from "../../src/pages/views/shared.ts";
import type { Locale } from "./locale.ts";

/** How soon a picture is wanted: the first one at once, the others as the reader comes near. */
type Urgency = "first" | "later";

export interface PicturePlace {
  readonly urgency: Urgency;
  /** How wide it is, as the attribute of that name has it. */
  readonly sizes: string;
}

/** A picture that keeps its place while it loads, in the format and width that suit the reader's browser. */
export function picture(view: PictureView, { urgency, sizes }: PicturePlace): Html {
  const loading = urgency === "first" ? html`fetchpriority="high"` : html`loading="lazy"`;
  const { before, attributes } = pictureSources(view, sizes);
  const img = html`<img src="${safeUrl(view.url)}"${attributes} alt="${view.alt}" width="${view.width}" height="${view.height}" ${loading}>`;
  return before.length > 0 ? html`<picture>${before}${img}</picture>` : img;
}

interface PictureSources {
  /** What stands before the `img`. */
  readonly before: readonly Html[];
  /** What the `img` itself says of its files, a space before it. */
  readonly attributes?: Html | undefined;
}

/** What a browser may choose from, for a picture that is as wide as `sizes` says. https://html.spec.whatwg.org/#the-picture-element */
export function pictureSources({ variants, still }: PictureView, sizes: string): PictureSources {
  const plain = variants?.endings.at(-1);
  if (!variants || plain === undefined) return { before: [] };
  const better = variants.endings.slice(0, -1).map((ending) => source(variants, ending, sizes));
  return {
    before: still ? [stillSource(still, sizes), ...better] : better,
    attributes: html` srcset="${srcset(variants, plain)}" sizes="${sizes}"`,
  };
}

const mediaTypes: Readonly<Record<string, string>> = { avif: "image/avif", webp: "image/webp" };

function source(variants: VariantsView, ending: string, sizes: string): Html {
  return html`<source type="${mediaTypes[ending]}" srcset="${srcset(variants, ending)}" sizes="${sizes}">`;
}

/** The files of one format, each with its width. */
function srcset({ stem, widths }: VariantsView, ending: string): string {
  return widths.map((width) => `${safeUrl(stem)}-${width}.${ending} ${width}w`).join(", ");
}

function stillSource(still: VariantsView, sizes: string): Html {
  return html`<source media="(prefers-reduced-motion: reduce)" type="image/webp" srcset="${srcset(still, "webp")}" sizes="${sizes}">`;
}

/** As wide as the window, until the page is as wide as --wide in styles/tokens.css. */
const leadSizes = "(min-width: 75rem) 72rem, 100vw";

/** A lead picture with its caption and credit. */
export function figure(view: PictureView, { messages }: Locale): Html {
  const credit =
    view.credit !== undefined &&
    html`<span class="credit">${messages.pictureBy(isolated(view.credit))}</span>`;
  const caption =
    (view.caption !== undefined || credit) && html`<figcaption>${view.caption} ${credit}</figcaption>`;
  return html`<figure class="lead-picture">${picture(view, { urgency: "first", sizes: leadSizes })}${caption}</figure>`;
}

/** How wide portraits of authors are, as in styles/listing.css. */
export const portraitSizes = "(min-width: 60rem) 9rem, 8rem";
