import { type Html, html } from "../../markup/template.ts";
import type { MapFields } from "../../model/graphics.ts";
import type { GraphicError } from "../graphic.ts";
import { type MapPlan, type MapSubject, mapPlan, mapSubject, pageFrames } from "./plan.ts";
import { inlineMap, type MapPosition } from "./svg.ts";

/** Returns a locator map as a figure of a page, with its caption. */
export function mapFigure(
  fields: MapFields,
  { language, id, position }: GraphicContext & { readonly position: MapPosition },
): DrawnMap {
  const { subject, errors } = mapSubject(fields, language);
  if (!subject) return { markup: html``, errors, alt: "" };
  const plan = mapPlan(subject, pageFrames);
  const { markup, errors: more } = inlineMap(plan, id, position);
  const { caption } = fields;
  return {
    markup: html`<figure class="graphic map map-${position}">${markup}${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`,
    errors: [...errors, ...outsideErrors(subject, plan), ...invisibleErrors(fields, subject, plan), ...more],
    alt: subject.alt,
  };
}

export interface GraphicContext {
  readonly language: string;
  /** Unique on the page. */
  readonly id: string;
}

export interface DrawnGraphic {
  readonly markup: Html;
  readonly errors: readonly GraphicError[];
}

interface DrawnMap extends DrawnGraphic {
  /** Text for readers who cannot see the map. */
  readonly alt: string;
}

/** Returns an error for each place that is not visible on every screen. */
function outsideErrors({ places }: MapSubject, { points }: MapPlan): readonly GraphicError[] {
  const seen = new Set(points.map(({ placeIndex }) => placeIndex));
  return places.flatMap(({ name }, index) =>
    seen.has(index)
      ? []
      : [
          {
            field: `places.${index}`,
            message: `"${name}" lies outside of the extent. Check its latitude and longitude, or widen the extent.`,
          },
        ],
  );
}

/** Returns an error for each highlighted country that is not visible, because its path came out empty. */
function invisibleErrors(
  { highlight = [] }: MapFields,
  { highlighted }: MapSubject,
  { geometry }: MapPlan,
): readonly GraphicError[] {
  return highlighted.flatMap(({ entry }, index) =>
    geometry.highlighted[index] === ""
      ? [
          {
            field: `highlight.${entry}`,
            message: `"${highlight[entry]}" is outside of this map. Widen the extent, or remove it.`,
          },
        ]
      : [],
  );
}
