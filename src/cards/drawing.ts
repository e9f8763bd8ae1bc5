import { type Box, insetBox } from "../graphics/geometry.ts";
import { mapColours } from "../graphics/maps/file.ts";
import type { MapGeometry } from "../graphics/maps/geometry.ts";
import { fittingLabels, type PlacedLabel } from "../graphics/maps/label-placement.ts";
import { mapPlan, mapSubject } from "../graphics/maps/plan.ts";
import { singleThreadedSharp } from "../images/encode.ts";
import { type Xml, xml } from "../markup/template.ts";
import type { MapFields } from "../model/graphics.ts";
import type { SocialCard } from "../pages/social-card.ts";
import type { ShapedText } from "./fonts.ts";
import { fittedText } from "./line-breaking.ts";
import { drawnLine, type LineStyle, type Typesetter, typesetter } from "./shaping.ts";

/** Returns a social card as PNG with a small palette. */
export async function cardFile(card: SocialCard): Promise<Uint8Array> {
  const svg = await cardDrawing(card);
  return singleThreadedSharp(Buffer.from(svg))
    .png({ palette: true, colours: coloursOf(card), dither: 0, effort: 1 })
    .toBuffer();
}

/** Returns the number of colours that a card needs with their shades: few for text on paper, more with a map. */
function coloursOf({ facts }: SocialCard): number {
  return facts.map ? 96 : 32;
}

/**
 * Returns a social card as SVG: the publication, the section, the headline and perhaps a map. All letters are drawn as
 * paths, so that it needs no font of the machine.
 */
export async function cardDrawing({ facts }: SocialCard): Promise<string> {
  const { publication, section, headline: text, language, direction, accent, map } = facts;
  const names = map?.places?.map(({ name }) => name) ?? [];
  const setter = await typesetter([publication, section, text, "…", ...names], language);
  const { settable, line } = setter;
  const columns = columnsOf(facts);
  const drawn = (shaped: ShapedText, style: LineOptions): Xml => {
    const end = columns.left + columns.width - shaped.width * style.size;
    return drawnLine(shaped, { ...style, left: direction === "rtl" ? end : columns.left });
  };
  const fitted = fittedText(settable(text), {
    language,
    width: columns.width,
    height: headline.height,
    widthOf: (part) => line(part, direction).width,
  });
  const nameplate = line(settable(publication), direction);
  const label = line(settable(section), direction);
  const lines = fitted.lines.map((one, index) =>
    drawn(line(one, direction), {
      size: fitted.size,
      baseline: Math.round(headline.top + fitted.leading * (index + 0.8)),
      colour: colours.ink,
    }),
  );
  const drawing = map && columns.map && drawMap({ fields: map, language, accent }, columns.map, setter);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}"><rect width="${card.width}" height="${card.height}" fill="${colours.paper}"/>${drawing}<rect y="${card.height - edgeHeight}" width="${card.width}" height="${edgeHeight}" fill="${accent}"/>${drawn(nameplate, { size: sizeFor(nameplate, 54, columns), baseline: 104, colour: colours.ink })}${drawRules(columns)}${drawn(label, { size: sizeFor(label, 34, columns), baseline: 200, colour: accent })}${lines}</svg>`
    .markup;
}

/** The space for the headline, in pixels from the top of the card. */
const headline = { top: 232, height: 318 } as const;

/** The card and its margins, in pixels. */
const card = { width: 1200, height: 630, margin: 64 } as const;

const edgeHeight = 14;

/** Light paper and ink, as in layouts/styles/tokens.css. */
const colours = { paper: "#fdfbf6", ink: "#1b1915" };

type LineOptions = Pick<LineStyle, "size" | "baseline" | "colour">;

/** Returns the font size of a short line, smaller than usual if it is too long: a publication may have a long name. */
function sizeFor(text: ShapedText, size: number, { width }: Columns): number {
  return Math.min(size, width / Math.max(text.width, 0.01));
}

/** Draws the thick and the thin rule under the nameplate. */
function drawRules({ left, width }: Columns): Xml {
  return xml`<rect x="${left}" y="128" width="${width}" height="5" fill="${colours.ink}"/><rect x="${left}" y="137" width="${width}" height="1" fill="${colours.ink}"/>`;
}

/** Where on the card the text and the map are. */
interface Columns {
  /** Left edge of the text. */
  readonly left: number;
  readonly width: number;
  readonly map?: Box;
}

function columnsOf({ map, direction }: SocialCard["facts"]): Columns {
  const { width, margin } = card;
  if (!map) return { left: margin, width: width - 2 * margin };
  const box = { y: 0, width: mapWidth, height: card.height - edgeHeight };
  const text = width - mapWidth - 2 * margin;
  return direction === "rtl"
    ? { left: mapWidth + margin, width: text, map: { x: 0, ...box } }
    : { left: margin, width: text, map: { x: width - mapWidth, ...box } };
}

/** The map is on the side where lines end, down to the coloured edge. */
const mapWidth = 540;

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
  const style = {
    size: mapFontSize,
    left: textX - before,
    baseline: Math.round(textY),
    colour: ink,
    halo: land,
  };
  return drawnLine(text, style);
}
