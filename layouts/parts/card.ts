import type { Card } from "../../src/pages/views/card.ts";
import { type Html, html } from "../../src/text/html.ts";
import { labelText } from "../../src/text/labelText.ts";
import { listInWords } from "../../src/text/listInWords.ts";
import { oncePer } from "../../src/text/oncePer.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { type CardSize, cardSizes } from "./cardSizes.ts";
import { kicker } from "./kicker.ts";
import { languageAttributes } from "./languageAttributes.ts";
import { picture } from "./picture.ts";
import { standingMark } from "./standingMark.ts";
import type { Voice } from "./voice.ts";

export interface CardPlace {
  readonly size: CardSize;
  /** The level of the headline. */
  readonly level: 2 | 3;
  /** Whether the section is told: "told" where cards of several sections stand together. */
  readonly section: "told" | "known";
  readonly voice: Voice;
}

/** Nothing where the label would only repeat the name of the section that the card stands in. */
const kickerOf = (card: Card, { section, voice }: CardPlace): Html | undefined => {
  const { words } = voice;
  if (section === "told") return kicker({ section: card.section, labelled: card, words });
  return labelText(card, words) === card.section.title ? undefined : kicker({ labelled: card, words });
};

const headline = (card: Card, { level, voice }: CardPlace): Html =>
  html`<h${level} class="headline"${languageAttributes(card, voice)}><a href="${safeUrl(card.url)}">${card.title}</a></h${level}>`;

/** Who wrote it, and when; rows, which stand in the order of time, begin with that. */
const facts = ({ bylines, kind, published }: Card, { size, voice }: CardPlace): Html => {
  const names = bylines.map((name) => html`<bdi>${name}</bdi>`);
  // A view is somebody's: it is signed wherever it stands.
  const credit = (cardSizes[size].bylines || kind === "opinion") && names.length > 0;
  const byline = credit ? [html`<span>${listInWords(names, voice.language)}</span>`] : [];
  const moment = cardSizes[size].moment(published, voice);
  const [first, second] = size === "row" ? [moment, ...byline] : [...byline, moment];
  return html`<p class="facts">${first}${second && html` ${second}`}</p>`;
};

const cardIn = (view: Card, place: CardPlace): Html => {
  const { picture: shape, standfirst } = cardSizes[place.size];
  const shown = shape && view.picture;
  const intro =
    standfirst &&
    view.description !== undefined &&
    html`<p class="standfirst"${languageAttributes(view, place.voice)}>${view.description}</p>`;
  return html`<article class="card card-${place.size}" data-kind="${view.kind}">${
    shown && html`<div class="card-picture">${picture(shown, shape)}</div>`
  }<div class="card-text">
${standingMark(view, place.voice)}${kickerOf(view, place)}
${headline(view, place)}
${intro}${facts(view, place)}
</div></article>`;
};

const madeCards = oncePer((_: Voice) => oncePer((_: Card) => new Map<string, Html>()));

/** An article as other pages show it, in one of a few sizes. Many pages show the same card, so each is made once. */
export const card = (view: Card, place: CardPlace): Html => {
  const { size, level, section, voice } = place;
  return madeCards(voice)(view).getOrInsertComputed(`${size} ${level} ${section}`, () => cardIn(view, place));
};
