import { type Html, html } from "../../text/html.ts";
import type { Box } from "../box.ts";
import { tenths } from "../tenths.ts";

/** A bar of a series, which its hatch tells apart besides its colour; `id` is that of the drawing. */
export const block = (index: number, { x, y, width, height }: Box, id: string): Html =>
  html`<rect class="chart-block series-${index + 1}"${
    index > 0 && html` fill="url(#${id}-${index + 1})"`
  } x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}"/>`;
