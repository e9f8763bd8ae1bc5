import type { SocialCard } from "../../pages/socialCard.ts";
import { type Xml, xml } from "../../text/xml.ts";
import { fittedText } from "./fittedText.ts";
import type { ShapedText } from "./openFont.ts";
import { typesetter } from "./typesetter.ts";

/** Light paper and ink, as in layouts/styles/tokens.css. */
const colours = { paper: "#fdfbf6", ink: "#1b1915" };

/** In pixels: the card, and the space around what stands on it. */
const card = { width: 1200, height: 630, margin: 64 } as const;
const inner = card.width - 2 * card.margin;

/** Where the headline may stand, from its top edge. */
const headline = { top: 232, height: 318 } as const;

const rounded = (length: number): string => String(Math.round(length * 100) / 100);

interface Place {
  /** In pixels, of the type. */
  readonly size: number;
  /** Of the foot of the letters, from the top. */
  readonly baseline: number;
  readonly colour: string;
  readonly side: "left" | "right";
}

const drawnLine = ({ glyphs, width }: ShapedText, { size, baseline, colour, side }: Place): Xml => {
  const left = side === "left" ? card.margin : card.width - card.margin - width * size;
  const signs = glyphs.map(({ path, x, y, unit }) => {
    const scale = size * unit;
    const place = `matrix(${scale.toFixed(6)} 0 0 -${scale.toFixed(6)} ${rounded(x * size)} ${rounded(-y * size)})`;
    return xml`<path transform="${place}" d="${path}"/>`;
  });
  return xml`<g fill="${colour}" transform="translate(${rounded(left)} ${baseline})">${signs}</g>`;
};

/** The thick and the thin rule under the nameplate. */
const rules = xml`<rect x="${card.margin}" y="128" width="${inner}" height="5" fill="${colours.ink}"/><rect x="${card.margin}" y="137" width="${inner}" height="1" fill="${colours.ink}"/>`;

/** How wide a short line may be set in a size; the name of a publication may be long. */
const sizeFor = (text: ShapedText, size: number): number =>
  Math.min(size, inner / Math.max(text.width, 0.01));

/** A social card as SVG: the publication, the section and the headline, all letters drawn as paths. */
export const cardDrawing = async ({ facts }: SocialCard): Promise<string> => {
  const { publication, section, headline: text, language, direction, accent } = facts;
  const { settable, line } = await typesetter([publication, section, text, "…"], language);
  const side = direction === "rtl" ? "right" : "left";
  const fitted = fittedText(settable(text), {
    language,
    width: inner,
    height: headline.height,
    widthOf: (part) => line(part, direction).width,
  });
  const nameplate = line(settable(publication), direction);
  const label = line(settable(section), direction);
  const lines = fitted.lines.map((one, index) =>
    drawnLine(line(one, direction), {
      size: fitted.size,
      baseline: Math.round(headline.top + fitted.leading * (index + 0.8)),
      colour: colours.ink,
      side,
    }),
  );
  return xml`<svg xmlns="http://www.w3.org/2000/svg" width="${card.width}" height="${card.height}" viewBox="0 0 ${card.width} ${card.height}"><rect width="${card.width}" height="${card.height}" fill="${colours.paper}"/><rect y="${card.height - 14}" width="${card.width}" height="14" fill="${accent}"/>${drawnLine(nameplate, { size: sizeFor(nameplate, 54), baseline: 104, colour: colours.ink, side })}${rules}${drawnLine(label, { size: sizeFor(label, 34), baseline: 200, colour: accent, side })}${lines}</svg>`
    .markup;
};
