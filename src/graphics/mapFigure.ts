import type { MapFields } from "../model/mapFields.ts";
import { type Html, html } from "../text/html.ts";
import type { GraphicFault } from "./graphicFault.ts";
import { inlineMap, type MapPlace } from "./maps/inlineMap.ts";
import { pageFrames } from "./maps/mapFrames.ts";
import { type MapPlan, mapPlan } from "./maps/mapPlan.ts";
import { type MapSubject, mapSubject } from "./maps/mapSubject.ts";

export interface GraphicSetting {
  readonly language: string;
  /** Its own on the page. */
  readonly id: string;
}

export interface DrawnGraphic {
  readonly markup: Html;
  readonly faults: readonly GraphicFault[];
}

interface DrawnMap extends DrawnGraphic {
  /** What it shows, for readers who cannot see it. */
  readonly alt: string;
}

/** A fault for each place that does not show on every screen. */
const outsideFaults = ({ places }: MapSubject, { points }: MapPlan): readonly GraphicFault[] => {
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
};

/** What is to be highlighted and does not show, by the paths that were drawn. */
const unseenFaults = (
  { highlight = [] }: MapFields,
  { highlighted }: MapSubject,
  { geometry }: MapPlan,
): readonly GraphicFault[] =>
  highlighted.flatMap(({ entry }, index) =>
    geometry.highlighted[index] === ""
      ? [
          {
            field: `highlight.${entry}`,
            message: `"${highlight[entry]}" is not to be seen on this map. Widen the extent, or remove it.`,
          },
        ]
      : [],
  );

/** A locator map as a figure of a page, with its caption. */
export const mapFigure = (
  fields: MapFields,
  { language, id, place }: GraphicSetting & { readonly place: MapPlace },
): DrawnMap => {
  const { subject, faults } = mapSubject(fields, language);
  if (!subject) return { markup: html``, faults, alt: "" };
  const plan = mapPlan(subject, pageFrames);
  const { markup, faults: more } = inlineMap(plan, id, place);
  const { caption } = fields;
  return {
    markup: html`<figure class="graphic map map-${place}">${markup}${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`,
    faults: [...faults, ...outsideFaults(subject, plan), ...unseenFaults(fields, subject, plan), ...more],
    alt: subject.alt,
  };
};
