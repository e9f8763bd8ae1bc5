import { type Html, html } from "../../src/text/html.ts";
import { raw } from "../../src/text/raw.ts";

const opening = "<p>";

const withDateline = (markup: string, dateline: string): Html => {
  const place = html`<span class="dateline">${dateline}</span> — `;
  // Beside a first block that is no plain paragraph, the dateline stands in one of its own.
  return markup.startsWith(opening)
    ? html`<p>${place}${raw(markup.slice(opening.length))}`
    : html`<p>${place}</p>
${raw(markup)}`;
};

/**
 * A rendered, sanitised body; nothing where it is blank. This is where the dateline runs in before the first sentence, and the one place
 * where text of the editors enters a page as HTML.
 * @example body("<p>The talks began.</p>", "SEOUL") // …<p><span class="dateline">SEOUL</span> — The talks began.</p>…
 */
export const body = (markup: string, dateline?: string): Html | undefined => {
  if (markup.trim() === "" && dateline === undefined) return undefined;
  return html`<div class="prose">
${dateline === undefined ? raw(markup) : withDateline(markup, dateline)}
</div>`;
};
