import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CardRow } from "../../src/pages/views/listings.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import { type CardOptions, type CardSize, card } from "./card.ts";
import type { Locale } from "./locale.ts";

/** Cards in columns. Either all have a picture or none, so that the columns end alike. */
export const cardGrid = part("cardGrid", originalCardGrid);

function originalCardGrid(cards: readonly Card[], options: Omit<CardOptions, "size">): Html {
  const size = cards.every(({ picture }) => picture) ? "story" : "brief";
  return html`<ul class="card-grid" data-count="${cards.length}">
${cards.map(
  (view) => html`<li>${card(view, { ...options, size })}</li>
`,
)}</ul>`;
}

export interface StackOptions extends Omit<CardOptions, "size"> {
  /** The size of the first card; the others are brief. */
  readonly first: CardSize;
}

/** Cards in one column. */
export const cardStack = part("cardStack", originalCardStack);

function originalCardStack(cards: readonly Card[], { first, ...options }: StackOptions): Html {
  return html`<ul class="card-stack">
${cards.map(
  (view, index) => html`<li>${card(view, { ...options, size: index === 0 ? first : "brief" })}</li>
`,
)}</ul>`;
}

/** A row of cards on the front page: the newest articles of a section. Opinion has a tinted background. */
export const cardRow = part("cardRow", originalCardRow);

function originalCardRow(view: CardRow, index: number, locale: Locale): Html {
  const { section, description, cards } = view;
  const shape = shapeOf(view, index);
  const opinion = cards.every(({ kind }) => kind === "opinion") && " band-opinion";
  return html`<section class="band band-${shape}${opinion}">
<div class="band-name"><h2><a href="${safeUrl(section.url)}"><bdi>${section.title}</bdi></a></h2>${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }</div>
${content(view, shape, locale)}
</section>
`;
}

/** The layouts of a row, in turn, so that neighbours differ. */
const shapes = ["beside", "abreast", "over"] as const;

type Shape = (typeof shapes)[number];

/** The number of cards next to a feature. */
const besideFeature = 3;

function shapeOf(view: CardRow, index: number): Shape {
  const turn = shapes[index % shapes.length] ?? "abreast";
  if (!featureOf(view)) return "abreast";
  if (turn === "beside" && view.cards.length <= besideFeature) return "over";
  return turn === "abreast" && view.cards.length === 1 ? "over" : turn;
}

/** Returns the large card of a row: the newest with a picture, or the only one. */
function featureOf({ cards }: CardRow): Card | undefined {
  return cards.length === 1 ? cards[0] : cards.find(({ picture }) => picture);
}

function content(view: CardRow, shape: Shape, locale: Locale): Html {
  const options = { level: 3, section: "implied", locale } as const;
  const feature = featureOf(view);
  if (shape === "abreast" || !feature) return cardGrid(view.cards, options);
  const rest = view.cards.filter((one) => one !== feature);
  const others =
    rest.length > 0 &&
    (shape === "beside" ? cardStack(rest, { ...options, first: "brief" }) : cardGrid(rest, options));
  return html`${card(feature, { ...options, size: "feature" })}
${others}`;
}

interface SectionTop {
  readonly top: Html;
  readonly rest: readonly Card[];
}

/** The number of cards next to the leading one, so that columns end alike. */
const leadCompanions = { underPicture: 3, besideText: 2 };

/**
 * Returns the top of a section's page: the leading article, and the next ones below its picture, or next to
 * it if it has none. `rest` has the other articles. Opinion has a tinted background.
 */
export function sectionLead(newest: readonly Card[], locale: Locale): SectionTop {
  const [lead] = newest;
  const length = 1 + (lead?.picture ? leadCompanions.underPicture : leadCompanions.besideText);
  const cards = newest.slice(0, length);
  const others = cards.slice(1);
  const options = { level: 2, section: "implied", locale } as const;
  const opinion = cards.every(({ kind }) => kind === "opinion") && " section-opinion";
  const next = lead?.picture ? cardGrid(others, options) : cardStack(others, { ...options, first: "brief" });
  const top = html`<div class="section-top${opinion}">
${lead && card(lead, { ...options, size: "feature" })}
${others.length > 0 && next}
</div>
`;
  return { top, rest: newest.slice(length) };
}
