/** The files beside the page of live coverage that `scripts/live.js` asks for. */

import { html } from "../src/markup/template.ts";
import type { LiveStatusView, LiveUpdatesView } from "../src/pages/views/live.ts";
import { liveHead, liveUpdate } from "./parts/live.ts";
import { textLocale } from "./parts/locale.ts";

/** Returns the small file that is asked for again and again. */
export function liveStatus(view: LiveStatusView): string {
  return `${JSON.stringify(view)}\n`;
}

/** Returns the newest updates with their HTML, which is the same as on the page. */
export function liveUpdates(view: LiveUpdatesView): string {
  const locale = textLocale(view, view.chrome);
  const { live } = view;
  return `${JSON.stringify({
    head: liveHead(live, locale).markup,
    updates: html`${live.updates.map((update) => liveUpdate(update, locale))}`.markup,
  })}\n`;
}
