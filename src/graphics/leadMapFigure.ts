import { createRequire } from "node:module";
import type { MapFields } from "../model/mapFields.ts";

// Few articles have a map, and what draws it takes longer to load than all layouts, or as long as all that reads a text.
const require = createRequire(import.meta.url);
const drawing = (): typeof import("./mapFigure.ts") => require("./mapFigure.ts");

/** The map at the head of an article, drawn by code that is loaded for the first of them. */
export const leadMapFigure = (
  fields: MapFields,
  language: string,
): ReturnType<typeof import("./mapFigure.ts").mapFigure> =>
  drawing().mapFigure(fields, { language, id: "lead-map", place: "lead" });
