import type { ArticleKind } from "../../src/model/articleKind.ts";
import { type Html, html } from "../../src/text/html.ts";
import { isolated } from "../../src/text/isolated.ts";
import type { Words } from "../../src/text/words/words.ts";

interface Labelled {
  readonly kind: ArticleKind;
  readonly sponsor?: string | undefined;
}

/** What sort of article it is, in words; nothing for news. A sponsored one names who paid. */
export const label = ({ kind, sponsor = "" }: Labelled, words: Words): Html | undefined => {
  if (kind === "news") return undefined;
  const text = kind === "sponsored" ? words.sponsoredBy(isolated(sponsor)) : words.kinds[kind];
  return html`<span class="label">${text}</span>`;
};
