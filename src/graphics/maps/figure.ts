import { type Html, html } from "../../markup/template.ts";
import type { MapFields } from "../../model/graphics.ts";
import type { GraphicError } from "../graphic.ts";
import { type MapPlan, type MapSubject, mapPlan, mapSubject, pageFrames } from "./plan.ts";
import { inlineMap, type MapPlace } from "./svg.ts";

export interface GraphicSetting {
  readonly language: string;
  /** Its own on the page. */
  readonly id: string;
}

export interface DrawnGraphic {
  readonly markup: Html;
  readonly errors: readonly GraphicError[];
}

interface DrawnMap extends DrawnGraphic {
  /** What it shows, for readers who cannot see it. */
  readonly alt: string;
}

/** A locator map as a figure of a page, with its caption. */
export function mapFigure(
  fields: MapFields,
  { language, id, place }: GraphicSetting & { readonly place: MapPlace },
): DrawnMap {
  const { subject, errors } = mapSubject(fields, language);
  if (!subject) return { markup: html``, errors, alt: "" };
  const plan = mapPlan(subject, pageFrames);
  const { markup, errors: more } = inlineMap(plan, id, place);
  const { caption } = fields;
  return {
    markup: html`<figure class="graphic map map-${place}">${markup}${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`,
    errors: [...errors, ...outsideErrors(subject, plan), ...unseenErrors(fields, subject, plan), ...more],
    alt: subject.alt,
  };
}

/** A fault for each place that does not show on every screen. */
function outsideErrors({ places }: MapSubject, { points }: MapPlan): readonly GraphicError[] {
  const seen = new Set(points.map(({ place }) => place));
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

/** What is to be highlighted and does not show, by the paths that were drawn. */
function unseenErrors(
  { highlight = [] }: MapFields,
  { highlighted }: MapSubject,
  { geometry }: MapPlan,
): readonly GraphicError[] {
  return highlighted.flatMap(({ entry }, index) =>
    geometry.highlighted[index] === ""
      ? [
          {
            field: `highlight.${entry}`,
            message: `"${highlight[entry]}" is not to be seen on this map. Widen the extent, or remove it.`,
          },
        ]
      : [],
  );
}
