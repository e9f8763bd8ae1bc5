import type { MapFields } from "../model/mapFields.ts";
import { type Html, html } from "../text/html.ts";
import type { GraphicFault } from "./graphicFault.ts";
import { inlineMap, type MapPlace } from "./maps/inlineMap.ts";
import { mapPlan } from "./maps/mapPlan.ts";

export interface GraphicSetting {
  readonly language: string;
  /** Its own on the page. */
  readonly id: string;
}

export interface DrawnGraphic {
  readonly markup: Html;
  readonly faults: readonly GraphicFault[];
}

/** A locator map as a figure of a page, with its caption. */
export const mapFigure = (
  fields: MapFields,
  { language, id, place }: GraphicSetting & { readonly place: MapPlace },
): DrawnGraphic => {
  const { plan, faults } = mapPlan(fields, language);
  if (!plan) return { markup: html``, faults };
  const { markup, faults: more } = inlineMap(plan, id, place);
  const { caption } = fields;
  return {
    markup: html`<figure class="graphic map map-${place}">${markup}${caption !== undefined && html`<figcaption>${caption}</figcaption>`}</figure>`,
    faults: [...faults, ...more],
  };
};
