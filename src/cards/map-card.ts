import { type Box, insetBox } from "../graphics/geometry.ts";
import { mapColours } from "../graphics/maps/file.ts";
import type { MapGeometry } from "../graphics/maps/geometry.ts";
import { fittingLabels, type PlacedLabel } from "../graphics/maps/label-placement.ts";
import { mapPlan, mapSubject } from "../graphics/maps/plan.ts";
import { singleThreadedSharp } from "../images/encode.ts";
import { type Xml, xml } from "../markup/template.ts";
import type { MapFields } from "../model/graphics.ts";
import {
  type CardFacts,
  type CardLine,
  card,
  cardTypesetter,
  colours,
  headLayer,
  headlineLayer,
  mapFrame,
} from "./card-layout.ts";
import { pathData } from "./glyph-outline.ts";
import type { Typesetter } from "./shaping.ts";

/** Returns a card with a map as PNG with a small palette. */
export async function mapCardFile(facts: CardFacts): Promise<Uint8Array> {
  const svg = cardDrawing(facts, await cardTypesetter(facts));
  return singleThreadedSharp(Buffer.from(svg))
    .png({ palette: true, colours: 96, dither: 0, effort: 1 })
    .toBuffer();
}

/** Returns a card as SVG. All letters are drawn as paths, so that it needs no font of the machine. */
export function cardDrawing(facts: CardFacts, setter: Typesetter): string {
  const { width, height } = card;
  const { map, language, accent } = facts;
  const fills = { ink: colours.ink, accent };
  const frame = mapFrame(facts);
  const drawing = map && frame && drawMap({ fields: map, language, accent }, frame, setter);
  const layers = [headLayer(facts, setter), headlineLayer(facts, setter)].map(({ boxes, lines }) => [
    ...boxes.map(
      ({ x, y, width, height, colour }) =>
        xml`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fills[colour]}"/>`,
    ),
    ...lines.map((line) => drawLine(line, { colour: fills[line.colour] })),
  ]);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${colours.paper}"/>${drawing}${layers.flat()}</svg>`
    .markup;
}

interface CardMap {
  readonly fields: MapFields;
  readonly language: string;
  readonly accent: string;
}

/** Draws the map of an article in the frame that it has on the card. */
function drawMap(
  { fields, language, accent }: CardMap,
  { x, y, width, height }: Box,
  setter: Typesetter,
): Xml {
  const { subject } = mapSubject(fields, language);
  if (!subject) return xml``;
  const frame = { x: 0, y: 0, width, height };
  const { geometry, points } = mapPlan(subject, { frame, narrowed: () => frame });
  const space = { frame: insetBox(frame, mapFontSize * 0.4), taken: [], size: mapFontSize, dot: dotRadius };
  const labels = fittingLabels(points, space, "some") ?? [];
  const leaders = labels.flatMap((label) =>
    label.distance === "far"
      ? [
          xml`<path stroke="${ink}" d="M${label.x} ${label.y}L${label.textX} ${label.textY - mapFontSize * 0.35}"/>`,
        ]
      : [],
  );
  const dots = points.map(
    (point) =>
      xml`<circle cx="${point.x}" cy="${point.y}" r="${dotRadius}" fill="${accent}" stroke="${land}" stroke-width="2"/>`,
  );
  return xml`<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${sea}"/>${drawShapes(geometry)}${leaders}${dots}${labels.map((label) => drawName(label, setter))}</svg>`;
}

const dotRadius = 9;

/** Font size of names on the map, in pixels. */
const mapFontSize = 30;

const { sea, land, coast, highlight, ink, "highlight-line": highlightLine } = mapColours.light;

function drawShapes({ highlighted, ...parts }: MapGeometry): Xml {
  return xml`<path fill="${sea}" d="${parts.sea}"/><path fill="none" stroke="${coast}" opacity="0.4" d="${parts.graticule}"/><path fill="${land}" stroke="${coast}" d="${parts.land}"/><path fill="none" stroke="${coast}" stroke-dasharray="5 3" d="${parts.borders}"/>${highlighted.map(
    (d) => xml`<path fill="${highlight}" stroke="${highlightLine}" stroke-width="2" d="${d}"/>`,
  )}`;
}

function drawName({ name, textX, textY, anchor }: PlacedLabel, { settable, line }: Typesetter): Xml {
  const text = line(settable(name), "ltr");
  const before = { start: 0, middle: 0.5, end: 1 }[anchor] * text.width * mapFontSize;
  const left = textX - before;
  const at = { shaped: text, size: mapFontSize, left, baseline: Math.round(textY) };
  return drawLine(at, { colour: ink, halo: land });
}

/** Draws a line of text as paths. */
function drawLine(line: Omit<CardLine, "colour">, { colour, halo }: LineStyle): Xml {
  const { shaped, size, left, baseline } = line;
  const paths = shaped.glyphs
    .filter(({ outline }) => outline.commands.length > 0)
    .map(({ outline, x, y }) => {
      const scale = size * outline.unit;
      const at = `matrix(${scale.toFixed(6)} 0 0 -${scale.toFixed(6)} ${rounded(x * size)} ${rounded(-y * size)})`;
      const stroke = halo !== undefined && xml` stroke-width="${rounded((size * 0.3) / scale)}"`;
      return xml`<path transform="${at}" d="${pathData(outline)}"${stroke}/>`;
    });
  const at = xml`transform="translate(${rounded(left)} ${baseline})"`;
  const outline =
    halo !== undefined && xml`<g fill="${halo}" stroke="${halo}" stroke-linejoin="round" ${at}>${paths}</g>`;
  return xml`${outline}<g fill="${colour}" ${at}>${paths}</g>`;
}

interface LineStyle {
  readonly colour: string;
  /** Colour of an outline that keeps letters legible on top of lines. */
  readonly halo?: string;
}

function rounded(length: number): string {
  return String(Math.round(length * 100) / 100);
}
