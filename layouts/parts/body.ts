import { optionalPart } from "../../src/customisation/overrides.ts";
import { escapeMarkup, type Html, html, ownMarkup, raw } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { PictureView } from "../../src/pages/views/shared.ts";
import { textSizes } from "../picture-sizes.ts";
import { pictureSources } from "./picture.ts";

export interface BodyOptions {
  readonly dateline?: string | undefined;
  /** The pictures in the text. */
  readonly pictures?: readonly PictureView[] | undefined;
  /** The picture at the head of the article. */
  readonly lead?: PictureView | undefined;
}

/**
 * Returns a rendered, sanitised text with its dateline before the first sentence; undefined for a blank text.
 * It is the only place where text of editors enters a page as HTML.
 * @example body("<p>The talks began.</p>", { dateline: "SEOUL" }) // …<p><span class="dateline">SEOUL</span> — The talks began.</p>…
 */
export const body = optionalPart("body", originalBody);

function originalBody(text: string, { dateline, pictures, lead }: BodyOptions = {}): Html | undefined {
  if (text.trim() === "" && dateline === undefined) return undefined;
  const markup = pictures ? withVariants(text, pictures) : text;
  return html`<div class="prose e-content">
${lead && readerPicture(lead)}${dateline === undefined ? raw(markup) : withDateline(markup, dateline)}
</div>`;
}

/**
 * Returns the lead picture once more, for reader modes: they keep what stands with the paragraphs, and see no styles. The style
 * sheet hides it, and a hidden lazy picture is not loaded.
 */
function readerPicture({ url, width, height, alt, caption, credit }: PictureView): Html {
  const words = [caption, credit].filter((text) => text !== undefined).join(" ");
  return html`<figure class="reader-picture"><img src="${safeUrl(url)}" alt="${alt}" width="${width}" height="${height}" loading="lazy">${words !== "" && html`<figcaption>${words}</figcaption>`}</figure>
`;
}

/** Returns what a template or the config of a publication made. It is the publication's own code, and not sanitised. */
export function ownContent(markup: string): Html {
  return ownMarkup(markup.trim());
}

/** In a sanitised text, a tag ends at the first >, and straight quotes stand only around attribute values. */
const imageTags = /(<img [^>]*>)/;

const address = / src="([^"]*)"/;

/** Returns the text with the variants of its pictures. */
function withVariants(markup: string, pictures: readonly PictureView[]): string {
  const byAddress = new Map<string, PictureView>();
  // A picture may be shown in several sizes. The largest set of its files has all others.
  for (const view of pictures.toSorted((one, other) => one.width - other.width))
    byAddress.set(stemOf(escapeMarkup(view.url)), view);
  return markup
    .split(imageTags)
    .map((part, index) =>
      index % 2 === 1 ? pictureOf(part, byAddress.get(stemOf(address.exec(part)?.[1] ?? ""))) : part,
    )
    .join("");
}

/** Returns the address of a file without its width and ending. */
function stemOf(url: string): string {
  return url.replace(/-\d+\.\w+$/, "");
}

/** The class that the rule for sizes gives a picture. */
const sizeClass = / class="shown-([a-z]+)"/;

function pictureOf(tag: string, view: PictureView | undefined): string {
  if (!view) return tag;
  const { before, attributes } = pictureSources(view, textSizes(sizeClass.exec(tag)?.[1]));
  const img = tag.replace(sizeClass, "").replace(address, (whole) => whole + (attributes?.markup ?? ""));
  return before.length > 0 ? `<picture>${html`${before}`.markup}${img}</picture>` : img;
}

const opening = "<p>";

function withDateline(markup: string, dateline: string): Html {
  const lead = html`<span class="dateline">${dateline}</span> — `;
  // Before anything but a plain paragraph, the dateline gets a paragraph of its own.
  return markup.startsWith(opening)
    ? html`<p>${lead}${raw(markup.slice(opening.length))}`
    : html`<p>${lead}</p>
${raw(markup)}`;
}
