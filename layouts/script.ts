import type { ScriptView } from "../src/pages/views/machineViews.ts";

/** A browser script, as it is. */
export const script = (view: ScriptView): string => view.code;
