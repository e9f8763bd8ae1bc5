import { loadModule } from "../lib/runtime.ts";
import type { MapFields } from "../model/graphics.ts";

/** Returns the map at the head of an article. The code that draws it is loaded for the first one. */
export function leadMapFigure(
  fields: MapFields,
  language: string,
): ReturnType<typeof import("./maps/figure.ts").mapFigure> {
  return drawing().mapFigure(fields, { language, id: "lead-map", position: "lead" });
}

// Few articles have a map, and the code that draws one takes longer to load than all layouts.
function drawing(): typeof import("./maps/figure.ts") {
  return loadModule("graphics/maps/figure");
}
