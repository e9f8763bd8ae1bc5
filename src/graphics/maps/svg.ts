import { isolated, localesFor } from "../../i18n/locale.ts";
import { type Html, html } from "../../markup/template.ts";
import { type Box, insetBox, tenths } from "../geometry.ts";
import { drawing, type GraphicError } from "../graphic.ts";
import { textWidth } from "../text-fit.ts";
import type { MapGeometry } from "./geometry.ts";
import { fittingLabels, type LabelledPlaces, type PlacedLabel } from "./label-placement.ts";
import { type MapPlan, wideFrame } from "./plan.ts";

/**
 * Draws a map in a page, whose colours it follows. The shapes are drawn once; the variant for narrow screens, which
 * shows less around the places, reuses them. `id` is unique on the page.
 */
export function inlineMap(
  plan: MapPlan,
  id: string,
  position: MapPosition,
): { readonly markup: Html; readonly errors: readonly GraphicError[] } {
  const labels = variantsOf(plan, position).map((variant) => mapLabels(plan, variant));
  const [small, ...wide] = labels.toReversed();
  // Screen readers would read the names of a picture one by one. By its class, reader modes keep what is hidden from them.
  const drawings = html`<div class="fallback-image" aria-hidden="true"><svg class="map-wide" viewBox="${viewBox(wideFrame)}">${mapShapes(plan.geometry, id)}${wide.toReversed()}</svg><svg class="map-narrow" viewBox="${viewBox(plan.narrow)}" aria-hidden="true"><use href="#${id}"/>${small}</svg></div>`;
  return { markup: drawing(plan.alt, drawings), errors: labels.includes(undefined) ? [crowded] : [] };
}

/** Where on the page a map is: alone and wide at the head of an article, or in its text. */
export type MapPosition = "lead" | "text";

const crowded: GraphicError = {
  field: "places",
  message:
    "are so close together that their names do not fit on a phone. Leave some out or narrow the extent.",
};

function variantsOf({ narrow }: MapPlan, position: MapPosition): readonly MapVariant[] {
  return [
    ...(position === "lead"
      ? [
          {
            name: "large",
            frame: wideFrame,
            size: sizeAt(18, wideFrame, 1152),
            names: "all",
            isRepeated: true,
          } as const,
        ]
      : []),
    { name: "middle", frame: wideFrame, size: sizeAt(15, wideFrame, 560), names: "all" },
    { name: "small", frame: narrow, size: sizeAt(12.5, narrow, 288), names: "all" },
  ];
}

/** Returns the font size in units of the frame, for type of so many pixels on a screen of so many pixels. */
function sizeAt(pixels: number, frame: Box, screen: number): number {
  return (pixels * frame.width) / screen;
}

function viewBox({ x, y, width, height }: Box): string {
  return `${x} ${y} ${width} ${height}`;
}

/**
 * Draws the shapes of a map. Highlighted countries are hatched and outlined besides their colour; `id` is part of the
 * hatch's id.
 */
export function mapShapes({ sea, land, borders, graticule, highlighted }: MapGeometry, id: string): Html {
  return html`<pattern id="${id}-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="map-tinge" d="M0 0h7v7h-7z"/><path class="map-hatch" d="M0 0v7"/></pattern><g id="${id}"><path class="map-sea" d="${sea}"/><path class="map-graticule" d="${graticule}"/><path class="map-land" d="${land}"/>${
    borders !== "" && html`<path class="map-border" d="${borders}"/>`
  }${highlighted.map(
    (path) => html`<path class="map-highlight" fill="url(#${id}-hatch)" d="${path}"/>`,
  )}</g>`;
}

/**
 * Draws dots, names and scale bar of a map for one width of screen; undefined if there is no room for names that are
 * required.
 */
