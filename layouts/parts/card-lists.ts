import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { CardRow } from "../../src/pages/views/listings.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import { type CardPlace, type CardSize, card } from "./card.ts";
import type { Locale } from "./locale.ts";

/** Cards abreast. A picture stands in all of them or in none, so that no column ends in a hole. */
export function cardGrid(cards: readonly Card[], place: Omit<CardPlace, "size">): Html {
  const size = cards.every(({ picture }) => picture) ? "story" : "brief";
  return html`<ul class="card-grid" data-count="${cards.length}">
${cards.map(
  (view) => html`<li>${card(view, { ...place, size })}</li>
`,
)}</ul>`;
}

interface StackPlace extends Omit<CardPlace, "size"> {
  /** How the topmost card is shown; the others are brief. */
  readonly first: CardSize;
}

/** Cards one under the other. */
export function cardStack(cards: readonly Card[], { first, ...place }: StackPlace): Html {
  return html`<ul class="card-stack">
${cards.map(
  (view, index) => html`<li>${card(view, { ...place, size: index === 0 ? first : "brief" })}</li>
`,
)}</ul>`;
}

/** The newest of one section on the front; opinion stands on a tint. */
export function cardRow(view: CardRow, index: number, locale: Locale): Html {
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

/** How a band lays its articles out, in turn, so that each differs from the one above it. */
const shapes = ["beside", "abreast", "over"] as const;

type Shape = (typeof shapes)[number];

/** How many articles fill the column beside a feature. */
const besideFeature = 3;

function shapeOf(view: CardRow, index: number): Shape {
  const turn = shapes[index % shapes.length] ?? "abreast";
  if (!featureOf(view)) return "abreast";
  if (turn === "beside" && view.cards.length <= besideFeature) return "over";
  return turn === "abreast" && view.cards.length === 1 ? "over" : turn;
}

/** A feature lives by its picture: it is the newest that has one. What stands alone fills the band without, too. */
function featureOf({ cards }: CardRow): Card | undefined {
  return cards.length === 1 ? cards[0] : cards.find(({ picture }) => picture);
}

function content(view: CardRow, shape: Shape, locale: Locale): Html {
  const place = { level: 3, section: "implied", locale } as const;
  const feature = featureOf(view);
  if (shape === "abreast" || !feature) return cardGrid(view.cards, place);
  const rest = view.cards.filter((one) => one !== feature);
  const others =
    rest.length > 0 &&
    (shape === "beside" ? cardStack(rest, { ...place, first: "brief" }) : cardGrid(rest, place));
  return html`${card(feature, { ...place, size: "feature" })}
${others}`;
}

interface SectionTop {
  readonly top: Html;
  readonly rest: readonly Card[];
}

/** How many stand with the one that leads: so many that no column ends in a hole. */
const besides = { underPicture: 3, besideText: 2 };

/**
 * A section's newest: one that leads, and the next abreast under its picture, or beside it where it has none; `rest` are
 * those that it leaves. Views stand on a tint.
 */
export function sectionLead(newest: readonly Card[], locale: Locale): SectionTop {
  const [lead] = newest;
  const length = 1 + (lead?.picture ? besides.underPicture : besides.besideText);
  const cards = newest.slice(0, length);
  const others = cards.slice(1);
  const place = { level: 2, section: "implied", locale } as const;
  const opinion = cards.every(({ kind }) => kind === "opinion") && " section-opinion";
  const next = lead?.picture ? cardGrid(others, place) : cardStack(others, { ...place, first: "brief" });
  const top = html`<div class="section-top${opinion}">
${lead && card(lead, { ...place, size: "feature" })}
${others.length > 0 && next}
</div>
`;
  return { top, rest: newest.slice(length) };
}
