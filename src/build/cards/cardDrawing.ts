import type { Box } from "../../graphics/box.ts";
import type { SocialCard } from "../../pages/socialCard.ts";
import { type Xml, xml } from "../../text/xml.ts";
import { cardMap } from "./cardMap.ts";
import { drawnLine, type LinePlace } from "./drawnLine.ts";
import { fittedText } from "./fittedText.ts";
import type { ShapedText } from "./openFont.ts";
import { typesetter } from "./typesetter.ts";

/** Light paper and ink, as in layouts/styles/tokens.css. */
const colours = { paper: "#fdfbf6", ink: "#1b1915" };

/** In pixels: the card, and the space around what stands on it. */
const card = { width: 1200, height: 630, margin: 64 } as const;

/** Where the headline may stand, from its top edge. */
const headline = { top: 232, height: 318 } as const;

/** A map takes the half of the card at which lines end, up to the coloured edge. */
const mapWidth = 540;
const edge = 14;

/** Where text and map stand. */
interface Columns {
  /** Of the text: its left edge. */
  readonly left: number;
  readonly width: number;
  readonly map?: Box;
}

const columnsOf = ({ map, direction }: SocialCard["facts"]): Columns => {
  const { width, margin } = card;
  if (!map) return { left: margin, width: width - 2 * margin };
  const box = { y: 0, width: mapWidth, height: card.height - edge };
  const text = width - mapWidth - 2 * margin;
  return direction === "rtl"
    ? { left: mapWidth + margin, width: text, map: { x: 0, ...box } }
    : { left: margin, width: text, map: { x: width - mapWidth, ...box } };
};

/** The thick and the thin rule under the nameplate. */
const rules = ({ left, width }: Columns): Xml =>
  xml`<rect x="${left}" y="128" width="${width}" height="5" fill="${colours.ink}"/><rect x="${left}" y="137" width="${width}" height="1" fill="${colours.ink}"/>`;

/** The size of a short line, which may have to be smaller to find room: the name of a publication may be long. */
const sizeFor = (text: ShapedText, size: number, { width }: Columns): number =>
  Math.min(size, width / Math.max(text.width, 0.01));

type LineFacts = Pick<LinePlace, "size" | "baseline" | "colour">;

/** A social card as SVG: the publication, the section, the headline and perhaps a map, all letters drawn as paths. */
export const cardDrawing = async ({ facts }: SocialCard): Promise<string> => {
  const { publication, section, headline: text, language, direction, accent, map } = facts;
  const names = map?.places?.map(({ name }) => name) ?? [];
  const type = await typesetter([publication, section, text, "…", ...names], language);
  const { settable, line } = type;
  const columns = columnsOf(facts);
  const drawn = (shaped: ShapedText, place: LineFacts): Xml => {
    const end = columns.left + columns.width - shaped.width * place.size;
    return drawnLine(shaped, { ...place, left: direction === "rtl" ? end : columns.left });
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
  const drawing = map && columns.map && cardMap({ fields: map, language, accent }, columns.map, type);
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}"><rect width="${card.width}" height="${card.height}" fill="${colours.paper}"/>${drawing}<rect y="${card.height - edge}" width="${card.width}" height="${edge}" fill="${accent}"/>${drawn(nameplate, { size: sizeFor(nameplate, 54, columns), baseline: 104, colour: colours.ink })}${rules(columns)}${drawn(label, { size: sizeFor(label, 34, columns), baseline: 200, colour: accent })}${lines}</svg>`
    .markup;
};
