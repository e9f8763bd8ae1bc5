import type { GraphicSetting } from "./mapFigure.ts";
import type { MapPlace } from "./maps/inlineMap.ts";

/** How the map at the head of an article is drawn on its page. */
export const leadSetting = (language: string): GraphicSetting & { readonly place: MapPlace } => ({
  language,
  id: "lead-map",
  place: "lead",
});
