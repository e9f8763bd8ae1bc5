import { createRequire } from "node:module";
import type { MapFields } from "../model/graphics.ts";

/** The map at the head of an article, drawn by code that is loaded for the first of them. */
export function leadMapFigure(
  fields: MapFields,
  language: string,
): ReturnType<typeof import("./maps/figure.ts").mapFigure> {
  return drawing().mapFigure(fields, { language, id: "lead-map", place: "lead" });
}

// Few articles have a map, and what draws it takes longer to load than all layouts, or as long as all that reads a text.
const require = createRequire(import.meta.url);

function drawing(): typeof import("./maps/figure.ts") {
  return require("./maps/figure.ts");
}
