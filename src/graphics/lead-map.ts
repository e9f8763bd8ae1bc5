import { loadModule } from "../lib/runtime.ts";
import type { Html } from "../markup/template.ts";
import type { MapFields } from "../model/graphics.ts";
import type { GraphicError } from "./graphic.ts";

/** A drawn map. Its type is written out, so that the types of layouts do not lead to those of the code that draws. */
interface LeadMap {
  readonly markup: Html;
  /** Text for readers who cannot see the map. */
  readonly alt: string;
  readonly errors: readonly GraphicError[];
}

/** Returns the map at the head of an article. The code that draws it is loaded for the first one. */
export function leadMapFigure(fields: MapFields, language: string): LeadMap {
  return drawing().mapFigure(fields, { language, id: "lead-map", position: "lead" });
}

// Few articles have a map, and the code that draws one takes longer to load than all layouts.
function drawing(): typeof import("./maps/figure.ts") {
  return loadModule("graphics/maps/figure");
}
