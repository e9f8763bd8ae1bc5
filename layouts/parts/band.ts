import type { Band } from "../../src/pages/views/frontView.ts";
import { type Html, html } from "../../src/text/html.ts";
import { safeUrl } from "../../src/text/safeUrl.ts";
import { card } from "./card.ts";
import { cardGrid } from "./cardGrid.ts";
import { cardStack } from "./cardStack.ts";
import type { Voice } from "./voice.ts";

/** How a band lays its articles out; each band differs from the one above it. */
const shapes = ["feature", "abreast", "feature-end"] as const;

const content = ({ cards }: Band, shape: (typeof shapes)[number], voice: Voice): Html => {
  const place = { level: 3, section: "known", voice } as const;
  // A feature lives by its picture: it is the newest that has one.
  const feature = cards.find(({ picture }) => picture);
  if (shape === "abreast" || !feature) return cardGrid(cards, place);
  const rest = cards.filter((one) => one !== feature);
  return html`${card(feature, { ...place, size: "feature" })}${
    rest.length > 0 &&
    html`
${cardStack(rest, place)}`
  }`;
};

/** The newest of one section on the front. */
export const band = (view: Band, index: number, voice: Voice): Html => {
  const shape = shapes[index % shapes.length] ?? "abreast";
  const { section, description } = view;
  return html`<section class="band band-${shape}">
<div class="band-name"><h2><a href="${safeUrl(section.url)}"><bdi>${section.title}</bdi></a></h2>${
    description !== undefined && html`<p dir="auto">${description}</p>`
  }</div>
${content(view, shape, voice)}
</section>
`;
};
