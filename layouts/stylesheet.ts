import type { StylesheetView } from "../src/pages/views/machineViews.ts";

/** The bundled style sheet, as it is. */
export const stylesheet = (view: StylesheetView): string => view.css;
