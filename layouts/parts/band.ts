import type { Card } from "../../src/pages/views/card.ts";
import type { Band } from "../../src/pages/views/frontView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { card } from "./card.ts";
import { cardGrid } from "./cardGrid.ts";
import { cardStack } from "./cardStack.ts";
import type { Voice } from "./voice.ts";

/** How a band lays its articles out, in turn, so that each differs from the one above it. */
const shapes = ["beside", "abreast", "over"] as const;
type Shape = (typeof shapes)[number];

/** How many articles fill the column beside a feature. */
const besideFeature = 3;

/** A feature lives by its picture: it is the newest that has one. What stands alone fills the band without, too. */
const featureOf = ({ cards }: Band): Card | undefined =>
  cards.length === 1 ? cards[0] : cards.find(({ picture }) => picture);

const shapeOf = (view: Band, index: number): Shape => {
  const turn = shapes[index % shapes.length] ?? "abreast";
  if (!featureOf(view)) return "abreast";
  if (turn === "beside" && view.cards.length <= besideFeature) return "over";
  return turn === "abreast" && view.cards.length === 1 ? "over" : turn;
};

const content = (view: Band, shape: Shape, voice: Voice): Html => {
  const place = { level: 3, section: "known", voice } as const;
  const feature = featureOf(view);
  if (shape === "abreast" || !feature) return cardGrid(view.cards, place);
  const rest = view.cards.filter((one) => one !== feature);
  const others =
    rest.length > 0 &&
    (shape === "beside" ? cardStack(rest, { ...place, first: "brief" }) : cardGrid(rest, place));
  return html`${card(feature, { ...place, size: "feature" })}
${others}`;
};

/** The newest of one section on the front; opinion stands on a tint. */
export const band = (view: Band, index: number, voice: Voice): Html => {
  const { section, description, cards } = view;
  const shape = shapeOf(view, index);
  const opinion = cards.every(({ kind }) => kind === "opinion") && " band-opinion";
  return html`<section class="band band-${shape}${opinion}">
<div class="band-name"><h2><a href="${safeUrl(section.url)}"><bdi>${section.title}</bdi></a></h2>${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }</div>
${content(view, shape, voice)}
</section>
`;
};
