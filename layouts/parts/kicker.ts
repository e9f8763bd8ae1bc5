import type { Link } from "../../src/pages/views/link.ts";
import { type Html, html } from "../../src/text/html.ts";
import { type Labelled, labelText } from "../../src/text/labelText.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import type { Words } from "../../src/text/words/words.ts";

interface Kicker {
  /** The section, where the page does not tell it already. */
  readonly section?: Link | undefined;
  /** The attributes of the section's language, where that differs from what stands around it. */
  readonly attributes?: Html | undefined;
  readonly labelled: Labelled;
  readonly words: Words;
}

/** The line over a headline: section and label, told once where both are the same word. */
export const kicker = ({ section, attributes, labelled, words }: Kicker): Html | undefined => {
  const text = labelText(labelled, words);
  const label = text !== undefined && html`<span class="label">${text}</span>`;
  if (!section) return label ? html`<p class="kicker">${label}</p>` : undefined;
  const same = section.title === text;
  const link = html`<a href="${safeUrl(section.url)}"${attributes}>${same ? label : html`<bdi>${section.title}</bdi>`}</a>`;
  return html`<p class="kicker">${link}${label && !same && html` ${label}`}</p>`;
};