export function mapLabels(plan: MapPlan, variant: MapVariant): Html | undefined {
  const { size, frame, name, names } = variant;
  const { points } = plan;
  const bar = placedBar(plan, variant);
  const dot = dotRadius(size);
  const taken = bar ? [bar.box] : [];
  const labels = fittingLabels(points, { frame: insetBox(frame, size * 0.3), taken, size, dot }, names);
  if (!labels) return undefined;
  const dots = points.map(
    ({ x, y }) => html`<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${tenths(dot)}"/>`,
  );
  // The names are there once for whoever reads the page without its styles.
  const hidden = variant.isRepeated && html` aria-hidden="true"`;
  return html`<g class="map-labels map-${name}"${hidden} font-size="${tenths(size)}">${bar && barMarkup(bar, size)}${labels.map((label) => leader(label, size))}${dots}${labels.map(labelMarkup)}</g>`;
}

/** A map for one width of screen. */
export interface MapVariant {
  readonly name: "large" | "middle" | "small" | "tiny";
  readonly frame: Box;
  /** Font size, in the units of the drawing. */
  readonly size: number;
  readonly names: LabelledPlaces;
  /** Of another variant, whose names are left to who sees no styles. */
  readonly isRepeated?: true;
}

function placedBar(
  { unitsPerKilometre, language }: MapPlan,
  { frame, size }: MapVariant,
): PlacedBar | undefined {
  if (unitsPerKilometre === undefined) return undefined;
  const bar = scaleBar(unitsPerKilometre, frame.width / 5, language);
  const width = Math.max(bar.length, textWidth(bar.label, smallSize(size))) + size;
  const height = size * 1.6;
  return {
    ...bar,
    box: { x: frame.x + size * 0.6, y: frame.y + frame.height - height - size * 0.5, width, height },
  };
}

interface PlacedBar extends ScaleBar {
  readonly box: Box;
}

interface ScaleBar {
  /** In the units of the drawing. */
  readonly length: number;
  readonly label: string;
}

/** Font size of what is not about the story. */
function smallSize(size: number): number {
  return size * 0.9;
}

function dotRadius(size: number): number {
  return size * 0.32;
}

function barMarkup({ box, length, label }: PlacedBar, size: number): Html {
  const [x, y] = [box.x, box.y + box.height];
  return html`<path class="map-scale" d="M${tenths(x)} ${tenths(y - size * 0.4)}v${tenths(size * 0.4)}h${tenths(length)}v-${tenths(size * 0.4)}"/><text class="map-apparatus" x="${tenths(x)}" y="${tenths(y - size * 0.65)}" font-size="${tenths(smallSize(size))}">${isolatedIfRtl(label)}</text>`;
}

/** All text on a map is laid out from left to right, so text in a right-to-left script is isolated. */
function isolatedIfRtl(text: string): string {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? isolated(text)
    : text;
}

function leader({ x, y, textX, textY, distance }: PlacedLabel, size: number): Html | undefined {
  return distance === "far"
    ? html`<path class="map-leader" d="M${tenths(x)} ${tenths(y)}L${tenths(textX)} ${tenths(textY - size * 0.35)}"/>`
    : undefined;
}

function labelMarkup({ name, textX, textY, anchor }: PlacedLabel): Html {
  return html`<text x="${tenths(textX)}" y="${tenths(textY)}"${anchor !== "start" && html` text-anchor="${anchor}"`}>${isolatedIfRtl(name)}</text>`;
}

/** Returns a scale bar of a round length, at most `longest` units of the drawing, with its label. */
export function scaleBar(unitsPerKilometre: number, longest: number, language: string): ScaleBar {
  const kilometres = roundBelow(longest / unitsPerKilometre);
  const format = new Intl.NumberFormat(localesFor(language), { style: "unit", unit: "kilometer" });
  return { length: kilometres * unitsPerKilometre, label: format.format(kilometres) };
}

const steps = [1, 2, 5];

/** Returns the longest round distance of at most `most` kilometres. */
function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  return (steps.findLast((step) => step * power <= limit) ?? 1) * power;
}
