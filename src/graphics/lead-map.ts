import { loadModule } from "../lib/runtime.ts";
import type { MapFields } from "../model/graphics.ts";

/** The map at the head of an article, drawn by code that is loaded for the first of them. */
export function leadMapFigure(
  fields: MapFields,
  language: string,
): ReturnType<typeof import("./maps/figure.ts").mapFigure> {
  return drawing().mapFigure(fields, { language, id: "lead-map", place: "lead" });
}

// Few articles have a map, and what draws it takes longer to load than all layouts, or as long as all that reads a text.
function drawing(): typeof import("./maps/figure.ts") {
  return loadModule("graphics/maps/figure");
}
