import { type Html, html } from "../../text/html.ts";
import { isolated } from "../../text/isolated.ts";
import { type Box, inner } from "../box.ts";
import { tenths } from "../tenths.ts";
import { textWidth } from "../textWidth.ts";
import { fittingLabels, type Naming } from "./fittingLabels.ts";
import type { MapPlan } from "./mapPlan.ts";
import type { PlacedLabel } from "./placedLabels.ts";
import { type ScaleBar, scaleBar } from "./scaleBar.ts";

/** A map as one width of screen sees it. */
export interface Rendition {
  readonly name: "large" | "middle" | "small" | "tiny";
  readonly frame: Box;
  /** Size of the type, in the units of the drawing. */
  readonly size: number;
  readonly names: Naming;
}

const dotRadius = (size: number): number => size * 0.32;

/** The size of the type of what is not about the story. */
const apparatus = (size: number): number => size * 0.9;

interface PlacedBar extends ScaleBar {
  readonly box: Box;
}

const barOf = (
  { unitsPerKilometre, language }: MapPlan,
  { frame, size }: Rendition,
): PlacedBar | undefined => {
  if (unitsPerKilometre === undefined) return undefined;
  const bar = scaleBar(unitsPerKilometre, frame.width / 5, language);
  const width = Math.max(bar.length, textWidth(bar.label, apparatus(size))) + size;
  const height = size * 1.6;
  return {
    ...bar,
    box: { x: frame.x + size * 0.6, y: frame.y + frame.height - height - size * 0.5, width, height },
  };
};

const barMarkup = ({ box, length, label }: PlacedBar, size: number): Html => {
  const [x, y] = [box.x, box.y + box.height];
  return html`<path class="map-scale" d="M${tenths(x)} ${tenths(y - size * 0.4)}v${tenths(size * 0.4)}h${tenths(length)}v-${tenths(size * 0.4)}"/><text class="map-apparatus" x="${tenths(x)}" y="${tenths(y - size * 0.65)}" font-size="${tenths(apparatus(size))}">${inItsDirection(label)}</text>`;
};

/** On a map all text begins at its left; one that is written from the right is told to be. */
const inItsDirection = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? isolated(text)
    : text;

const leader = ({ x, y, textX, textY, distance }: PlacedLabel, size: number): Html | undefined =>
  distance === "far"
    ? html`<path class="map-leader" d="M${tenths(x)} ${tenths(y)}L${tenths(textX)} ${tenths(textY - size * 0.35)}"/>`
    : undefined;

const labelMarkup = ({ name, textX, textY, anchor }: PlacedLabel): Html =>
  html`<text x="${tenths(textX)}" y="${tenths(textY)}"${anchor !== "start" && html` text-anchor="${anchor}"`}>${inItsDirection(name)}</text>`;

/** Dots, names and scale of a map for one width of screen; undefined where names that have to stand there find no room. */
export const mapLabels = (plan: MapPlan, rendition: Rendition): Html | undefined => {
  const { size, frame, name, names } = rendition;
  const { points } = plan;
  const bar = barOf(plan, rendition);
  const dot = dotRadius(size);
  const taken = bar ? [bar.box] : [];
  const labels = fittingLabels(points, { frame: inner(frame, size * 0.3), taken, size, dot }, names);
  if (!labels) return undefined;
  const dots = points.map(
    ({ x, y }) => html`<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${tenths(dot)}"/>`,
  );
  return html`<g class="map-labels map-${name}" font-size="${tenths(size)}">${bar && barMarkup(bar, size)}${labels.map((label) => leader(label, size))}${dots}${labels.map(labelMarkup)}</g>`;
};
