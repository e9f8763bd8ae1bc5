import { escapeMarkup, type Html, html, raw } from "../../src/markup/template.ts";
import type { PictureView } from "../../src/pages/views/shared.ts";
import { pictureSources } from "./picture.ts";

interface BodySurroundings {
  readonly dateline?: string | undefined;
  /** The pictures whose addresses stand in the text. */
  readonly pictures?: readonly PictureView[] | undefined;
}

/**
 * A rendered, sanitised body; nothing where it is blank. This is where the dateline runs in before the first sentence, and the one place
 * where text of the editors enters a page as HTML.
 * @example body("<p>The talks began.</p>", { dateline: "SEOUL" }) // …<p><span class="dateline">SEOUL</span> — The talks began.</p>…
 */
export function body(text: string, { dateline, pictures }: BodySurroundings = {}): Html | undefined {
  if (text.trim() === "" && dateline === undefined) return undefined;
  const markup = pictures ? withVariants(text, pictures) : text;
  return html`<div class="prose">
${dateline === undefined ? raw(markup) : withDateline(markup, dateline)}
</div>`;
}

/** In a sanitised body a tag ends at the first >, and quotes stand around the values of attributes only. */
const imageTags = /(<img [^>]*>)/;

const address = / src="([^"]*)"/;

/** The same text with its pictures in every width and format. */
function withVariants(markup: string, pictures: readonly PictureView[]): string {
  const byAddress = new Map(pictures.map((view) => [escapeMarkup(view.url), view]));
  return markup
    .split(imageTags)
    .map((part, index) =>
      index % 2 === 1 ? pictureOf(part, byAddress.get(address.exec(part)?.[1] ?? "")) : part,
    )
    .join("");
}

/** Pictures in a text are as wide as its measure, as in styles/tokens.css. */
const sizes = "(min-width: 39rem) 36rem, 100vw";

function pictureOf(tag: string, view: PictureView | undefined): string {
  if (!view) return tag;
  const { before, attributes } = pictureSources(view, sizes);
  const img = tag.replace(address, (whole) => whole + (attributes?.markup ?? ""));
  return before.length > 0 ? `<picture>${html`${before}`.markup}${img}</picture>` : img;
}

const opening = "<p>";

function withDateline(markup: string, dateline: string): Html {
  const place = html`<span class="dateline">${dateline}</span> — `;
  // Beside a first block that is no plain paragraph, the dateline stands in one of its own.
  return markup.startsWith(opening)
    ? html`<p>${place}${raw(markup.slice(opening.length))}`
    : html`<p>${place}</p>
${raw(markup)}`;
}
