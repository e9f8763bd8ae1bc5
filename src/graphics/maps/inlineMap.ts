import { type Html, html } from "../../text/html.ts";
import type { Box } from "../box.ts";
import type { GraphicFault } from "../graphicFault.ts";
import { wideFrame } from "./mapFrames.ts";
import { mapLabels, type Rendition } from "./mapLabels.ts";
import type { MapPlan } from "./mapPlan.ts";
import { mapShapes } from "./mapShapes.ts";

/** Where a map stands: alone and wide at the head of an article, or in its text. */
export type MapPlace = "lead" | "text";

/** Units of the wide frame for a type of so many pixels on a screen of so many. */
const sizeAt = (pixels: number, frame: Box, screen: number): number => (pixels * frame.width) / screen;

const renditionsOf = ({ narrow }: MapPlan, place: MapPlace): readonly Rendition[] => [
  ...(place === "lead"
    ? [{ name: "large", frame: wideFrame, size: sizeAt(18, wideFrame, 1152), names: "all" } as const]
    : []),
  { name: "middle", frame: wideFrame, size: sizeAt(15, wideFrame, 560), names: "all" },
  { name: "small", frame: narrow, size: sizeAt(12.5, narrow, 288), names: "all" },
];

const viewBox = ({ x, y, width, height }: Box): string => `${x} ${y} ${width} ${height}`;

const crowded: GraphicFault = {
  field: "places",
  message:
    "lie so close together that their names find no room on a phone. Leave some out or narrow the extent.",
};

/**
 * A map that stands in a page and follows its colours. Its shapes are drawn once; the rendition for narrow screens,
 * which shows less around the places, uses them too. `id` is its own on the page.
 */
export const inlineMap = (
  plan: MapPlan,
  id: string,
  place: MapPlace,
): { readonly markup: Html; readonly faults: readonly GraphicFault[] } => {
  const labels = renditionsOf(plan, place).map((rendition) => mapLabels(plan, rendition));
  const [small, ...wide] = labels.toReversed();
  const markup = html`<svg class="map-wide" viewBox="${viewBox(wideFrame)}" role="img" aria-label="${plan.alt}">${mapShapes(plan.geometry, id)}${wide.toReversed()}</svg><svg class="map-narrow" viewBox="${viewBox(plan.narrow)}" role="img" aria-label="${plan.alt}"><use href="#${id}"/>${small}</svg>`;
  return { markup, faults: labels.includes(undefined) ? [crowded] : [] };
};
